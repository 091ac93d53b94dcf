//! A step in the making, and what checks want to know of it.

use vejvalg_engine::ask::{Ask, Form, Item, Lines};
use vejvalg_engine::module::{self, Card, Deck, Draw, Exit, Step};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Mode;
use vejvalg_engine::text::{Block, Rich, Span};

use super::Stager;
use crate::diagnostic::Place;
use crate::markdown;
use crate::source::{Body, Id, Media};
use crate::wording::Part;

/// Words of a screen that is read aloud.
const MOST_WORDS: usize = 90;

/// A step whose references are not yet places.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) step: Step,
    /// The deck that it draws from.
    pub(crate) deck: Option<Deck>,
    /// The number of the picture beside it, among those of the activity.
    pub(crate) picture: Option<usize>,
    /// The stage or activity that it belongs to, and where that stands in the file.
    pub(crate) owner: Id,
    /// The author's texts that are read aloud: where each stands in the file, and how many words it has.
    pub(crate) said: Vec<(Place, usize)>,
    /// The same for cards that are drawn: each is read for itself.
    pub(crate) cards: Vec<(Place, usize)>,
    /// Files that it plays, and where they are named.
    pub(crate) files: Vec<Id>,
    /// Words that one screen may have.
    pub(crate) most_words: usize,
    /// Seconds in a round of the usual length.
    pub(crate) usual: u16,
    /// Whether the author planned the time of this step.
    pub(crate) is_planned: bool,
}

impl Draft {
    /// A step with standard words.
    pub(super) fn new(id: &str, activity: u16, owner: Id, part: &Part, fill: impl Fn(&str) -> String) -> Self {
        let step = Step {
            id: id.to_owned(),
            activity,
            part: fill(part.part),
            title: fill(part.title),
            task: markdown::standard(&fill(part.task)),
            host: markdown::standard(&fill(part.host)),
            ..Step::default()
        };
        Self {
            step,
            deck: None,
            picture: None,
            owner,
            said: Vec::new(),
            cards: Vec::new(),
            files: Vec::new(),
            most_words: MOST_WORDS,
            usual: 0,
            is_planned: false,
        }
    }

    /// Gives it a heading.
    pub(crate) fn title(mut self, title: String) -> Self {
        self.step.title = title;
        self
    }

    /// Adds what is read aloud.
    pub(crate) fn say(mut self, on: &Stager<'_>, text: &Body) -> Self {
        self.said(on, text);
        self.step.say.extend(on.body(text));
        self
    }

    /// Adds what is read aloud, where the author gives something.
    pub(crate) fn maybe_say(self, on: &Stager<'_>, text: Option<&Body>) -> Self {
        match text {
            Some(text) => self.say(on, text),
            None => self,
        }
    }

    /// Adds somebody's words to what is read aloud.
    pub(crate) fn quote(mut self, on: &Stager<'_>, quote: Option<&Body>) -> Self {
        if let Some(quote) = quote {
            self.said(on, quote);
            self.step.say.extend(on.body(quote).into_iter().map(quoted));
        }
        self
    }

    /// Adds a list to what is read aloud, under a line of its own.
    pub(crate) fn say_list(mut self, line: &str, entries: Vec<String>) -> Self {
        if entries.is_empty() {
            return self;
        }
        if !line.is_empty() {
            self = self.say_line(line.to_owned());
        }
        self.step.say.push(Block::List(entries.into_iter().map(|entry| vec![Span::Text(entry)]).collect()));
        self
    }

    /// Counts a text among those that are read aloud.
    pub(crate) fn said(&mut self, on: &Stager<'_>, text: &Body) {
        self.said.extend(on.counted(text));
    }

    /// Shows or plays media, with a text that stands in for them.
    pub(crate) fn plays(mut self, on: &Stager<'_>, media: &Media, instead: Option<&Body>) -> Self {
        self.files.push(media.file.clone());
        let captions = media.captions.as_ref().map(|captions| on.label(captions));
        let place = media.captions.as_ref().and_then(|captions| on.place_of(captions)).unwrap_or(media.file.place);
        self.files.extend(captions.clone().map(|text| Id { text, place }));
        self.step.media = Some(Box::new(module::Media {
            kind: media.kind,
            file: on.in_pack(&media.file.text),
            alt: media.alt.as_ref().map(|alt| on.label(alt)).unwrap_or_default(),
            captions: captions.map(|file| on.in_pack(&file)),
            transcript: media.transcript.as_ref().map(|text| on.body(text)).unwrap_or_default(),
            instead: instead.map(|text| on.body(text)).unwrap_or_default(),
        }));
        self
    }

