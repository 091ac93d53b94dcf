//! The ways through a module: from each step to those that can follow. Conditions are taken as open,
//! since nobody knows them before play.

use vejvalg_engine::ask::{Ask, Ballot};
use vejvalg_engine::module::{Step, Target};

use crate::source::Id;
use crate::stage::{Names, Staged};

/// Steps by their place in the whole module; the place after the last is the end.
pub(super) struct Graph<'a> {
    pub(super) ways: Vec<Vec<usize>>,
    /// The stage or activity of each step.
    pub(super) owners: Vec<&'a Id>,
}

impl<'a> Graph<'a> {
    pub(super) fn of(staged: &'a Staged) -> Self {
        let drafts: Vec<_> = staged.pieces.iter().flat_map(|piece| &piece.drafts).collect();
        let following =
            |(place, draft): (usize, &&crate::stage::Draft)| ways(&draft.step, place, drafts.len(), &staged.names);
        Self {
            ways: drafts.iter().enumerate().map(following).collect(),
            owners: drafts.iter().map(|draft| &draft.owner).collect(),
        }
    }

    /// The place of the end.
    pub(super) fn end(&self) -> usize {
        self.ways.len()
    }

    /// Which steps, and whether the end, can be reached from some.
    pub(super) fn reached(&self, from: impl IntoIterator<Item = usize>) -> Vec<bool> {
        spread(&self.ways, from)
    }

    /// From which steps the end can be reached.
    pub(super) fn ending(&self) -> Vec<bool> {
        self.leading([self.end()])
    }

    /// From which steps some can be reached.
    pub(super) fn leading(&self, to: impl IntoIterator<Item = usize>) -> Vec<bool> {
        spread(&self.backward(), to)
    }

    /// A step that can be reached from one, and that everything it reaches leads back to.
    pub(super) fn innermost(&self, from: usize) -> usize {
        // Walking backwards, whatever is left last leads to no other circle (Kosaraju).
        let (reached, back) = (self.reached([from]), self.backward());
        let mut seen = vec![false; back.len()];
        let mut last = from;
        for start in (0..back.len()).filter(|place| reached[*place]) {
            if seen[start] {
                continue;
            }
            last = start;
            let mut open = vec![start];
            while let Some(place) = open.pop() {
                if !std::mem::replace(&mut seen[place], true) {
                    open.extend(back[place].iter().filter(|before| reached[**before]));
                }
            }
        }
        last
    }

    fn backward(&self) -> Vec<Vec<usize>> {
        let mut back = vec![Vec::new(); self.end() + 1];
        for (from, ways) in self.ways.iter().enumerate() {
            ways.iter().for_each(|to| back[*to].push(from));
        }
        back
    }
}

/// Everything that can be reached, without recursion.
fn spread(ways: &[Vec<usize>], from: impl IntoIterator<Item = usize>) -> Vec<bool> {
    let mut reached = vec![false; ways.len() + 1];
    let mut open: Vec<usize> = from.into_iter().collect();
    while let Some(place) = open.pop() {
        if !std::mem::replace(&mut reached[place], true) {
            open.extend(ways.get(place).into_iter().flatten());
        }
    }
    reached
}

fn ways(step: &Step, place: usize, end: usize, names: &Names) -> Vec<usize> {
    let target = |target: &Target| match target {
        Target::End => end,
        Target::Step(reference) => names.step(*reference).unwrap_or(end),
    };
    let mut ways = Vec::new();
    let mut goes_on = true;
    if let Ask::Choose(choose) = &step.ask
        && choose.ballot == Ballot::One
    {
        ways.extend(choose.options.iter().filter_map(|option| option.to.as_ref()).map(target));
        goes_on = choose.own.is_some() || choose.options.iter().any(|option| option.to.is_none());
    }
    if goes_on {
        ways.extend(step.next.iter().map(|exit| target(&exit.to)));
        goes_on = step.next.iter().all(|exit| exit.when.is_some());
    }
    // A step that is passed over leads on by place, whatever its own ways are.
    if goes_on || step.when.is_some() {
        ways.push(place + 1);
    }
    ways
}
