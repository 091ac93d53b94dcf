//! The round of a dilemma: read, silent choice, first vote, reveal, reasons, perspectives, twist, own
//! alternatives, second vote, shift, decision, how we tell it, Monday, notice.

use vejvalg_engine::ask::{Ask, Ballot, Choose, Form, Item, Lines};
use vejvalg_engine::module::{Card, Exit};
use vejvalg_engine::picture::{Fork, Picture};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Mode;
use vejvalg_engine::text::{Block, Span};

use super::{Dilemma, Fact};
use crate::source::Opt;
use crate::stage::{Stager, Usual, Votes};

impl Dilemma {
    /// The whole round. Its times are those of a round of 23 minutes.
    pub(super) fn round(&self, on: &mut Stager<'_>) {
        let fork = self.fork(on);
        let fork = Some(on.picture(fork));
        self.choose_alone(on, fork);
        self.talk(on, fork);
        self.turn(on);
        self.choose_again(on, fork);
        self.tell(on);
    }

    fn fork(&self, on: &mut Stager<'_>) -> Picture {
        Picture::Fork(Fork {
            question: on.label(&self.question),
            posts: self.options.iter().map(|option| on.item(&option.id, &option.text)).collect(),
            own: on.own("own"),
            first: on.own("first"),
            second: on.own("second"),
            decision: on.own("decide"),
        })
    }

    /// Read, choose in silence, vote.
    fn choose_alone(&self, on: &mut Stager<'_>, fork: Option<usize>) {
        let words = &on.words.dilemma;
        let mut read = on.part("read", &words.read).title(on.label(&on.activity.title));
        read.step.media = self.scene.as_ref().map(|scene| Box::new(on.scene("read", Some(scene), &Usual::default())));
        on.add(read.say(on, &self.situation).say_line(on.label(&self.question)).shows(fork).usually(120));
        let silent = on.part("silent", &words.silent).title(on.label(&self.question));
        let group = Condition::Mode(Mode::Group);
        let silent = silent.cards(self.option_cards(on)).when(group).usually(90);
        on.add(silent);
        let vote = self.vote(on, Ballot::Certain, Votes::Only, false);
        let first = on.part("first", &words.first).title(on.label(&self.question));
        on.add(first.ask(vote).usually(60));
        let reveal = on.part("reveal", &words.reveal);
        on.add(reveal.shows(fork).usually(30));
    }

    /// Reasons, the minority first, and what others would say.
    fn talk(&self, on: &mut Stager<'_>, fork: Option<usize>) {
        let words = &on.words.dilemma;
        let mut reasons = on.part("reasons", &words.reasons).shows(fork).usually(300);
        reasons.step.first_heard = Some(on.own("first"));
        on.add(reasons.ask(lines(3)));
        if !self.perspectives.is_empty() {
            let card = |voice: &super::Perspective| Card {
                id: voice.voice.text.clone(),
                title: on.label(&voice.who),
                text: on.body(&voice.says),
                ..Card::default()
            };
            let cards = self.perspectives.iter().map(card).collect();
            on.add(on.part("perspectives", &words.perspectives).cards(cards).usually(300));
        }
    }

    /// What turns up after the talk, and what nobody thought of before.
    fn turn(&self, on: &mut Stager<'_>) {
        let words = &on.words.dilemma;
        if self.twist.is_some() || self.fact.is_some() {
            let part = if self.twist.is_some() { &words.twist } else { &words.fact };
            let mut draft = on.part("twist", part).usually(120);
            if let Some(twist) = &self.twist {
                draft = draft.say(on, twist);
            }
            on.add(draft.cards(self.fact.iter().map(|fact| fact.card(on)).collect()));
        }
        on.add(on.part("own", &words.own).ask(lines(3)).usually(120));
    }

