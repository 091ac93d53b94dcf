//! Playing a module, with what was done kept in view.

use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::view::{self, StageView, Stand};
use vejvalg_engine::{Action, Answer, Module, Refused, Session};

/// A module in play.
pub struct Play {
    /// The module.
    pub module: Module,
    /// The session.
    pub session: Session,
}

/// A room of five round one screen.
pub fn room(seed: u64) -> Room {
    Room { name: "Blue".to_owned(), mode: Mode::Group, people: 5, seed, variant: 0 }
}

impl Play {
    /// Begins a module.
    pub fn of(module: Module) -> Self {
        Self::with(module, room(7))
    }

    /// Begins a module in a room.
    pub fn with(module: Module, room: Room) -> Self {
        Self { session: Session::new(&module, room), module }
    }

    /// Answers, one after the other.
    #[track_caller]
    pub fn answer(&mut self, answers: impl IntoIterator<Item = Answer>) -> &mut Self {
        for answer in answers {
            let shown = format!("{answer:?} at {}", self.at());
            let done = self.session.apply(&self.module, Action::Answer(answer));
            assert_eq!(done, Ok(()), "{shown}");
        }
        self
    }

    /// Goes on over steps that ask for nothing.
    #[track_caller]
    pub fn on(&mut self, steps: usize) -> &mut Self {
        self.answer(vec![Answer::Seen; steps])
    }

    /// Goes back.
    #[track_caller]
    pub fn back(&mut self) -> &mut Self {
        assert_eq!(self.session.apply(&self.module, Action::Back), Ok(()));
        self
    }

    /// An action is refused for a reason, and nothing changes by it.
    #[track_caller]
    pub fn refuses(&mut self, action: Action, why: &Refused) -> &mut Self {
        let before = self.session.clone();
        assert_eq!(self.session.apply(&self.module, action).as_ref(), Err(why));
        assert_eq!(self.session, before, "a refusal changes nothing");
        self
    }

    /// The step where the session stands, by id.
    pub fn at(&self) -> String {
        match view::stand(&self.module, &self.session) {
            Stand::Playing(stage) => stage.step.id.clone(),
            Stand::Loading(chunk) => format!("loading {chunk}"),
            Stand::Finished => "the end".to_owned(),
        }
    }

    /// What is shown.
    #[track_caller]
    pub fn stage(&self) -> StageView<'_> {
        match view::stand(&self.module, &self.session) {
            Stand::Playing(stage) => *stage,
            Stand::Loading(_) | Stand::Finished => panic!("stands at {}, not at a step", self.at()),
        }
    }

    /// The ids of the steps reached.
    pub fn trail(&self) -> Vec<&str> {
        let steps = self.session.trail().iter().filter_map(|at| self.module.step(*at));
        steps.map(|step| step.id.as_str()).collect()
    }

    /// The ids of the cards drawn.
    pub fn drawn(&self) -> Vec<&str> {
        self.session.drawn().iter().map(|drawn| drawn.card.as_str()).collect()
    }
}
