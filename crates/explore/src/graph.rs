//! The states of a module in one room, and where each answer leads from them. Made by playing.

use std::collections::HashMap;

use vejvalg_engine::session::Room;
use vejvalg_engine::view::{self, OptionState, StageView, Stand};
use vejvalg_engine::{Action, Answer, Module, Session, StepRef};

use crate::facts::{Facts, Key};
use crate::findings::Findings;
use crate::offers::offers;
use crate::span;

/// Where an answer leads is not known yet.
pub(crate) const UNKNOWN: u32 = u32::MAX;

/// A state.
#[derive(Debug)]
pub(crate) struct Node {
    /// The step; none at the end.
    pub(crate) at: Option<StepRef>,
    /// Planned seconds of the step.
    pub(crate) seconds: u32,
    /// The answers that are offered.
    offers: Vec<Answer>,
    /// The state that each of them leads to.
    pub(crate) next: Vec<u32>,
    /// How often random plays came here.
    pub(crate) visits: u64,
    /// The state and the answer that first led here.
    from: Option<(u32, usize)>,
    /// The meters, at the end.
    meters: Vec<i32>,
}

/// The states met so far; the first one is the beginning.
pub struct Graph<'m> {
    pub(crate) nodes: Vec<Node>,
    module: &'m Module,
    facts: &'m Facts,
    room: Room,
    known: HashMap<Key, u32>,
    limit: usize,
}

impl<'m> Graph<'m> {
    /// The beginning of a module in a room; at most so many states are remembered.
    #[must_use]
    pub fn new(module: &'m Module, facts: &'m Facts, room: Room, limit: usize) -> Self {
        Self { nodes: Vec::new(), module, facts, room, known: HashMap::new(), limit: limit.max(1) }
    }

    /// Walks every way; false when there are more states than are remembered.
    pub fn walk(&mut self, found: &mut Findings) -> bool {
        let begin = Session::new(self.module, self.room.clone());
        let Some(root) = self.meet(&begin, None, found) else { return false };
        let mut ahead = vec![(root, begin)];
        let mut is_whole = true;
        while let Some((node, session)) = ahead.pop() {
            for place in 0..self.nodes[node as usize].next.len() {
                let mut session = session.clone();
                let met = self.nodes.len();
                match self.answer(&mut session, node, place, found) {
                    Some(next) if next as usize == met => ahead.push((next, session)),
                    Some(_) => {}
                    None => is_whole = false,
                }
            }
        }
        is_whole
    }

    /// Gives one of a state's answers and remembers where it leads; none when that is one state too many.
    fn answer(&mut self, session: &mut Session, node: u32, place: usize, found: &mut Findings) -> Option<u32> {
        self.apply(session, node, place, found);
        let next = self.meet(session, Some((node, place)), found)?;
        self.nodes[node as usize].next[place] = next;
        Some(next)
    }

    /// Finds out where a state's answer leads. The session is the engine's, for going on without memory.
    pub(crate) fn find_out(&mut self, node: u32, place: usize, found: &mut Findings) -> Result<u32, Box<Session>> {
        let mut session = Box::new(self.session(node, found));
        self.answer(&mut session, node, place, found).ok_or(session)
    }

    /// A session that stands at a state.
    fn session(&self, node: u32, found: &mut Findings) -> Session {
        let mut way = Vec::new();
        let mut back = self.nodes[node as usize].from;
        while let Some((node, place)) = back {
            way.push((node, place));
            back = self.nodes[node as usize].from;
        }
        let mut session = Session::new(self.module, self.room.clone());
        way.into_iter().rev().for_each(|(node, place)| self.apply(&mut session, node, place, found));
        session
    }

    /// Whether the engine goes the way that the memory went: states and answers.
    pub(crate) fn hold_against(&self, way: &[(u32, usize)], found: &mut Findings) {
        let mut session = Session::new(self.module, self.room.clone());
        for (node, place) in way {
            if session.at() != self.nodes[*node as usize].at {
                found.faults.push(format!("the memory stands at {:?}, the engine at {:?}", node, session.at()));
                return;
            }
            self.apply(&mut session, *node, *place, found);
        }
    }

