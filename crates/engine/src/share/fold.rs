//! Many results laid over each other: lines from a chat and whole saved files, in any order. Each room
//! counts once; what cannot be read is named.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::pattern::{Pattern, StepPattern, Tally};
use super::{By, Shared, Unread, Writing, code, find, is_told};
use crate::answer::Answer;
use crate::compact::Names;
use crate::module::{Activity, Module, Step, StepRef};
use crate::save::{Loaded, Save};
use crate::session;

/// What a saved file begins with.
const FILE: &str = "vejvalg ";

/// The results of many rooms.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged<'m> {
    /// A pattern for each activity that anybody told of, in the module's order.
    pub patterns: Vec<Pattern<'m>>,
    /// How many rooms there were.
    pub rooms: usize,
    /// How many results were of a room and an activity that another result stands for.
    pub doubles: usize,
    /// What could not be read, in the order in which it was given.
    pub damaged: Vec<Damaged>,
}

/// A text that holds something which cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// Its name.
    pub name: String,
    /// What is wrong.
    pub why: Unread,
}

/// The result that stands for a room and an activity: room's mark and name, place of the activity.
type Kept = BTreeMap<(u32, String, u16), Shared>;

/// Results in the making: texts are read batch by batch, so that whoever reads a thousand of them can do
/// something else in between. The order of the texts does not matter.
#[derive(Debug, Clone, Default)]
pub struct Merging {
    kept: Kept,
    doubles: usize,
    damaged: Vec<Damaged>,
}

impl Merging {
    /// Reads texts. Each has a name and is a saved file, or holds any number of lines. What people wrote is
    /// taken out of saved files only where it is to be told; lines bring along what they hold.
    ///
    /// # Errors
    /// [`Unread::NotLoaded`] names a chunk of the module to load before trying again; then nothing is read.
    pub fn read<N: AsRef<str>, T: AsRef<str>>(
        &mut self,
        module: &Module,
        texts: impl IntoIterator<Item = (N, T)>,
        writing: Writing,
    ) -> Result<(), Unread> {
        if let Some(missing) = module.missing() {
            return Err(Unread::NotLoaded(missing));
        }
        let places: HashMap<&str, (StepRef, &Step)> =
            steps(module).map(|(at, step)| (step.id.as_str(), (at, step))).collect();
        let mut names = Names::of(module);
        for (name, text) in texts {
            for result in results(module, &places, &mut names, text.as_ref(), writing) {
                match result {
                    Ok(shared) => self.doubles += usize::from(keep(&mut self.kept, shared)),
                    Err(why) => self.damaged.push(Damaged { name: name.as_ref().to_owned(), why }),
                }
            }
        }
        Ok(())
    }

    /// What has been read so far, laid over each other.
    #[must_use]
    pub fn merged<'m>(&self, module: &'m Module) -> Merged<'m> {
        let rooms: BTreeSet<(u32, &str)> = self.kept.keys().map(|(mark, label, _)| (*mark, label.as_str())).collect();
        let (rooms, doubles, damaged) = (rooms.len(), self.doubles, self.damaged.clone());
        Merged { rooms, doubles, damaged, patterns: patterns(module, &self.kept) }
    }
}

/// Lays results over each other, all of them at once: see [`Merging`].
///
/// # Errors
/// [`Unread::NotLoaded`] names a chunk of the module to load before trying again.
pub fn merge<'m, N: AsRef<str>, T: AsRef<str>>(
    module: &'m Module,
    texts: impl IntoIterator<Item = (N, T)>,
    writing: Writing,
) -> Result<Merged<'m>, Unread> {
    let mut merging = Merging::default();
    merging.read(module, texts, writing)?;
    Ok(merging.merged(module))
}

