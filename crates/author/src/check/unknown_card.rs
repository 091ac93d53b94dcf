//! `unknown-card`: a condition names an event card that does not exist.

use super::{Looked, lost, sorted};
use crate::diagnostic::{Name, Report};
use crate::stage::What;

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let names = &looked.staged.names;
    let known = sorted(names.cards.iter());
    for (used, near) in lost(looked.staged, What::Card, |used| names.has_card(used), &known) {
        report.add(used.place, Name::UnknownCard { name: used.name.clone(), near });
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    const JOURNEY: &str = "
        vejvalg: 1
        module: m
        languages: [en]
        title: T
        personas:
          - {persona: lis, name: Lis}
        activities:
          - journey: lis
            title: Lis
            persona: lis
            stages:
              - {stage: home, title: Home, text: She waits.}
            events:
              - {event: no-signal, title: No signal, text: It is quiet.}
          - break: air
            title: Break
            when: {drawn: CARD
        ";

    #[test]
    fn a_condition_on_a_card_that_does_not_exist() {
        check(&JOURNEY.replace("CARD", "lis.no-singal} # error: unknown-card"));
        check(&JOURNEY.replace("CARD", "lis.home} # error: unknown-card"));
    }

    #[test]
    fn a_condition_on_a_card() {
        check(&JOURNEY.replace("CARD", "lis.no-signal}"));
    }
}