    /// Vote again, see what moved, decide.
    fn choose_again(&self, on: &mut Stager<'_>, fork: Option<usize>) {
        let words = &on.words.dilemma;
        let vote = self.vote(on, Ballot::Certain, Votes::Only, true);
        let second = on.part("second", &words.second).title(on.label(&self.question));
        on.add(second.ask(vote).usually(60));
        on.add(on.part("shift", &words.shift).shows(fork).usually(30));
        let choice = self.vote(on, Ballot::One, Votes::Count, true);
        let mut decide = on.part("decide", &words.decide).title(on.label(&self.question));
        decide.cards = on.consequences(&self.options);
        on.add(decide.ask(choice).usually(60));
        self.options.iter().filter_map(|option| option.follow.as_ref()).for_each(|follow| on.follow(follow));
        let step = on.step_id("decide");
        on.taken_at(&on.activity.id.text.clone(), &step, &self.options);
    }

    /// How it is told, what it takes on Monday, and what an experienced manager notices. Only then
    /// does the decision lead where its option says.
    fn tell(&self, on: &mut Stager<'_>) {
        let words = &on.words.dilemma;
        let field = |(id, label): &(&str, &str)| Item { id: (*id).to_owned(), label: (*label).to_owned(), hint: None };
        let fields = words.stem.iter().map(field).collect();
        on.add(on.part("tell", &words.tell).ask(Ask::Form(Form { fields })).usually(60));
        let mut monday = on.part("monday", &words.monday).ask(lines(2)).usually(60);
        if let Some(question) = &self.monday {
            monday = monday.title(on.label(question));
        }
        let exits = self.exits(on);
        match &self.notice {
            None => on.add(monday.next(exits)),
            Some(notice) => {
                on.add(monday);
                on.add(on.part("notice", &words.notice).say(on, notice).next(exits).usually(60));
            }
        }
    }

    fn vote(&self, on: &mut Stager<'_>, ballot: Ballot, votes: Votes, with_own: bool) -> Ask {
        let options = on.choices(&self.options, votes);
        Ask::Choose(Choose { options, ballot, own: with_own.then(|| on.own("own")) })
    }

    fn exits(&self, on: &mut Stager<'_>) -> Vec<Exit> {
        let decided = on.own("decide");
        let leads = self.options.iter().filter_map(|option| Some((option, option.to.as_ref()?)));
        leads
            .map(|(option, way)| Exit {
                when: Some(Condition::Chose(decided, option.id.text.clone())),
                to: on.way(way),
            })
            .collect()
    }

    /// The options as cards: in the silent choice there is nothing to press.
    fn option_cards(&self, on: &mut Stager<'_>) -> Vec<Card> {
        self.options.iter().zip('A'..).flat_map(|(option, letter)| option_cards(on, option, letter)).collect()
    }
}

/// An option as a card that lies where it is open; one that is closed with a reason lies there with it.
fn option_cards(on: &mut Stager<'_>, option: &Opt, letter: char) -> Vec<Card> {
    let words = &on.words.dilemma;
    let line =
        |label: &str, text: String| Block::Para(vec![Span::Strong(label.to_owned()), Span::Text(format!(" {text}"))]);
    let gain = option.gain.as_ref().map(|text| line(words.gain, on.label(text)));
    let cost = option.cost.as_ref().map(|text| line(words.cost, on.label(text)));
    let open = Card {
        id: option.id.text.clone(),
        title: format!("{letter} · {}", on.label(&option.text)),
        text: gain.into_iter().chain(cost).collect(),
        when: on.open(option),
        ..Card::default()
    };
    let closed = on.closed(option).filter(|_| open.when.is_some()).map(|reason| Card {
        when: on.open(option).map(|when| Condition::Not(Box::new(when))),
        foot: Some(reason),
        ..open.clone()
    });
    [open].into_iter().chain(closed).collect()
}

impl Fact {
    fn card(&self, on: &Stager<'_>) -> Card {
        Card {
            id: "fact".to_owned(),
            title: on.label(&self.title),
            text: on.body(&self.text),
            foot: on.foot(Some(&self.source), self.reviewed.as_ref()),
            ..Card::default()
        }
    }
}

