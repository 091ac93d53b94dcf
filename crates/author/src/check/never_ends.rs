//! `never-ends`: a stage or activity from which no way leads to the end.

use std::collections::BTreeSet;

use super::Looked;
use super::graph::Graph;
use crate::diagnostic::{Report, Way};

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let graph = Graph::of(looked.staged);
    let (reached, ending) = (graph.reached([0]), graph.ending());
    let mut told = vec![false; graph.end() + 1];
    for step in 0..graph.end() {
        if !reached[step] || ending[step] || told[step] {
            continue;
        }
        // All that can be reached from here is caught too: one message for the whole trap.
        let caught = graph.reached([step]);
        let owners: BTreeSet<&str> =
            (0..graph.end()).filter(|other| caught[*other]).map(|other| graph.owners[other].text.as_str()).collect();
        told.iter_mut().zip(&caught).for_each(|(told, caught)| *told |= caught);
        let owner = graph.owners[step];
        report.add(owner.place, Way::NeverEnds { name: owner.text.clone(), others: owners.len() - 1 });
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
          - journey: lis
            title: Lis
            persona: lis
            stages:
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
        check(&MODULE.replace("MARK", "error: never-ends").replace("WAY", "queue"));
    }

    #[test]
    fn two_stages_with_one_way_out() {
        check(&MODULE.replace("WAY", "end"));
    }
}
