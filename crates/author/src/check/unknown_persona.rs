//! `unknown-persona`: a journey follows somebody who is not declared.

use super::{Looked, lost, sorted};
use crate::diagnostic::{Name, Report};
use crate::stage::What;

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let known = sorted(looked.module.personas.iter().map(|persona| &persona.id.text));
    for (used, near) in lost(looked.staged, What::Persona, |used| known.contains(&used.name), &known) {
        report.add(used.place, Name::UnknownPersona { name: used.name.clone(), near });
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    const MODULE: &str = "
        vejvalg: 1
        module: m
        languages: [en]
        title: T
        personas:
          - {persona: lis, name: Lis}
        activities:
          - journey: way
            title: The way
            persona: WHO
            stages:
              - {stage: home, title: Home, text: She waits.}
        ";

    #[test]
    fn a_journey_of_somebody_who_is_not_declared() {
        check(&MODULE.replace("WHO", "liz # error: unknown-persona"));
    }

    #[test]
    fn a_journey_of_a_persona() {
        check(&MODULE.replace("WHO", "lis"));
    }
}
