//! A module in the making.

use vejvalg_engine::module::{Activity, Card, Chunk, Deck, Index, Meter, PictureOf, Step};
use vejvalg_engine::picture::Picture;
use vejvalg_engine::{FORMAT, Module, StepRef, Unreadable};

/// A module in the making; public, so that a test can break it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The index, with the first chunk.
    pub index: Index,
    /// The further chunks.
    pub further: Vec<Chunk>,
}

impl Plan {
    /// A module whose first chunk has these steps, of one activity.
    pub fn of(steps: Vec<Step>) -> Self {
        let index = Index {
            format: FORMAT,
            id: "module".to_owned(),
            language: "en".to_owned(),
            languages: vec!["en".to_owned()],
            fingerprint: "edition".to_owned(),
            title: "Title".to_owned(),
            summary: Vec::new(),
            look: String::new(),
            picture: None,
            goals: Vec::new(),
            box_list: Vec::new(),
            meters: Vec::new(),
            activities: vec![activity("one", StepRef(0, 0))],
            earlier: Vec::new(),
            variants: Vec::new(),
            chunks: 1,
            first: chunk(0, steps),
        };
        Self { index, further: Vec::new() }
    }

    /// Adds a chunk with these steps.
    pub fn chunk(mut self, steps: Vec<Step>) -> Self {
        self.further.push(chunk(self.index.chunks, steps));
        self.index.chunks += 1;
        self
    }

    /// Adds a meter.
    pub fn meter(mut self, start: i32, low: i32, high: i32) -> Self {
        let id = format!("m{}", self.index.meters.len());
        self.index.meters.push(Meter { title: id.clone(), id, start, low, high });
        self
    }

    /// Adds an activity.
    pub fn activity(mut self, id: &str, first: StepRef) -> Self {
        self.index.activities.push(activity(id, first));
        self
    }

    /// Adds a deck to the last chunk.
    pub fn deck(mut self, id: &str, cards: Vec<Card>) -> Self {
        self.last().decks.push(Deck { id: id.to_owned(), cards, ..Deck::default() });
        self
    }

    /// Adds a picture of an activity to the last chunk.
    pub fn picture(mut self, activity: u16, picture: Picture) -> Self {
        self.last().pictures.push(PictureOf { activity, picture });
        self
    }

    /// Reads the module as it stands, with its first chunk only.
    pub fn read_first(&self) -> Result<Module, Unreadable> {
        Module::new(self.index.clone())
    }

    /// Reads the module as it stands, with all chunks.
    pub fn read(&self) -> Result<Module, Unreadable> {
        let mut module = self.read_first()?;
        self.further.iter().try_for_each(|chunk| module.add(chunk.clone()))?;
        Ok(module)
    }

    /// The module with all chunks.
    #[track_caller]
    pub fn build(&self) -> Module {
        self.read().expect("the plan is a valid module")
    }

    /// The module with its first chunk only.
    #[track_caller]
    pub fn first(&self) -> Module {
        self.read_first().expect("the plan is a valid module")
    }

    /// The chunk that was added last.
    pub fn last(&mut self) -> &mut Chunk {
        self.further.last_mut().unwrap_or(&mut self.index.first)
    }
}

fn chunk(number: u16, steps: Vec<Step>) -> Chunk {
    Chunk { number, fingerprint: "edition".to_owned(), steps, pictures: Vec::new(), decks: Vec::new() }
}

fn activity(id: &str, first: StepRef) -> Activity {
    Activity {
        id: id.to_owned(),
        kind: "test".to_owned(),
        title: format!("Title of {id}"),
        minutes: 0,
        first,
        steps: 1,
    }
}