    /// May have so many words.
    pub(crate) fn at_most(mut self, words: usize) -> Self {
        self.most_words = words;
        self
    }

    /// Adds a line of its own to what is read aloud.
    pub(crate) fn say_line(mut self, line: String) -> Self {
        self.step.say.push(Block::Para(vec![Span::Strong(line)]));
        self
    }

    /// Adds words for the host before the standard ones.
    pub(crate) fn host(mut self, host: Rich) -> Self {
        self.step.host = [host, self.step.host].concat();
        self
    }

    /// Asks for something.
    pub(crate) fn ask(mut self, ask: Ask) -> Self {
        self.step.ask = ask;
        self
    }

    /// Asks for at most so many lines.
    pub(crate) fn lines(self, max: u8) -> Self {
        self.ask(Ask::Lines(Lines { max, stem: None }))
    }

    /// Asks to fill in fields of one line each.
    pub(crate) fn form(self, fields: Vec<Item>) -> Self {
        self.ask(Ask::Form(Form { fields }))
    }

    /// What is written here is something that somebody will do: the fields that say what, who and when.
    /// Lines have no fields.
    pub(crate) fn commits(mut self, [what, who, when]: [&str; 3]) -> Self {
        self.step.commits = [what, who, when].map(str::to_owned).to_vec();
        self
    }

    /// Lays cards open.
    pub(crate) fn cards(mut self, cards: Vec<Card>) -> Self {
        self.step.cards = cards;
        self
    }

    /// Draws cards when it is reached.
    pub(crate) fn draws(mut self, deck: Deck, count: u8, counted: Vec<(Place, usize)>) -> Self {
        self.cards = counted;
        self.deck = Some(deck);
        // The deck gets its place in the chunk when there are chunks.
        self.step.draw = Some(Draw { deck: 0, count });
        self
    }

    /// Passes it over where this does not hold.
    pub(crate) fn when(mut self, condition: Condition) -> Self {
        self.add_condition(condition);
        self
    }

    /// Passes it over where one person plays alone.
    pub(crate) fn for_groups(self) -> Self {
        self.when(Condition::Mode(Mode::Group))
    }

    /// Passes it over where a group plays.
    pub(crate) fn for_one(self) -> Self {
        self.when(Condition::Not(Box::new(Condition::Mode(Mode::Group))))
    }

    /// Shows a picture.
    pub(crate) fn shows(mut self, picture: Option<usize>) -> Self {
        self.picture = picture;
        self
    }

    /// Adds a way on.
    pub(crate) fn next(mut self, exit: impl IntoIterator<Item = Exit>) -> Self {
        self.step.next.extend(exit);
        self
    }

    /// Takes so many seconds in a round of the usual length.
    pub(crate) fn usually(mut self, seconds: u16) -> Self {
        self.usual = seconds;
        self
    }

    /// Takes exactly so many seconds: the author planned them.
    pub(crate) fn planned(mut self, seconds: u16) -> Self {
        (self.usual, self.is_planned) = (seconds, true);
        self
    }

    /// Takes the minutes that the author planned, or so many seconds in a round of the usual length.
    pub(crate) fn timed(self, minutes: Option<u16>, usual: u16) -> Self {
        match minutes {
            Some(minutes) => self.planned(minutes * 60),
            None => self.usually(usual),
        }
    }

    /// Adds a condition to those it has.
    pub(super) fn add_condition(&mut self, condition: Condition) {
        self.step.when = Some(match self.step.when.take() {
            None => condition,
            Some(Condition::All(mut parts)) => {
                parts.insert(0, condition);
                Condition::All(parts)
            }
            Some(own) => Condition::All(vec![condition, own]),
        });
    }
}

fn quoted(block: Block) -> Block {
    match block {
        Block::Para(spans) | Block::Quote(spans) => Block::Quote(spans),
        Block::List(entries) => Block::List(entries),
    }
}
