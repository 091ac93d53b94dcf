//! quiz: questions with a right answer, and why it is right.

use vejvalg_engine::ask::{Ask, Ballot, Choice, Choose};
use vejvalg_engine::module::Card;
use vejvalg_engine::rule::Effect;

use super::Kind;
use crate::decode::Fields;
use crate::diagnostic::Shape;
use crate::source::{Body, Id, Label};
use crate::stage::Stager;

/// Questions in a quiz.
const MOST: usize = 40;

#[derive(Debug)]
struct Quiz {
    questions: Vec<Question>,
}

#[derive(Debug)]
struct Question {
    id: Id,
    text: Label,
    options: Vec<Answer>,
}

#[derive(Debug)]
struct Answer {
    id: Id,
    text: Label,
    is_right: bool,
    because: Option<Body>,
}

/// Reads a quiz.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Quiz { questions: fields.entries("questions", "question", 1..=MOST, question) })
}

fn question(fields: &mut Fields<'_, '_>, id: Id) -> Question {
    let text = fields.label("text");
    let options = fields.entries("options", "option", 2..=6, |fields, id| Answer {
        id: fields.not_own(id),
        text: fields.label("text"),
        is_right: fields.flag("right"),
        because: fields.maybe_body("because"),
    });
    if !options.is_empty() && !options.iter().any(|option| option.is_right) {
        let (at, missing) = (fields.at(), Shape::MissingKey { keys: vec!["right: yes"], of: "options" });
        fields.decoder.report.add(at, missing);
    }
    Question { id, text, options }
}

impl Kind for Quiz {
    fn minutes(&self) -> u16 {
        2 * u16::try_from(self.questions.len()).unwrap_or(u16::MAX / 4)
    }

    fn stage(&self, on: &mut Stager<'_>) {
        for question in &self.questions {
            on.within(&question.id);
            question.stage(on);
        }
        on.without();
    }
}

impl Question {
    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.quiz;
        let name = &self.id.text;
        let ids = self.options.iter().map(|option| option.id.text.clone()).collect();
        on.taken(&on.step_id(name), &on.step_id(name), ids);
        let options = self.options.iter().map(|option| option.choice(on)).collect();
        let choose = Choose { options, ballot: Ballot::One, own: None };
        let ask = on.part(name, &words.ask).title(on.label(&self.text)).ask(Ask::Choose(choose));
        on.add(ask.usually(60));
        let cards = self.options.iter().zip('A'..).filter_map(|(option, letter)| option.card(on, letter)).collect();
        let answer = on.part(&format!("{name}.answer"), &words.answer).say_line(on.label(&self.text));
        on.add(answer.cards(cards).usually(60));
    }
}

impl Answer {
    /// The option; in a module with points a right one gives one.
    fn choice(&self, on: &Stager<'_>) -> Choice {
        let points = on.points().filter(|_| self.is_right);
        Choice {
            id: self.id.text.clone(),
            label: on.label(&self.text),
            effects: points.map(|meter| Effect::Change(meter, 1)).into_iter().collect(),
            ..Choice::default()
        }
    }

    /// What is said about it: the right answers, and the others where there is something to say.
    fn card(&self, on: &Stager<'_>, letter: char) -> Option<Card> {
        let words = &on.words.quiz;
        let because = self.because.as_ref().map(|because| on.body(because));
        (self.is_right || because.is_some()).then(|| Card {
            id: self.id.text.clone(),
            title: format!("{letter} · {}", on.label(&self.text)),
            text: because.unwrap_or_default(),
            foot: Some(if self.is_right { words.right } else { words.wrong }.to_owned()),
            ..Card::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::Ask;
    use vejvalg_engine::rule::Effect;

    use crate::testing::{check, check_steps, compiled, steps};

    const QUIZ: &str = "
        - quiz: post
          title: Post
          questions:
            - question: share
              text: How many?
              options:
                - {option: few, text: Few, right: yes, because: So says the board.}
                - {option: many, text: Many}
        - break: air
          title: Air
          when: {chose: post.share.few}
        ";

    #[test]
    fn a_question_is_answered_and_explained() {
        check_steps(
            QUIZ,
            "
            post.share: One of 2
            post.share.answer: read
            air.pause?: read
            ",
        );
        let cards: Vec<String> = steps(QUIZ)[1].cards.iter().map(|card| card.title.clone()).collect();
        assert_eq!(cards, ["A · Few"]);
    }

    #[test]
    fn some_answer_is_right() {
        check(&QUIZ.replace("- question: share", "- question: share # error: missing-key").replace("right: yes, ", ""));
        check(
            &QUIZ
                .replace("right: yes", "right: maybe")
                .replace("board.}", "board.} # error: unknown-word")
                .replace("- question: share", "- question: share # error: missing-key"),
        );
    }

    #[test]
    fn points_are_given_only_where_the_module_wants_them() {
        let module = |points: &str| {
            let activities = QUIZ.replace("\n        ", "\n");
            format!("vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\n{points}activities:{activities}")
        };
        let effects = |text: &str| {
            let Ask::Choose(choose) = &steps(text)[0].ask else { panic!("a choice") };
            choose.options.iter().map(|option| option.effects.clone()).collect::<Vec<_>>()
        };
        assert_eq!(effects(&module("")), [vec![], vec![]]);
        assert_eq!(effects(&module("points: yes\n")), [vec![Effect::Change(0, 1)], vec![]]);
        assert_eq!(compiled(&module("points: yes\n")).0.meters[0].id, "points");
        check(&module("points: no\n"));
        check(&module("points: yes\nmeters: [{meter: points, title: P}] # error: bad-id\n"));
    }
}
