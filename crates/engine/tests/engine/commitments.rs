//! What the room said that it will do, as a table.

use vejvalg_engine::module::Step;
use vejvalg_engine::result::commitments;

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{Chain, asks, filled, form, lines, wrote};

fn commits(step: Step, fields: [&str; 3]) -> Step {
    step.but(|step| step.commits = fields.map(str::to_owned).to_vec())
}

fn table(play: &Play) -> Vec<[&str; 4]> {
    commitments(&play.module, &play.session).iter().map(|line| [line.step, line.what, line.who, line.when]).collect()
}

#[test]
fn forms_and_lines_that_commit_make_a_table() {
    let plan = Plan::of(vec![
        commits(asks("plan", form(&["do", "with", "until", "help"])), ["do", "with", "until"]),
        commits(asks("promise", lines(3)), [""; 3]),
        asks("talk", lines(3)),
        commits(asks("step", form(&["first", "owner"])), ["first", "owner", ""]),
    ]);
    let mut play = Play::of(plan.build());
    play.answer([
        filled(&[("with", "Lis"), ("do", " Call first "), ("until", "Friday"), ("help", "time")]),
        wrote(&["We ring.", " ", "We ask."]),
        wrote(&["Only talk."]),
        filled(&[("owner", "Sami"), ("first", " ")]),
    ]);
    assert_eq!(
        table(&play),
        [["plan", "Call first", "Lis", "Friday"], ["promise", "We ring.", "", ""], ["promise", "We ask.", "", ""]],
        "an owner without a deed is no commitment"
    );
}
