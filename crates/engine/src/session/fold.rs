//! How one entry changes the state. Checking borrows the session and booking cannot fail, so a
//! refusal changes nothing.

use crate::answer::Answer;
use crate::ask::{Ask, Choice};
use crate::drafts::Drafts;
use crate::fit;
use crate::module::{Card, Exit, Module, Step, StepRef, Target};
use crate::rule::Effect;

use super::answered::Answered;
use super::{Drawn, Entry, Fate, Refused, Room, Session, deck, later};

/// What an entry does, now that all checks are passed.
pub(super) enum Possible<'m> {
    /// It answers this step.
    Answer(StepRef, &'m Step),
    /// It draws this card.
    Draw(Drawn, &'m Card),
    /// It takes away a card, by its place among those drawn.
    Away(usize, Fate),
    /// It fixes the order of a deck.
    Fix,
    /// It leads to this step.
    Jump(StepRef),
}

impl Session {
    /// A session before its first step.
    pub(super) fn blank(module: &Module, room: Room) -> Self {
        let index = module.index();
        Self {
            variant: index.plan(room.variant).map_or(0, |plan| plan.minutes),
            room,
            drafts: Drafts::default(),
            orphans: Vec::new(),
            elsewhere: Vec::new(),
            log: Vec::new(),
            at: Some(StepRef(0, 0)),
            entered: false,
            meters: index.meters.iter().map(|meter| meter.start).collect(),
            answered: Answered::default(),
            trail: Vec::new(),
            round: None,
            drawn: Vec::new(),
            before: 0,
            reached: Vec::new(),
            fixed: Vec::new(),
            pending: Vec::new(),
        }
    }

    /// Takes one entry into the state.
    pub(super) fn fold(&mut self, module: &Module, entry: Entry) -> Result<(), Refused> {
        let possible = self.check(module, &entry)?;
        self.book(module, entry, possible);
        Ok(())
    }

    /// Whether an entry is possible now.
    pub(super) fn check<'m>(&self, module: &'m Module, entry: &Entry) -> Result<Possible<'m>, Refused> {
        let step = self.current(module)?;
        let Some(at) = self.at else { return Err(Refused::Finished) };
        if entry.step() != step.id {
            return Err(Refused::OtherStep { logged: entry.step().to_owned(), current: step.id.clone() });
        }
        match entry {
            Entry::Answered(_, answer) => {
                fit::check(self, &step.ask, answer)?;
                Ok(Possible::Answer(at, step))
            }
            Entry::Drew(_, deck, card) => {
                let found = self.drawable(module, at, deck, card);
                let (from, found) = found.ok_or_else(|| Refused::NoSuchCard(card.clone()))?;
                let drawn = Drawn { step: at, deck: deck.clone(), card: card.clone(), from, fate: Fate::Lies };
                Ok(Possible::Draw(drawn, found))
            }
            Entry::Skipped(_, card) => self.away(card, Fate::Aside),
            Entry::Returned(_, card) => self.away(card, Fate::Back),
            Entry::Fixed(_, deck, cards) => deck::fixable(module, deck, cards),
            Entry::Jumped(_, to) => deck::target(module, to),
        }
    }

    /// A card that may be drawn here, whether chance or the host picked it, and the step that it is
    /// written at. Its condition was asked when it was picked.
    fn drawable<'m>(&self, module: &'m Module, at: StepRef, deck: &str, card: &str) -> Option<(StepRef, &'m Card)> {
        if deck.is_empty() {
            let due = self.pending.iter().find(|pending| pending.left == 0 && pending.card == card)?;
            return Some((due.from, later::card(module, due.from, card)?));
        }
        let deck = self.deck(module).filter(|own| own.id == *deck)?;
        Some((at, deck.cards.iter().find(|left| left.id == *card && self.is_left(deck, left))?))
    }

    /// Does what an entry does.
    pub(super) fn book(&mut self, module: &Module, entry: Entry, possible: Possible<'_>) {
        match possible {
            Possible::Answer(at, step) => {
                self.drafts.remove(&step.id);
                // The answer is noted before the way on is sought: conditions may ask for it.
                self.answered.set(at, self.log.len());
                self.log.push(entry);
                // What was due here and did not come does not come later.
                self.pending.retain(|pending| pending.left > 0);
                self.leave(module, at, step);
                self.enter(module);
            }
            Possible::Draw(drawn, card) => {
                if drawn.deck.is_empty() {
                    self.pending.retain(|pending| pending.card != drawn.card);
                }
                self.log.push(entry);
                self.drawn.push(drawn);
                self.affect(module, &card.effects);
            }
            Possible::Away(place, fate) => {
                self.log.push(entry);
                self.take_away(module, place, fate);
            }
            Possible::Fix => {
                if let Entry::Fixed(_, deck, cards) = &entry {
                    self.fix(deck, cards);
                }
                self.log.push(entry);
            }
            Possible::Jump(to) => {
                self.log.push(entry);
                self.pending.retain(|pending| pending.left > 0);
                self.go(Target::Step(to));
                self.enter(module);
            }
        }
    }

    /// Settles on the current step, passing over steps whose condition does not hold, as far as
    /// chunks are loaded. Steps that are passed over lead on by place: a way that skips always ends.
    pub(super) fn enter(&mut self, module: &Module) {
        while let Some(at) = self.at.filter(|_| !self.entered) {
            let (Some(chunk), Some(step)) = (module.chunk(at.0), module.step(at)) else { return };
            self.answered.open(at.0, chunk.steps.len());
            if step.when.as_ref().is_none_or(|when| when.holds(self)) {
                self.entered = true;
                self.reached.clone_from(&self.meters);
                self.count_down(step.activity);
                self.trail.push(at);
                self.round = match self.round {
                    Some((activity, behind)) if activity == step.activity => Some((activity, behind.saturating_add(1))),
                    _ => Some((step.activity, 0)),
                };
            } else {
                self.go(chunk.following(at.1, module.index().chunks));
            }
        }
    }

    /// Folds the log without its last move. The answer taken back becomes the step's draft.
    pub(super) fn back(&mut self, module: &Module) -> Result<(), Refused> {
        let Some(last) = self.log.iter().rposition(Entry::is_move) else { return Err(Refused::NothingBefore) };
        let mut earlier = Self::blank(module, self.room.clone());
        earlier.enter(module);
        for entry in &self.log[..last] {
            earlier.fold(module, entry.clone())?;
        }
        earlier.fix_again(module, &self.log[last..]);
        earlier.deal(module);
        earlier.drafts = std::mem::take(&mut self.drafts);
        earlier.orphans = std::mem::take(&mut self.orphans);
        earlier.elsewhere = std::mem::take(&mut self.elsewhere);
        if let Entry::Answered(step, answer) = &self.log[last] {
            earlier.drafts.insert(step.clone(), answer.clone());
        }
        *self = earlier;
        Ok(())
    }

    /// What the host fixed since a step was left is no answer that could be taken back: it holds at that step as well.
    fn fix_again(&mut self, module: &Module, since: &[Entry]) {
        let Ok(step) = self.current(module) else { return };
        for entry in since {
            if let Entry::Fixed(_, deck, cards) = entry {
                let _known = self.fold(module, Entry::Fixed(step.id.clone(), deck.clone(), cards.clone()));
            }
        }
    }

    /// Leaves a step that has just been answered, by the way that the answer opens.
    fn leave(&mut self, module: &Module, at: StepRef, step: &Step) {
        let taken = match (&step.ask, self.answer(at)) {
            (Ask::Choose(ask), Some(Answer::Chose(id))) => ask.options.iter().find(|option| option.id == *id),
            _ => None,
        };
        if let Some(Choice { effects, .. }) = taken {
            self.affect(module, effects);
            self.plant(at, step, effects);
        }
        let target = taken.and_then(|option| option.to).unwrap_or_else(|| self.way_on(module, at, step));
        self.go(target);
    }

    fn go(&mut self, target: Target) {
        self.entered = false;
        self.before = self.drawn.len();
        self.at = match target {
            Target::Step(step) => Some(step),
            Target::End => None,
        };
    }

    /// The first open way on, or the step that follows.
    fn way_on(&self, module: &Module, at: StepRef, step: &Step) -> Target {
        let open = |exit: &&Exit| exit.when.as_ref().is_none_or(|when| when.holds(self));
        step.next.iter().find(open).map(|exit| exit.to).unwrap_or_else(|| {
            module.chunk(at.0).map_or(Target::End, |chunk| chunk.following(at.1, module.index().chunks))
        })
    }

    /// Moves the meters.
    pub(super) fn affect(&mut self, module: &Module, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Change(meter, by) => {
                    let place = usize::from(*meter);
                    if let (Some(value), Some(bounds)) = (self.meters.get_mut(place), module.index().meters.get(place))
                    {
                        *value = value.saturating_add(*by).clamp(bounds.low, bounds.high);
                    }
                }
                Effect::Later(_) => {}
            }
        }
    }
}
