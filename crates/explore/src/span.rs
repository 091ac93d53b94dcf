//! How long the ways through all states are, and which states have no way to the end.

use vejvalg_engine::StepRef;

use crate::graph::{Node, UNKNOWN};

/// Planned seconds of the shortest and the longest way; none when one can go round.
pub(crate) fn span(nodes: &[Node]) -> Option<(u32, u32)> {
    let mut before = vec![0_usize; nodes.len()];
    nodes.iter().flat_map(ways).for_each(|to| before[to] += 1);
    let mut spans: Vec<Option<(u32, u32)>> = vec![None; nodes.len()];
    *spans.first_mut()? = Some((0, 0));
    let mut ready: Vec<usize> = (0..nodes.len()).filter(|node| before[*node] == 0).collect();
    let (mut done, mut whole) = (0, None::<(u32, u32)>);
    while let Some(place) = ready.pop() {
        done += 1;
        let node = &nodes[place];
        let (low, high) = spans[place].map(|(low, high)| (low + node.seconds, high + node.seconds))?;
        if node.at.is_none() {
            whole = Some(widest(whole, (low, high)));
        }
        for to in ways(node) {
            spans[to] = Some(widest(spans[to], (low, high)));
            before[to] -= 1;
            if before[to] == 0 {
                ready.push(to);
            }
        }
    }
    whole.filter(|_| done == nodes.len())
}

fn widest(one: Option<(u32, u32)>, other: (u32, u32)) -> (u32, u32) {
    one.map_or(other, |one| (one.0.min(other.0), one.1.max(other.1)))
}

/// The steps of states from which no way leads to the end.
pub(crate) fn dead(nodes: &[Node]) -> Vec<StepRef> {
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for (from, node) in nodes.iter().enumerate() {
        ways(node).for_each(|to| back[to].push(from));
    }
    let mut ends = vec![false; nodes.len()];
    let mut ahead: Vec<usize> = (0..nodes.len()).filter(|node| nodes[*node].at.is_none()).collect();
    while let Some(node) = ahead.pop() {
        if !std::mem::replace(&mut ends[node], true) {
            ahead.extend(&back[node]);
        }
    }
    nodes.iter().zip(ends).filter(|(_, ends)| !ends).filter_map(|(node, _)| node.at).collect()
}

fn ways(node: &Node) -> impl Iterator<Item = usize> {
    node.next.iter().filter(|to| **to != UNKNOWN).map(|to| *to as usize)
}
