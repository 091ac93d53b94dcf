//! What can be named, and what is named: steps by their ids, and everything that an author refers to.

use std::collections::{HashMap, HashSet};

use vejvalg_engine::StepRef;

use crate::diagnostic::Place;
use crate::line::Line;
use crate::source::Id;

/// The names of one edition. While staging, a [`StepRef`] is the number of a [`Use`].
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) uses: Vec<Use>,
    own: HashMap<String, usize>,
    steps: HashMap<String, usize>,
    /// What authors can lead to: stages and activities, and the step that each begins with.
    pub(crate) spots: HashMap<String, String>,
    /// Where options are taken: the step, and the ids of its options.
    pub(crate) choices: HashMap<String, (String, Vec<String>)>,
    /// Event cards, as `journey.card`.
    pub(crate) cards: HashSet<String>,
    /// The lines of the file where options and cards stand.
    pub(crate) lines: Vec<Line>,
}

/// A name in use.
#[derive(Debug, Clone)]
pub(crate) struct Use {
    pub(crate) what: What,
    /// The activity in which it is used: its own stages need no first part.
    pub(crate) scope: String,
    pub(crate) name: String,
    pub(crate) place: Place,
}

/// What a name should be the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// A step, named by the stager itself.
    Step,
    /// A stage or an activity.
    Spot,
    /// An option, as `dilemma.option` or `journey.stage.option`.
    Option,
    /// An event card.
    Card,
    /// A meter.
    Meter,
    /// A persona.
    Persona,
}

impl Names {
    /// Notes that an author refers to something.
    pub(crate) fn refer(&mut self, what: What, scope: &str, id: &Id) -> StepRef {
        let used = Use { what, scope: scope.to_owned(), name: id.text.clone(), place: id.place };
        self.uses.push(used);
        number(self.uses.len() - 1)
    }

    /// A step that the stager itself refers to.
    pub(crate) fn own(&mut self, id: &str) -> StepRef {
        if let Some(known) = self.own.get(id) {
            return number(*known);
        }
        let used = Use { what: What::Step, scope: String::new(), name: id.to_owned(), place: Place::default() };
        self.uses.push(used);
        self.own.insert(id.to_owned(), self.uses.len() - 1);
        number(self.uses.len() - 1)
    }

    /// The place in [`Names::steps`] order of what a reference leads to.
    pub(crate) fn step(&self, reference: StepRef) -> Option<usize> {
        let used = self.uses.get(usize::from(reference.0) << 16 | usize::from(reference.1))?;
        let id = match used.what {
            What::Step => Some(&used.name),
            What::Spot => self.spot(used),
            What::Option => self.option(used).map(|(step, _)| step),
            What::Card | What::Meter | What::Persona => None,
        };
        self.steps.get(id?).copied()
    }

    /// The step that a stage or activity begins with.
    pub(crate) fn spot(&self, used: &Use) -> Option<&String> {
        used.candidates().iter().find_map(|name| self.spots.get(name))
    }

    /// The step at which an option is taken, and its siblings.
    pub(crate) fn option(&self, used: &Use) -> Option<&(String, Vec<String>)> {
        used.candidates().iter().find_map(|name| {
            let (choice, option) = name.rsplit_once('.')?;
            self.choices.get(choice).filter(|(_, options)| options.iter().any(|known| known == option))
        })
    }

    /// Whether an event card is there.
    pub(crate) fn has_card(&self, used: &Use) -> bool {
        used.candidates().iter().any(|name| self.cards.contains(name))
    }

    pub(super) fn declare_step(&mut self, id: &str) {
        let next = self.steps.len();
        self.steps.entry(id.to_owned()).or_insert(next);
    }

    pub(super) fn declare_spot(&mut self, name: &str, step: &str) {
        self.spots.entry(name.to_owned()).or_insert_with(|| step.to_owned());
    }

    pub(super) fn declare_choice(&mut self, name: &str, step: &str, options: Vec<String>) {
        self.choices.insert(name.to_owned(), (step.to_owned(), options));
    }

    pub(super) fn declare_card(&mut self, name: &str) {
        self.cards.insert(name.to_owned());
    }
}

impl Use {
    /// The names it can stand for: within the activity first.
    pub(crate) fn candidates(&self) -> [String; 2] {
        [format!("{}.{}", self.scope, self.name), self.name.clone()]
    }
}

fn number(n: usize) -> StepRef {
    let low = u16::try_from(n & 0xffff).unwrap_or(u16::MAX);
    StepRef(u16::try_from(n >> 16).unwrap_or(u16::MAX), low)
}
