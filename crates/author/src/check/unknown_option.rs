//! `unknown-option`: a condition names an option that does not exist.

use super::{Looked, lost};
use crate::diagnostic::{Name, Report};
use crate::stage::What;

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let names = &looked.staged.names;
    let full = |(choice, (_, options)): (&String, &(String, Vec<String>))| {
        options.iter().map(|option| format!("{choice}.{option}")).collect::<Vec<_>>()
    };
    let mut known: Vec<String> = names.choices.iter().flat_map(full).collect();
    known.sort();
    for (used, near) in lost(looked.staged, What::Option, |used| names.option(used).is_some(), &known) {
        report.add(used.place, Name::UnknownOption { name: used.name.clone(), near });
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    const DILEMMA: &str = "
        - dilemma: first
          title: First
          situation: It happens.
          question: What now?
          options:
            - {option: call, text: Call, gain: Quick, cost: Dear}
            - {option: wait, text: Wait, gain: Cheap, cost: Slow}
        - break: air
          title: Break
          when: {chose: first.OPTION
        ";

    #[test]
    fn a_condition_on_an_option_that_does_not_exist() {
        check(&DILEMMA.replace("OPTION", "cal} # error: unknown-option"));
        check(&DILEMMA.replace("first.OPTION", "first} # error: unknown-option"));
    }

    #[test]
    fn a_condition_on_an_option() {
        check(&DILEMMA.replace("OPTION", "call}"));
    }
}
