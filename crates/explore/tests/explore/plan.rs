//! A plan: a small text that plays a module by ids and says what is expected. One line is one thing;
//! `#` begins a remark. `tests/plans/README.md` lists the lines.

mod answer;
mod expect;

use std::fmt;

use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::view::{self, StageView, Stand};
use vejvalg_engine::{Action, Module, Session};

use crate::content::{built, editions, talkative};

/// Most steps that `on to` goes.
const FAR: usize = 1_000;

/// Where a plan goes wrong, and why.
#[derive(Debug)]
pub(crate) struct Wrong {
    pub(crate) line: usize,
    pub(crate) why: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.why)
    }
}

/// Plays a plan.
pub(crate) fn run(text: &str) -> Result<(), Wrong> {
    let mut plan = Plan::default();
    for (line, words) in (1..).zip(text.lines().map(str::trim)) {
        if !words.is_empty() && !words.starts_with('#') {
            plan.line(words).map_err(|why| Wrong { line, why })?;
        }
    }
    Ok(())
}

/// A plan being played.
#[derive(Default)]
struct Plan {
    name: Option<String>,
    play: Option<Play>,
}

/// A module in play.
struct Play {
    module: Module,
    session: Session,
}

impl Plan {
    fn line(&mut self, line: &str) -> Result<(), String> {
        let (verb, rest) = split(line);
        match (verb.trim_end_matches(','), &self.name) {
            ("module", _) => {
                self.name = Some(rest.to_owned());
                Ok(())
            }
            ("group" | "alone", Some(name)) => {
                self.play = Some(Play::begin(name, room(line)?)?);
                Ok(())
            }
            _ => self.play.as_mut().ok_or("a plan begins with `module` and a room")?.line(verb, rest),
        }
    }
}

impl Play {
    fn begin(name: &str, room: Room) -> Result<Self, String> {
        let edition = editions(name)?.into_iter().find(|edition| edition.alone == (room.mode == Mode::Alone));
        let module = built(edition.ok_or("no edition for such a room")?)?;
        Ok(Self { session: Session::new(&module, room), module })
    }

    fn line(&mut self, verb: &str, rest: &str) -> Result<(), String> {
        match verb {
            "at" => expect::step(self, rest),
            "expect" => expect::line(self, rest),
            "on" => self.on(rest),
            "back" => self.act(Action::Back),
            "draw" => self.act(Action::Draw),
            "skip" => self.act(Action::Skip),
            "put" => self.act(Action::PutBack(rest.strip_prefix("back ").unwrap_or(rest).to_owned())),
            "fix" => {
                let (deck, cards) = split(rest);
                self.act(Action::Fix(deck.to_owned(), cards.split_whitespace().map(str::to_owned).collect()))
            }
            "jump" => self.act(Action::Jump(rest.to_owned())),
            "refused" => self.refused(rest),
            _ => match answer::answer(verb, rest) {
                Some(answer) => self.act(Action::Answer(answer?)),
                None => Err(format!("nobody knows what `{verb}` means")),
            },
        }
    }

    /// Goes on as a talkative group does: one step, or up to a step.
    fn on(&mut self, rest: &str) -> Result<(), String> {
        let to = rest.strip_prefix("to ");
        for _ in 0..FAR {
            let Some(stage) = self.stage() else { break };
            if to == Some(stage.step.id.as_str()) {
                return Ok(());
            }
            let answer = talkative(&stage);
            self.act(Action::Answer(answer))?;
            if to.is_none() {
                return Ok(());
            }
        }
        match to {
            Some("end") if self.stage().is_none() => Ok(()),
            Some(to) => Err(format!("never comes to `{to}`")),
            None => Err("the module is finished".to_owned()),
        }
    }

    /// A line that is refused changes nothing.
    fn refused(&mut self, line: &str) -> Result<(), String> {
        let before = self.session.clone();
        let (verb, rest) = split(line);
        match self.line(verb, rest) {
            Ok(()) => Err(format!("`{line}` is not refused")),
            Err(_) if self.session == before => Ok(()),
            Err(why) => Err(format!("`{line}` is refused and changes something: {why}")),
        }
    }

    fn act(&mut self, action: Action) -> Result<(), String> {
        let at = self.at();
        self.session.apply(&self.module, action).map_err(|refused| format!("at `{at}`: {refused}"))
    }

    fn stage(&self) -> Option<Box<StageView<'_>>> {
        match view::stand(&self.module, &self.session) {
            Stand::Playing(stage) => Some(stage),
            Stand::Loading(_) | Stand::Finished => None,
        }
    }

    fn at(&self) -> String {
        self.stage().map_or("the end".to_owned(), |stage| stage.step.id.clone())
    }
}

/// A room: `group of 5, seed 7, variant 120`.
fn room(line: &str) -> Result<Room, String> {
    let mut room = Room { mode: Mode::Alone, people: 1, seed: 1, ..Room::default() };
    for part in line.split(',').map(str::trim) {
        match part.rsplit_once(' ') {
            Some(("group of", people)) => (room.mode, room.people) = (Mode::Group, number(people)?),
            Some(("seed", seed)) => room.seed = number(seed)?,
            Some(("variant", variant)) => room.variant = number(variant)?,
            None if part == "alone" => {}
            Some(_) | None => return Err(format!("nobody knows what `{part}` means")),
        }
    }
    Ok(room)
}

/// The first word of a line, and the rest.
fn split(line: &str) -> (&str, &str) {
    line.split_once(' ').map_or((line, ""), |(first, rest)| (first, rest.trim()))
}

fn number<T: std::str::FromStr>(word: &str) -> Result<T, String> {
    word.parse().map_err(|_| format!("`{word}` is no number"))
}
