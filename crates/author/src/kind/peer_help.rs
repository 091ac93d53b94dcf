//! peer-help: a live case, helped by questions and not by advice. Nothing of the case is kept.

use super::Kind;
use crate::decode::Fields;
use crate::source::Body;
use crate::stage::Stager;

#[derive(Debug)]
struct PeerHelp {
    say: Option<Body>,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(PeerHelp { say: fields.maybe_body("say") })
}

impl Kind for PeerHelp {
    fn minutes(&self) -> u16 {
        30
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.peer_help;
        let phases = [
            ("case", &words.case, 180),
            ("clarify", &words.clarify, 420),
            ("questions", &words.questions, 840),
            ("summary", &words.summary, 180),
        ];
        for (name, part, seconds) in phases {
            let mut draft = on.part(name, part).for_groups().usually(seconds);
            if name == "case" {
                draft = draft.maybe_say(on, self.say.as_ref());
            }
            on.add(draft);
        }
        on.add(on.part("action", &words.action).lines(1).commits([""; 3]).usually(180));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, check_steps};

    #[test]
    fn a_group_has_four_timed_phases() {
        check_steps(
            "- {peer-help: case, title: A case}",
            "
            case.case?: read
            case.clarify?: read
            case.questions?: read
            case.summary?: read
            case.action: 1 lines
            ",
        );
        check("- {peer-help: case, title: A case, question: Why?} # error: unknown-key");
    }
}
