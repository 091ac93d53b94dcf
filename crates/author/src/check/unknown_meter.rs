//! `unknown-meter`: a condition or a change names a meter that is not declared.

use super::{Looked, lost, sorted};
use crate::diagnostic::{Name, Report};
use crate::stage::What;

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let known = sorted(looked.module.meters.iter().map(|meter| &meter.id.text));
    for (used, near) in lost(looked.staged, What::Meter, |used| known.contains(&used.name), &known) {
        report.add(used.place, Name::UnknownMeter { name: used.name.clone(), near });
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
        meters:
          - {meter: trust, title: Trust}
        activities:
          - break: air
            title: Break
            when: {at-least: {METER
        ";

    #[test]
    fn a_condition_on_a_meter_that_is_not_declared() {
        check(&MODULE.replace("METER", "trsut: 2}} # error: unknown-meter"));
    }

    #[test]
    fn a_condition_on_a_meter() {
        check(&MODULE.replace("METER", "trust: 2}}"));
    }
}
