//! Where every step stands: the same in every edition.
//!
//! A chunk holds steps of one activity; a long activity is cut into slices of bounded size, so that the first choice
//! costs the same in a module of twenty steps and of ten thousand. Only the first chunk, which stands in the index, also
//! holds the activities before the one with which play begins where nobody chooses a length: what is shown first is
//! there with the index.

use std::ops::Range;

use vejvalg_engine::StepRef;

use crate::stage::{Draft, Piece, Staged};

/// Bytes of JSON that a chunk may have; a single step may have more.
const MOST_BYTES: usize = 24 << 10;
/// Bytes of the first chunk, which stands in the index: play begins when it is there.
const FIRST_BYTES: usize = 8 << 10;
/// Steps that a chunk may have.
const MOST_STEPS: usize = 64;

/// The places of all steps, by their place in the whole module.
pub(super) struct Layout {
    /// The steps of each chunk.
    pub(super) slices: Vec<Range<usize>>,
    /// The first step of each activity.
    pub(super) begins: Vec<usize>,
    places: Vec<StepRef>,
}

impl Layout {
    /// Cuts the chunks. What is largest in some edition counts. Play begins with the activity at `opening`.
    pub(super) fn of(editions: &[Staged], opening: usize) -> Self {
        let mut layout = Self { slices: Vec::new(), begins: Vec::new(), places: Vec::new() };
        let pieces = editions.first().map_or(0, |edition| edition.pieces.len());
        let (mut first, mut steps) = (Vec::new(), 0);
        for number in 0..pieces {
            let piece: Vec<&Piece> = editions.iter().map(|edition| &edition.pieces[number]).collect();
            let sizes = sizes(&piece);
            layout.begins.push(steps);
            steps += sizes.len();
            if number < opening {
                first.extend(sizes);
            } else {
                layout.add(&[std::mem::take(&mut first), sizes].concat());
            }
        }
        layout
    }

    /// The place of a step.
    pub(super) fn place(&self, step: usize) -> StepRef {
        self.places.get(step).copied().unwrap_or(StepRef(0, 0))
    }

    /// Adds steps of these sizes: as few slices as possible, all about as large.
    fn add(&mut self, sizes: &[usize]) {
        let (mut bytes, mut steps) = (sizes.iter().sum::<usize>(), sizes.len());
        let mut sizes = sizes.iter().peekable();
        while steps > 0 {
            let most = if self.slices.is_empty() { FIRST_BYTES } else { MOST_BYTES };
            let slices = bytes.div_ceil(most).max(steps.div_ceil(MOST_STEPS));
            let (fair_bytes, fair_steps) = (bytes.div_ceil(slices), steps.div_ceil(slices));
            self.slices.push(self.places.len()..self.places.len());
            let mut here = 0;
            while let Some(size) = sizes.next_if(|size| here == 0 || here + **size <= most) {
                here += size;
                bytes -= size;
                steps -= 1;
                if self.put() >= fair_steps || here >= fair_bytes {
                    break;
                }
            }
        }
    }

    /// Puts the next step into the last chunk, and says how many it has.
    fn put(&mut self) -> usize {
        let chunk = self.slices.len() - 1;
        let slice = &mut self.slices[chunk];
        self.places.push(StepRef(super::count(chunk), super::count(slice.len())));
        slice.end += 1;
        slice.len()
    }
}

/// The sizes of an activity's steps, largest over the editions; its pictures go with the first.
fn sizes(piece: &[&Piece]) -> Vec<usize> {
    let steps = piece.first().map_or(0, |piece| piece.drafts.len());
    let largest = |step: usize| piece.iter().map(|piece| draft_size(&piece.drafts[step])).max().unwrap_or(0);
    let mut sizes: Vec<usize> = (0..steps).map(largest).collect();
    let pictures = piece.iter().map(|piece| piece.pictures.iter().map(size).sum::<usize>()).max();
    if let (Some(first), Some(pictures)) = (sizes.first_mut(), pictures) {
        *first += pictures;
    }
    sizes
}

fn draft_size(draft: &Draft) -> usize {
    size(&draft.step) + draft.deck.as_ref().map_or(0, size)
}

/// Length as JSON, at least 1; the numbers of references change a little when they become places.
fn size(value: &impl serde::Serialize) -> usize {
    serde_json::to_vec(value).map_or(1, |json| json.len().max(1))
}

#[cfg(test)]
mod tests {
    use crate::testing::compiled;

    /// The steps in the index, and in each further chunk.
    #[track_caller]
    fn chunks(text: &str) -> Vec<Vec<String>> {
        let (index, chunks) = compiled(text);
        let ids = |steps: Vec<vejvalg_engine::module::Step>| steps.into_iter().map(|step| step.id).collect();
        std::iter::once(index.first).chain(chunks).map(|chunk| ids(chunk.steps)).collect()
    }

    fn module(variants: &str, length: usize) -> String {
        let word = "long ".repeat(length);
        format!(
            "
            vejvalg: 1
            module: m
            languages: [en]
            title: T
            variants: {variants}
            activities:
              - {{break: short, title: A, variants: [45]}}
              - {{reflection: long, title: B, variants: [240], prompts: [{{prompt: a, text: {word}}}, {{prompt: b, text: {word}}}]}}
              - {{break: last, title: C}}
            "
        )
    }

    #[test]
    fn what_is_played_first_stands_in_the_index() {
        assert_eq!(chunks(&module("[240, 45]", 1)), [vec!["short.pause", "long.a", "long.b"], vec!["last.pause"]]);
        let alone = [vec!["short.pause"], vec!["long.a", "long.b"], vec!["last.pause"]];
        assert_eq!(chunks(&module("[45, 240]", 1)), alone);
    }

    #[test]
    fn activities_that_share_the_first_chunk_keep_their_own_pictures() {
        let rated = |id: &str, variant: u16| {
            let items = "[{item: a, text: A, domain: users}, {item: b, text: B, domain: ai}, {item: c, text: C, domain: users}]";
            format!("\n  - {{assessment: {id}, title: T, timing: before, variants: [{variant}], items: {items}}}")
        };
        let top = "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nvariants: [240, 45]\nactivities:";
        let (index, _) = compiled(&[top, &rated("short", 45), &rated("long", 240)].concat());
        let shown = index.first.steps.iter().filter_map(|step| Some((step.activity, step.picture?)));
        let shown: Vec<_> = shown.map(|(of, at)| (of, index.first.pictures[usize::from(at.1)].activity)).collect();
        assert_eq!(shown, [(0, 0), (1, 1)]);
    }

    #[test]
    fn a_long_beginning_is_cut_and_its_first_step_stays_in_the_index() {
        let cut = [vec!["short.pause", "long.a"], vec!["long.b"], vec!["last.pause"]];
        assert_eq!(chunks(&module("[240, 45]", 1200)), cut);
    }
}
