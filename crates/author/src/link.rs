//! From staged editions to compiled ones: chunks are cut, and every name becomes a place.

mod fingerprint;
mod layout;
mod refs;

use std::collections::{BTreeMap, BTreeSet};

use vejvalg_engine::StepRef;
use vejvalg_engine::module::{Activity, Chunk, Deck, Index, Meter, PictureOf, Step, VariantPlan};
use vejvalg_engine::text::Rich;

use crate::line::{Line, Spot};
use crate::source::{self, Module, Text};
use crate::stage::{Names, Piece, Staged};
use layout::Layout;

/// A module, compiled: one edition for each language, for groups and for one person alone.
#[derive(Debug, Clone, PartialEq)]
pub struct CompiledModule {
    /// Id of the module.
    pub id: String,
    /// The editions; the first language for groups comes first.
    pub editions: Vec<Edition>,
    /// The media that it plays, within the folder of its pack.
    pub media: BTreeSet<String>,
    /// What was drawn for it: file within the folder of its pack, and drawing.
    pub drawings: BTreeMap<String, String>,
    /// The lines of its file that say what can be reached in play.
    pub lines: Vec<Line>,
}

/// A module in one language, for groups or for one person alone. Ids and places are the same in every
/// edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The language.
    pub language: String,
    /// Whether it speaks to one person alone.
    pub alone: bool,
    /// What is known before the first step, and the first chunk.
    pub index: Index,
    /// The other chunks, from number 1.
    pub chunks: Vec<Chunk>,
}

impl CompiledModule {
    /// The edition for a reader.
    #[must_use]
    pub fn edition(&self, language: &str, alone: bool) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.language == language && edition.alone == alone)
    }
}

/// Links the editions of a module in which every name leads somewhere. It looks back on `earlier` modules.
pub(crate) fn link(module: &Module, staged: &[Staged], earlier: &[String]) -> CompiledModule {
    let layout = Layout::of(staged, opening(module));
    let mut editions: Vec<Edition> = staged.iter().map(|staged| edition(module, staged, &layout)).collect();
    editions.iter_mut().for_each(|edition| edition.index.earlier = earlier.to_vec());
    fingerprint::stamp(&mut editions);
    let drafts = staged.iter().flat_map(|staged| &staged.pieces).flat_map(|piece| &piece.drafts);
    let media = drafts.flat_map(|draft| &draft.files).map(|file| file.text.clone()).collect();
    let drawings = staged.iter().flat_map(|staged| staged.drawings.iter().cloned()).collect();
    CompiledModule {
        id: module.id.text.clone(),
        editions,
        media,
        drawings,
        lines: staged.first().map(lines).unwrap_or_default(),
    }
}

/// The lines where steps, options and cards stand; a step stands where its stage or activity does.
fn lines(staged: &Staged) -> Vec<Line> {
    let drafts = staged.pieces.iter().flat_map(|piece| &piece.drafts);
    let steps = drafts.map(|draft| Line { line: draft.owner.place.line, spot: Spot::Step(draft.step.id.clone()) });
    let mut lines: Vec<Line> = steps.chain(staged.names.lines.iter().cloned()).collect();
    lines.sort_by_key(|line| line.line);
    lines
}

fn edition(module: &Module, staged: &Staged, layout: &Layout) -> Edition {
    let mut chunks = chunks(staged, layout).into_iter();
    let first = chunks.next().unwrap_or_else(|| chunk(0));
    let languages = module.languages.iter().map(|language| language.text.clone()).collect();
    let index = Index {
        format: vejvalg_engine::FORMAT,
        id: module.id.text.clone(),
        language: staged.language.clone(),
        languages,
        fingerprint: String::new(),
        title: staged.read(&module.title),
        summary: module.summary.as_ref().map(|summary| staged.read(summary)).unwrap_or_default(),
        look: String::new(),
        picture: staged.picture.clone().map(Box::new),
        goals: module.goals.iter().map(|goal| staged.read(goal)).collect(),
        box_list: module.box_list.iter().map(|entry| staged.read::<Rich>(entry)).collect(),
        meters: module.meters.iter().map(|meter| linked_meter(meter, staged)).collect(),
        activities: activities(staged, layout),
        variants: variants(module),
        earlier: Vec::new(),
        chunks: count(layout.slices.len()),
        first,
    };
    Edition { language: staged.language.clone(), alone: staged.alone, index, chunks: chunks.collect() }
}