fn lines(max: u8) -> Ask {
    Ask::Lines(Lines { max, stem: None })
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::Ask;
    use vejvalg_engine::module::Target;
    use vejvalg_engine::rule::Condition;
    use vejvalg_engine::session::Mode;

    use crate::testing::{check_steps, compiled, steps};

    const SHORT: &str = "
        - dilemma: alarm
          title: The late alarm
          minutes: 46
          situation: It turns yellow.
          question: What now?
          options:
            - {option: call, text: Call, gain: Quick, cost: Dear, values: [dignity], to: air}
            - {option: wait, text: Wait, gain: Cheap, cost: Slow}
        - break: rest
          title: Rest
        - break: air
          title: Air
        ";

    #[test]
    fn a_short_dilemma() {
        check_steps(
            SHORT,
            "
            alarm.read: read
            alarm.silent?: read
            alarm.first: Certain of 2
            alarm.reveal: read
            alarm.reasons: 3 lines
            alarm.own: 3 lines
            alarm.second: Certain of 2 and own
            alarm.shift: read
            alarm.decide: One of 2 and own
            alarm.tell: 4 fields
            alarm.monday: 2 lines
            rest.pause: read
            air.pause: read
            ",
        );
    }

    #[test]
    fn a_full_dilemma() {
        check_steps(
            "
            - dilemma: alarm
              title: The late alarm
              situation: It turns yellow.
              question: What now?
              options:
                - {option: call, text: Call, gain: Quick, cost: Dear}
                - {option: wait, text: Wait, gain: Cheap, cost: Slow}
              perspectives:
                - {voice: nurse, who: 'Nurse, 41', says: They ring at night.}
              twist: It was her birthday.
              fact: {title: Fact, text: It is so., source: A book, reviewed: 2026-11}
              notice: The phone.
              monday: What on Monday?
            ",
            "
            alarm.read: read
            alarm.silent?: read
            alarm.first: Certain of 2
            alarm.reveal: read
            alarm.reasons: 3 lines
            alarm.perspectives: read
            alarm.twist: read
            alarm.own: 3 lines
            alarm.second: Certain of 2 and own
            alarm.shift: read
            alarm.decide: One of 2 and own
            alarm.tell: 4 fields
            alarm.monday: 2 lines
            alarm.notice: read
            ",
        );
    }

    #[test]
    fn the_decision_leads_on_when_the_round_is_over() {
        let (index, _) = compiled(SHORT);
        let steps = steps(SHORT);
        let monday = steps.iter().find(|step| step.id == "alarm.monday").expect("the last step of the round");
        let [exit] = monday.next.as_slice() else { panic!("one way on: {:?}", monday.next) };
        assert_eq!(exit.to, Target::Step(index.activities[2].first));
    }

    #[test]
    fn minutes_are_spread_over_the_round() {
        let steps = steps(SHORT);
        let seconds: u32 = steps[..11].iter().map(|step| u32::from(step.seconds)).sum();
        assert!((46 * 60 - 11..=46 * 60).contains(&seconds), "{seconds}");
    }

    #[test]
    fn values_are_words_and_silent_options_lie_open() {
        let steps = steps(SHORT);
        let Ask::Choose(vote) = &steps[2].ask else { panic!("a vote: {:?}", steps[2].ask) };
        assert_eq!(vote.options[0].values, ["dignity"]);
        let cards: Vec<&str> = steps[1].cards.iter().map(|card| card.title.as_str()).collect();
        assert_eq!(cards, ["A · Call", "B · Wait"]);
    }

    #[test]
    fn a_closed_option_lies_open_with_its_reason_or_not_at_all() {
        let steps = steps(&SHORT.replace("cost: Slow}", "cost: Slow, when: {mode: alone}, closed: Not here.}"));
        let cards: Vec<_> = steps[1].cards.iter().map(|card| (card.title.as_str(), card.foot.as_deref())).collect();
        assert_eq!(cards, [("A · Call", None), ("B · Wait", None), ("B · Wait", Some("Not here."))]);
        let alone = Condition::Mode(Mode::Alone);
        assert_eq!(steps[1].cards[1].when, Some(alone.clone()));
        assert_eq!(steps[1].cards[2].when, Some(Condition::Not(Box::new(alone))));
    }
}
