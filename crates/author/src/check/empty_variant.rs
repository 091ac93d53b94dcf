//! `empty-variant`: a variant in which nothing is played.

use super::Looked;
use crate::diagnostic::{Name, Report};

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let activities = &looked.module.activities;
    for minutes in &looked.module.variants {
        let plays = |variants: &[u16]| variants.is_empty() || variants.contains(minutes);
        if !activities.is_empty() && !activities.iter().any(|activity| plays(&activity.variants)) {
            report.add(looked.module.id.place, Name::EmptyVariant { minutes: *minutes });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    const MODULE: &str = "vejvalg: 1\nmodule: m MARK\nlanguages: [en]\ntitle: T\nvariants: [240, 45]\nactivities:\n  - {break: \
                          air, title: A, variants: [240]}\n  - {break: tea, title: T, variants: [LAST]}";

    #[test]
    fn something_is_played_in_every_variant() {
        check(&MODULE.replace("MARK", "# error: empty-variant").replace("LAST", "240"));
        check(&MODULE.replace("MARK", "").replace("LAST", "45"));
    }
}
