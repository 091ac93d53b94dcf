//! reflection: prompts to write to, for oneself or to share.

use vejvalg_engine::ask::{Ask, Keep, Text};

use super::Kind;
use crate::decode::Fields;
use crate::source::{Id, Label};
use crate::stage::Stager;

/// Prompts in one reflection.
const MOST: usize = 12;

#[derive(Debug)]
struct Reflection {
    prompts: Vec<Prompt>,
    keep: Keep,
}

#[derive(Debug)]
struct Prompt {
    id: Id,
    text: Label,
    stem: Option<Label>,
}

/// Reads a reflection.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    let keep = match fields.word("keep", &["private", "shared"]) {
        Some("shared") => Keep::Shared,
        _ => Keep::Private,
    };
    let prompts = fields.entries("prompts", "prompt", 1..=MOST, |fields, id| Prompt {
        id,
        text: fields.label("text"),
        stem: fields.maybe_label("stem"),
    });
    Box::new(Reflection { prompts, keep })
}

impl Kind for Reflection {
    fn minutes(&self) -> u16 {
        3 * u16::try_from(self.prompts.len()).unwrap_or(u16::MAX / 4)
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let part = match self.keep {
            Keep::Private => &on.words.reflection.private,
            Keep::Shared => &on.words.reflection.shared,
        };
        for prompt in &self.prompts {
            let stem = prompt.stem.as_ref().map(|stem| on.label(stem));
            let draft = on.part(&prompt.id.text, part).title(on.label(&prompt.text)).usually(180);
            on.add(draft.ask(Ask::Text(Text { keep: self.keep, stem })));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn prompts_must_be_there() {
        check("- reflection: quiet # error: missing-key\n  title: Quiet");
        check("- reflection: quiet\n  title: Quiet\n  prompts: [{prompt: a, text: A, stem: I think}]");
    }
}