    fn apply(&self, session: &mut Session, node: u32, place: usize, found: &mut Findings) {
        let answer = self.nodes[node as usize].offers[place].clone();
        apply(self.module, session, answer, found);
    }

    /// The state of a session, which becomes known; none when that is one too many.
    fn meet(&mut self, session: &Session, from: Option<(u32, usize)>, found: &mut Findings) -> Option<u32> {
        let key = self.facts.key(self.module, session);
        if let Some(node) = self.known.get(&key) {
            return Some(*node);
        }
        if self.nodes.len() >= self.limit {
            return None;
        }
        let node = u32::try_from(self.nodes.len()).ok()?;
        let (offers, seconds) = self.look(session, found);
        let meters = if session.at().is_none() { self.meters(session) } else { Vec::new() };
        let next = vec![UNKNOWN; offers.len()];
        self.nodes.push(Node { at: session.at(), seconds, offers, next, visits: 0, from, meters });
        self.known.insert(key, node);
        Some(node)
    }

    /// What a person sees in a state: the answers offered and the planned seconds; notes the rest.
    pub(crate) fn look(&self, session: &Session, found: &mut Findings) -> (Vec<Answer>, u32) {
        match view::stand(self.module, session) {
            Stand::Playing(stage) => {
                if let Some(at) = session.at() {
                    note(&stage, at, session, found);
                }
                (offers(&stage, self.room.people), stage.step.seconds.into())
            }
            Stand::Finished => (Vec::new(), 0),
            Stand::Loading(chunk) => {
                found.faults.push(format!("chunk {chunk} is missing"));
                (Vec::new(), 0)
            }
        }
    }

    /// The meters of a session.
    pub(crate) fn meters(&self, session: &Session) -> Vec<i32> {
        let meters = u16::try_from(self.module.index().meters.len()).unwrap_or(u16::MAX);
        (0..meters).map(|meter| session.meter(meter)).collect()
    }

    pub(crate) fn module(&self) -> &'m Module {
        self.module
    }

    /// Adds what the states say to the findings of a room.
    pub fn hand_over(&self, found: &mut Findings, room: usize) {
        found.states += self.nodes.len() as u64;
        let span = if found.all_ways { span::span(&self.nodes) } else { None };
        if found.all_ways {
            found.dead.extend(span::dead(&self.nodes));
        }
        let room = &mut found.rooms[room];
        if let Some((shortest, longest)) = span {
            room.took(shortest);
            room.took(longest);
        }
        for node in &self.nodes {
            match node.at {
                Some(at) => found.visits[usize::from(at.0)][usize::from(at.1)] += node.visits,
                None => {
                    room.ended += node.visits;
                    for (values, value) in room.meters.iter_mut().zip(&node.meters).filter(|_| node.visits > 0) {
                        *values.entry(*value).or_default() += node.visits;
                    }
                }
            }
        }
    }
}

/// Gives an answer that was offered. It is never refused.
pub(crate) fn apply(module: &Module, session: &mut Session, answer: Answer, found: &mut Findings) {
    let shown = answer.clone();
    if let Err(refused) = session.apply(module, Action::Answer(answer)) {
        let at = session.at().and_then(|at| module.step(at)).map_or("the end", |step| &step.id);
        found.faults.push(format!("`{at}` offers {shown:?} and refuses it: {refused}"));
    }
}

/// Notes what is to be seen at a step.
fn note(stage: &StageView<'_>, at: StepRef, session: &Session, found: &mut Findings) {
    found.reached.insert(at);
    let is_open = |state: OptionState<'_>| !matches!(state, OptionState::Closed(_));
    let open = stage.options.iter().filter(|option| is_open(option.state));
    found.open.extend(open.map(|option| (at, option.id.to_owned())));
    if matches!(stage.step.ask, vejvalg_engine::ask::Ask::Choose(_)) && !stage.options.iter().any(|o| is_open(o.state))
    {
        found.stuck.insert(at);
    }
    found.cards.extend(session.dealt().map(|drawn| (drawn.deck.clone(), drawn.card.clone())));
}
