//! check-in and check-out: short questions that everybody answers.

use vejvalg_engine::ask::{Ask, Item, Lines, Rate, Words};
use vejvalg_engine::picture::Picture;

use super::Kind;
use crate::decode::Fields;
use crate::diagnostic::Shape;
use crate::source::{Body, Feelings, Id, Label};
use crate::stage::Stager;

/// Questions in a file; more would be a survey.
const MOST: usize = 12;

#[derive(Debug)]
struct Questions {
    say: Option<Body>,
    questions: Vec<Question>,
}

#[derive(Debug)]
struct Question {
    id: Id,
    text: Label,
    /// Whether the room has one answer, not each person.
    of_room: bool,
    answered: Answered,
}

/// How a question is answered.
#[derive(Debug)]
enum Answered {
    Words(Feelings),
    Scale(Label, Label),
    Lines(u8),
}

/// Reads a check-in or check-out.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    let say = fields.maybe_body("say");
    let questions = fields.entries("questions", "question", 1..=MOST, |fields, id| Question {
        id,
        text: fields.label("text"),
        of_room: fields.word("each", &["person", "room"]) == Some("room"),
        answered: answered(fields),
    });
    Box::new(Questions { say, questions })
}

fn answered(fields: &mut Fields<'_, '_>) -> Answered {
    const WAYS: [&str; 3] = ["words", "scale", "lines"];
    fields.require(&WAYS);
    let given = fields.keys().filter(|entry| WAYS.contains(&entry.key.as_str())).collect::<Vec<_>>();
    if let Some(second) = given.get(1) {
        fields.decoder.report.add(second.key_place, Shape::OnlyOne { keys: WAYS.to_vec() });
    }
    let words = fields.feelings("words");
    let scale = fields.inner("scale", |fields| (fields.label("low"), fields.label("high")));
    let lines = fields.maybe_number("lines", 1..=6).and_then(|lines| u8::try_from(lines).ok());
    match (words, scale, lines) {
        (Some(words), ..) => Answered::Words(words),
        (None, Some((low, high)), _) => Answered::Scale(low, high),
        (None, None, lines) => Answered::Lines(lines.unwrap_or(1)),
    }
}

impl Kind for Questions {
    fn minutes(&self) -> u16 {
        2 + 2 * u16::try_from(self.questions.len()).unwrap_or(u16::MAX / 4)
    }

    fn stage(&self, on: &mut Stager<'_>) {
        for (place, question) in self.questions.iter().enumerate() {
            let name = &question.id.text;
            let words = &on.words.question;
            let part = match (&question.answered, question.of_room) {
                (Answered::Words(_), false) => &words.words,
                (Answered::Scale(..), false) => &words.scale,
                (Answered::Lines(_), false) => &words.lines,
                (Answered::Words(_), true) => &words.room_words,
                (Answered::Scale(..), true) => &words.room_scale,
                (Answered::Lines(_), true) => &words.room_lines,
            };
            let mut draft = on.part(name, part).title(on.label(&question.text)).usually(120);
            draft.step.part = if on.activity.kind == "check-in" { words.arriving } else { words.leaving }.to_owned();
            draft = draft.maybe_say(on, self.say.as_ref().filter(|_| place == 0));
            on.add(draft.ask(question.ask(on)));
            if !matches!(question.answered, Answered::Lines(_)) {
                let step = on.own(name);
                on.picture(Picture::Tally(step));
            }
        }
    }
}

impl Question {
    fn ask(&self, on: &Stager<'_>) -> Ask {
        match &self.answered {
            Answered::Words(words) => Ask::Words(Words { words: on.feelings(Some(words)) }),
            Answered::Scale(low, high) => {
                let item = Item { id: self.id.text.clone(), label: on.label(&self.text), hint: None };
                Ask::Rate(Rate { items: vec![item], own: None, low: on.label(low), high: on.label(high) })
            }
            Answered::Lines(max) => Ask::Lines(Lines { max: *max, stem: None }),
        }
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::text::plain;

    use crate::testing::{check, steps};

    #[track_caller]
    fn check_question(question: &str) {
        check(&format!(
            "- check-in: in\n  title: In\n  questions:\n    - question: q\n      text: Q\n      {question}"
        ));
    }

    #[test]
    fn a_question_is_answered_in_one_way() {
        check_question("lines: 2");
        check_question("words: feelings");
        check_question("words: [{word: glad, en: glad}]");
        check_question("scale: {low: no, high: yes}");
        check_question("lines: 2\n      words: feelings # error: too-many");
        check("- check-in: in\n  title: In\n  questions:\n    - question: q # error: missing-key\n      text: Q");
    }

    #[test]
    fn a_room_may_have_one_answer() {
        let task = |each: &str| {
            let question = format!("{{question: q, text: Q, lines: 1{each}}}");
            plain(&steps(&format!("- check-in: in\n  title: In\n  questions: [{question}]"))[0].task)
        };
        assert_eq!(task(""), task(", each: person"));
        assert_ne!(task(""), task(", each: room"));
        check_question("lines: 2\n      each: rom # error: unknown-word");
    }

    #[test]
    fn answers_have_their_bounds() {
        check_question("lines: 7 # error: out-of-range");
        check_question("words: feelngs # error: unknown-word");
        check_question("scale: {low: no} # error: missing-key");
    }
}