/// The results of one text.
fn results(
    module: &Module,
    places: &HashMap<&str, (StepRef, &Step)>,
    names: &mut Names<'_>,
    text: &str,
    writing: Writing,
) -> Vec<Result<Shared, Unread>> {
    if text.starts_with(FILE) {
        return match Save::read(text) {
            Loaded::Whole(save) if save.module == module.index().id => of_save(module, places, &save, writing),
            Loaded::Whole(_) => vec![Err(Unread::OtherModule)],
            Loaded::TooNew { found } => vec![Err(Unread::NewerFile(found))],
            Loaded::Damaged { why } => vec![Err(Unread::File(why))],
        };
    }
    let found: Vec<_> = find::codes(text).map(|bytes| code::decode(module, names, &bytes?)).collect();
    if found.is_empty() { vec![Err(Unread::NoCode)] } else { found }
}

/// A saved file holds a result for each activity that was played.
fn of_save(
    module: &Module,
    places: &HashMap<&str, (StepRef, &Step)>,
    save: &Save,
    writing: Writing,
) -> Vec<Result<Shared, Unread>> {
    let mut last: BTreeMap<StepRef, (&Step, &Answer)> = BTreeMap::new();
    for entry in &save.log {
        if let (session::Entry::Answered(_, answer), Some((at, step))) = (entry, places.get(entry.step())) {
            last.insert(*at, (step, answer));
        }
    }
    let mut of_activity: BTreeMap<u16, Vec<(StepRef, Answer)>> = BTreeMap::new();
    for (at, (step, answer)) in last.into_iter().filter(|(_, (step, answer))| is_told(step, answer, writing)) {
        of_activity.entry(step.activity).or_default().push((at, answer.clone()));
    }
    let order = u32::try_from(save.log.len()).unwrap_or(u32::MAX);
    let is_current = save.fingerprint == module.index().fingerprint;
    let shared = |(activity, answers): (u16, Vec<(StepRef, Answer)>)| {
        let writing = if answers.iter().any(|(_, answer)| answer.is_written()) { writing } else { Writing::Kept };
        Ok(Shared { activity, by: By::of(&save.room), order, writing, is_current, answers })
    };
    of_activity.into_iter().map(shared).collect()
}

/// Keeps the later of two results of one room, whatever their order; true where there was another.
fn keep(kept: &mut Kept, shared: Shared) -> bool {
    let key = (shared.by.mark, shared.by.label.clone(), shared.activity);
    match kept.get_mut(&key) {
        None => kept.insert(key, shared).is_some(),
        Some(other) => {
            if *other != shared && rank(other) < rank(&shared) {
                *other = shared;
            }
            true
        }
    }
}

/// What makes a result the later one. The last part only makes the order of reading not matter.
fn rank(shared: &Shared) -> (u32, bool, String) {
    (shared.order, shared.writing == Writing::Told, format!("{:?}", shared.answers))
}

fn patterns<'m>(module: &'m Module, kept: &Kept) -> Vec<Pattern<'m>> {
    let mut tallies: BTreeMap<StepRef, StepPattern<'m>> = BTreeMap::new();
    for shared in kept.values() {
        for (at, answer) in &shared.answers {
            let Some(step) = module.step(*at) else { continue };
            let pattern = match tallies.entry(*at) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => match Tally::of(&step.ask) {
                    Some(tally) => new.insert(StepPattern { at: *at, step, rooms: 0, tally }),
                    None => continue,
                },
            };
            pattern.rooms += 1;
            pattern.tally.add(&shared.by.label, answer);
        }
    }
    let of = |(activity, place): (&'m Activity, u16)| {
        let told: Vec<&Shared> = kept.values().filter(|shared| shared.activity == place).collect();
        let steps = tallies.values().filter(|pattern| pattern.step.activity == place).cloned().collect();
        let people = told.iter().map(|shared| u32::from(shared.by.people)).sum();
        let rooms = u32::try_from(told.len()).unwrap_or(u32::MAX);
        (rooms > 0).then_some(Pattern { activity, rooms, people, steps })
    };
    module.index().activities.iter().zip(0..).filter_map(of).collect()
}

/// The steps of a module, and where they stand.
pub(super) fn steps(module: &Module) -> impl Iterator<Item = (StepRef, &Step)> {
    module.loaded().flat_map(|chunk| (0..).zip(&chunk.steps).map(|(place, step)| (StepRef(chunk.number, place), step)))
}
