//! letter: to oneself, some weeks ahead. It stays with the person who wrote it.

use vejvalg_engine::ask::{Ask, Keep, Text};

use super::Kind;
use crate::decode::Fields;
use crate::source::Label;
use crate::stage::Stager;

#[derive(Debug)]
struct Letter {
    stem: Option<Label>,
    weeks: i32,
}

/// Reads a letter.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Letter { stem: fields.maybe_label("stem"), weeks: fields.maybe_number("weeks", 1..=52).unwrap_or(12) })
}

impl Kind for Letter {
    fn minutes(&self) -> u16 {
        10
    }

    fn stage(&self, on: &mut Stager<'_>) {
        on.number(self.weeks);
        let stem = self.stem.as_ref().map(|stem| on.label(stem));
        let draft = on.part("write", &on.words.letter).title(on.label(&on.activity.title));
        on.add(draft.ask(Ask::Text(Text { keep: Keep::Private, stem })).usually(600));
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::text::plain;

    use crate::testing::{check, check_steps, steps};

    #[test]
    fn a_letter_is_private_and_says_when_it_comes() {
        let letter = "- {letter: me, title: To me, stem: Dear me}";
        check_steps(letter, "me.write: Private text");
        assert!(plain(&steps(letter)[0].task).contains("12 weeks"));
        check("- {letter: me, title: To me, weeks: 0} # error: out-of-range");
    }
}
