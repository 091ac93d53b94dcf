//! `unknown-step`: a way or a condition names a stage or activity that does not exist.

use super::{Looked, lost, sorted};
use crate::diagnostic::{Name, Report};
use crate::stage::What;

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let names = &looked.staged.names;
    let known = sorted(names.spots.keys());
    for (used, near) in lost(looked.staged, What::Spot, |used| names.spot(used).is_some(), &known) {
        report.add(used.place, Name::UnknownStep { name: used.name.clone(), near });
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, story};

    const STORY: &str = "
              - stage: home
                title: Home
                text: She waits.
                options:
                  - {option: call, text: Call, to: TARGET}
                  - {option: wait, text: Wait}
              - {stage: alarm, title: Alarm, text: It is yellow.}
";

    #[track_caller]
    fn check_way(target: &str) {
        let target = if target.contains('}') { target.to_owned() } else { format!("{target}}}") };
        let end = "  - {break: air, title: Break}\n";
        check(&(story(&STORY.replace("TARGET}", &target)) + end));
    }

    #[test]
    fn a_way_to_a_stage_that_does_not_exist() {
        check_way("alram} # error: unknown-step");
        check_way("lis.alram} # error: unknown-step");
        check_way("alarm.look} # error: unknown-step");
    }

    #[test]
    fn own_stages_other_stages_activities_and_the_end() {
        for way in ["alarm", "lis.alarm", "air", "lis", "end"] {
            check_way(way);
        }
    }

    #[test]
    fn a_condition_on_a_stage_that_does_not_exist() {
        check_way("alarm, when: {visited: lis.alram}} # error: unknown-step");
        check_way("alarm, when: {visited: lis.alarm}}");
    }
}
