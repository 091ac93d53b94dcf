//! What an author wrote, typed and with places, before anything is staged.
//!
//! Knows the format and nothing of steps. Every field is there, empty where the author's is missing
//! and has been reported, so that reading goes on to the end.

use vejvalg_draw::{Light, Place as Spot, Portrait, Thing};
use vejvalg_engine::module::MediaKind;
use vejvalg_engine::session::Mode;
use vejvalg_engine::text::Rich;

use crate::diagnostic::Place;
use crate::kind::Kind;

/// A module file.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) id: Id,
    pub(crate) languages: Vec<Id>,
    pub(crate) title: Label,
    pub(crate) summary: Option<Body>,
    /// What stands over the module's page.
    pub(crate) scene: Option<Image<Setting>>,
    pub(crate) goals: Vec<Body>,
    pub(crate) box_list: Vec<Body>,
    /// The meters, then the budgets, then the points.
    pub(crate) meters: Vec<Meter>,
    /// Whether right answers give points.
    pub(crate) has_points: bool,
    pub(crate) personas: Vec<Persona>,
    pub(crate) activities: Vec<Activity>,
    /// Minutes of the variants, the default first.
    pub(crate) variants: Vec<u16>,
}

/// A quantity that options move.
#[derive(Debug)]
pub(crate) struct Meter {
    pub(crate) id: Id,
    pub(crate) title: Label,
    pub(crate) start: i32,
    pub(crate) low: i32,
    pub(crate) high: i32,
}

/// Somebody whose journey is followed.
#[derive(Debug)]
pub(crate) struct Persona {
    pub(crate) id: Id,
    pub(crate) name: Label,
    pub(crate) age: Option<Label>,
    pub(crate) about: Option<Body>,
    pub(crate) goal: Option<Body>,
    pub(crate) digital: Option<Body>,
    pub(crate) strengths: Option<Body>,
    pub(crate) portrait: Image<Portrait>,
}

/// An activity: what every kind has, and what its kind knows of it.
#[derive(Debug)]
pub(crate) struct Activity {
    pub(crate) kind: &'static str,
    pub(crate) id: Id,
    pub(crate) title: Label,
    pub(crate) minutes: Option<u16>,
    pub(crate) when: Option<Condition>,
    pub(crate) host: Option<Body>,
    /// The variants that it belongs to; none means all.
    pub(crate) variants: Vec<u16>,
    pub(crate) body: Box<dyn Kind>,
}

/// An id, or a name made of ids with dots between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Id {
    pub(crate) text: String,
    pub(crate) place: Place,
}

/// A text that has an id: an item, a criterion, a group.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) id: Id,
    pub(crate) label: Label,
}

/// A picture, a sound or a video.
#[derive(Debug, Clone)]
pub(crate) struct Media {
    pub(crate) kind: MediaKind,
    pub(crate) file: Id,
    pub(crate) alt: Option<Label>,
    /// Files with captions.
    pub(crate) captions: Option<Label>,
    pub(crate) transcript: Option<Body>,
}

/// A picture that is drawn from words, or a file of the author's.
#[derive(Debug, Clone)]
pub(crate) enum Image<T> {
    /// Drawn, with the author's words for those who do not see it, if there are any.
    Drawn(T, Option<Label>),
    /// A file.
    File(Media),
}

/// What a scene shows; what is not written follows from where it stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Setting {
    pub(crate) place: Option<Spot>,
    pub(crate) light: Option<Light>,
    /// Personas and roles by their ids.
    pub(crate) people: Option<Vec<String>>,
    pub(crate) with: Option<Vec<Thing>>,
}

/// A text in the languages of the file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text<T> {
    pub(crate) versions: Vec<Version<T>>,
}

/// A text that stays plain: titles, labels.
pub(crate) type Label = Text<String>;
/// A text of paragraphs, lists and quotations.
pub(crate) type Body = Text<Rich>;

/// A text in one language, for groups or for one person alone.
#[derive(Debug, Clone)]
pub(crate) struct Version<T> {
    /// None where one text stands for every language.
    pub(crate) language: Option<String>,
    pub(crate) alone: bool,
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// A condition.
#[derive(Debug, Clone)]
pub(crate) enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    AtLeast(Id, i32),
    AtMost(Id, i32),
    Chose(Id),
    Visited(Id),
    Drawn(Id),
    Mode(Mode),
    Variant(u16),
    PeopleAtLeast(u8),
    PeopleAtMost(u8),
}

/// How an option or a card moves a meter.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub(crate) meter: Id,
    pub(crate) by: i32,
}

/// Where a way leads.
#[derive(Debug, Clone)]
pub(crate) enum Way {
    To(Id),
    End,
}

/// Words to pick from.
#[derive(Debug)]
pub(crate) enum Feelings {
    /// The standard words for feelings.
    Standard,
    /// The author's own.
    Own(Vec<(Id, Label)>),
}

/// An option of a choice.
#[derive(Debug)]
pub(crate) struct Opt {
    pub(crate) id: Id,
    pub(crate) text: Label,
    pub(crate) gain: Option<Label>,
    pub(crate) cost: Option<Label>,
    pub(crate) values: Vec<&'static str>,
    pub(crate) when: Option<Condition>,
    pub(crate) closed: Option<Label>,
    pub(crate) change: Vec<Change>,
    /// What it takes of budgets.
    pub(crate) spend: Vec<Change>,
    pub(crate) later: Option<Later>,
    pub(crate) to: Option<Way>,
    /// The follow-up dilemma.
    pub(crate) follow: Option<Id>,
}

/// A consequence that turns up later.
#[derive(Debug)]
pub(crate) struct Later {
    pub(crate) stations: u8,
    pub(crate) when: Option<Condition>,
    pub(crate) text: Body,
    pub(crate) change: Vec<Change>,
}

impl<T> Text<T> {
    /// The version for a reader: in the language, and for one alone where there is one.
    pub(crate) fn version(&self, language: &str, alone: bool) -> Option<&Version<T>> {
        let in_language = |version: &&Version<T>| version.language.as_deref().is_none_or(|found| found == language);
        let mut versions = self.versions.iter().filter(in_language);
        let for_all = versions.clone().find(|version| !version.alone);
        versions.find(|version| version.alone && alone).or(for_all)
    }
}
