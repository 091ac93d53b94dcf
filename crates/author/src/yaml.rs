//! From text to a tree of nodes with places, reporting every mistake of the layout in one run.
//!
//! Knows YAML and nothing of modules. A part that cannot be read is reported, replaced by a hole,
//! and the rest is read as if the hole were right.

mod build;
mod explain;
mod lines;
mod node;
mod repair;

#[cfg(test)]
pub(crate) use node::Style;
pub(crate) use node::{Entry, Map, Node, Scalar, Value};

use crate::diagnostic::{Limit, Place, Report, Syntax};
use lines::Lines;
use repair::Repairs;

/// Bytes of a file: twice what a generated module of 10,000 stages needs.
const MOST_BYTES: usize = 16 << 20;
/// Entries, keys and texts of a file, for the same reason.
const MOST_NODES: usize = 1_000_000;
/// Steps of nesting; a module needs nine.
const MOST_DEPTH: usize = 24;
/// Mistakes of layout after which reading gives up.
const MOST_REPAIRS: usize = 60;

/// Reads a file. Where nothing can be read, the tree is a hole.
pub(crate) fn read(text: &str, report: &mut Report) -> Node {
    if text.len() > MOST_BYTES {
        report.add(Place::on_line(1, 1, 1), Syntax::TooLarge(Limit::Bytes(MOST_BYTES)));
        return Node::hole();
    }
    let mut lines = Lines::new(text, report);
    let mut repairs = Repairs::default();
    for _ in 0..MOST_REPAIRS {
        match build::build(&lines) {
            Ok(built) => {
                built.problems.into_iter().for_each(|(place, problem)| report.add(place, problem));
                built.again.into_iter().for_each(|(place, first, problem)| report.add_again(place, first, problem));
                return built.root;
            }
            Err(broken) => {
                let explained = explain::explain(&broken, &lines);
                if repairs.is_new(explained.line) {
                    report.add(explained.place, explained.problem);
                }
                if !repairs.repair(&mut lines, explained.line, explained.fix, report) {
                    return Node::hole();
                }
            }
        }
    }
    Node::hole()
}
