//! `never-ends`: a stage or activity from which no way leads to the end.

use std::collections::BTreeSet;

use super::Looked;
use super::graph::Graph;
use crate::diagnostic::{Report, Way};

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let graph = Graph::of(looked.staged);
    let (reached, ending) = (graph.reached([0]), graph.ending());
    let mut caught: Vec<bool> = reached.iter().zip(&ending).map(|(reached, ending)| *reached && !ending).collect();
    while let Some(step) = caught.iter().position(|caught| *caught) {
        // Where every way from here ends up going in circles: that is what the author must open.
        let trap = graph.reached([graph.innermost(step)]);
        let places: Vec<usize> = (0..graph.end()).filter(|place| trap[*place]).collect();
        tell(&graph, &places, report);
        let leading = graph.leading(places);
        caught.iter_mut().zip(leading).for_each(|(caught, leading)| *caught &= !leading);
    }
}

/// One message for the whole trap, at its first stage.
fn tell(graph: &Graph<'_>, places: &[usize], report: &mut Report) {
    let owners: BTreeSet<&str> = places.iter().map(|place| graph.owners[*place].text.as_str()).collect();
    if let Some(first) = places.first() {
        let owner = graph.owners[*first];
        report.add(owner.place, Way::NeverEnds { name: owner.text.clone(), others: owners.len() - 1 });
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, story};

    const STAGES: &str = "
              - stage: home
                title: Home
                text: She waits.
                options:
                  - {option: call, text: Call, to: ring}
                  - {option: wait, text: Wait}
              - {stage: alone, title: Alone, text: She waits on., to: last}
              - stage: ring # MARK
                title: Ring
                text: Nobody answers.
                options:
                  - {option: again, text: Again, to: queue}
              - stage: queue
                title: Queue
                text: She is number seven.
                options:
                  - {option: again, text: Again, to: ring}
                  - {option: wait, text: Wait, to: WAY}
              - {stage: last, title: Last, text: It gets dark.}
        ";

    #[test]
    fn two_stages_that_lead_only_to_each_other() {
        check(&story(&STAGES.replace("MARK", "error: never-ends").replace("WAY", "queue")));
    }

    #[test]
    fn two_stages_with_one_way_out() {
        check(&story(&STAGES.replace("WAY", "end")));
    }
}
