//! `unreachable`: a stage or activity that no way leads to.

use super::Looked;
use super::graph::Graph;
use crate::diagnostic::{Report, Way};

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let graph = Graph::of(looked.staged);
    let reached = graph.reached([0]);
    let mut place = 0;
    for piece in &looked.staged.pieces {
        let steps = place..place + piece.drafts.len();
        place = steps.end;
        if !steps.clone().any(|step| reached[step]) {
            report.add(piece.id.place, Way::Unreachable { name: piece.id.text.clone() });
            continue;
        }
        for step in steps.clone() {
            let begins = step == steps.start || graph.owners[step] != graph.owners[step - 1];
            if begins && !reached[step] {
                let owner = graph.owners[step];
                let name = owner.text.clone();
                let is_ending = step > steps.start && *owner == piece.id;
                report
                    .add(owner.place, if is_ending { Way::EndUnreachable { name } } else { Way::Unreachable { name } });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, story};

    #[test]
    fn a_stage_and_an_activity_that_no_way_leads_to() {
        check(
            "
            vejvalg: 1
            module: m
            languages: [en]
            title: T
            personas:
              - {persona: lis, name: Lis}
            activities:
              - journey: lis # warning: unreachable
                title: Lis
                persona: lis
                stages:
                  - stage: home
                    title: Home
                    text: She waits.
                    options:
                      - {option: call, text: Call, to: end}
                      - {option: wait, text: Wait, to: end}
                  - {stage: lost, title: Lost, text: Nobody comes here.} # warning: unreachable
              - break: air # warning: unreachable
                title: Break
            ",
        );
    }

    #[test]
    fn a_stage_that_one_way_leads_to() {
        check(&story(
            "
                  - stage: home
                    title: Home
                    text: She waits.
                    options:
                      - {option: call, text: Call, to: found}
                      - {option: wait, text: Wait, to: end}
                  - {stage: found, title: Found, text: Somebody comes here.}
            ",
        ));
    }
}