/// The activity with which play begins where nobody chooses a variant.
fn opening(module: &Module) -> usize {
    let plan = variants(module).into_iter().next();
    plan.and_then(|plan| plan.activities.first().copied()).map_or(0, usize::from)
}

/// The activities of each variant.
fn variants(module: &Module) -> Vec<VariantPlan> {
    let belongs =
        |activity: &source::Activity, minutes| activity.variants.is_empty() || activity.variants.contains(&minutes);
    let plan = |minutes: &u16| {
        let places = module.activities.iter().enumerate().filter(|(_, activity)| belongs(activity, *minutes));
        VariantPlan { minutes: *minutes, activities: places.map(|(place, _)| count(place)).collect() }
    };
    module.variants.iter().map(plan).collect()
}

fn linked_meter(meter: &source::Meter, staged: &Staged) -> Meter {
    Meter {
        id: meter.id.text.clone(),
        title: staged.read(&meter.title),
        start: meter.start,
        low: meter.low,
        high: meter.high,
    }
}

fn activities(staged: &Staged, layout: &Layout) -> Vec<Activity> {
    let activity = |(piece, first): (&Piece, &usize)| Activity {
        id: piece.id.text.clone(),
        kind: piece.kind.to_owned(),
        title: piece.title.clone(),
        minutes: piece.minutes,
        first: layout.place(*first),
        steps: count(piece.drafts.len()),
    };
    staged.pieces.iter().zip(&layout.begins).map(activity).collect()
}

/// The chunks with their steps, pictures and decks.
fn chunks(staged: &Staged, layout: &Layout) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = (0..layout.slices.len()).map(chunk).collect();
    let names = &staged.names;
    let mut place = 0;
    for (number, piece) in staged.pieces.iter().enumerate() {
        let home = layout.place(place).0;
        let pictures = piece.pictures.iter().map(|picture| {
            let mut picture = picture.clone();
            refs::in_picture(&mut picture, &mut |reference| resolve(reference, names, layout));
            PictureOf { activity: count(number), picture }
        });
        let before = chunks[usize::from(home)].pictures.len();
        chunks[usize::from(home)].pictures.extend(pictures);
        for draft in &piece.drafts {
            let chunk = &mut chunks[usize::from(layout.place(place).0)];
            let mut step = draft.step.clone();
            step.picture = draft.picture.map(|picture| StepRef(home, count(before + picture)));
            refs::in_step(&mut step, &mut |reference| resolve(reference, names, layout));
            add_deck(chunk, &mut step, draft.deck.clone(), names, layout);
            chunk.steps.push(step);
            place += 1;
        }
    }
    chunks
}

fn add_deck(chunk: &mut Chunk, step: &mut Step, deck: Option<Deck>, names: &Names, layout: &Layout) {
    let (Some(mut deck), Some(draw)) = (deck, &mut step.draw) else { return };
    refs::in_cards(&mut deck.cards, &mut |reference| resolve(reference, names, layout));
    draw.deck = count(chunk.decks.len());
    chunk.decks.push(deck);
}

fn resolve(reference: &mut StepRef, names: &Names, layout: &Layout) {
    // Checks have found every name by now; an unknown one would lead to the beginning.
    *reference = names.step(*reference).map_or(StepRef(0, 0), |place| layout.place(place));
}

fn chunk(number: usize) -> Chunk {
    Chunk {
        number: count(number),
        fingerprint: String::new(),
        steps: Vec::new(),
        pictures: Vec::new(),
        decks: Vec::new(),
    }
}

fn count(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

impl Staged {
    /// A text of the module itself in the language of the edition.
    fn read<T: Clone + Default>(&self, text: &Text<T>) -> T {
        text.version(&self.language, self.alone).map(|version| version.value.clone()).unwrap_or_default()
    }
}
