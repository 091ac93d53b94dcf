//! break: time away from the screen.

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Label};
use crate::stage::Stager;

#[derive(Debug)]
struct Pause {
    say: Option<Body>,
    /// What to take from the box.
    from_box: Option<Label>,
}

/// Reads a break.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Pause { say: fields.maybe_body("say"), from_box: fields.maybe_label("box") })
}

impl Kind for Pause {
    fn minutes(&self) -> u16 {
        10
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let draft = on.part("pause", &on.words.pause).title(on.label(&on.activity.title)).usually(600);
        let mut draft = draft.maybe_say(on, self.say.as_ref());
        if let Some(from_box) = &self.from_box {
            draft = draft.say_line(format!("{} {}", on.words.from_box, on.label(from_box)));
        }
        on.add(draft);
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::text::plain;

    use crate::testing::{check, steps};

    #[test]
    fn a_break_may_take_something_from_the_box() {
        let steps = steps("- {break: air, title: Air, say: Ten minutes., box: the cake}");
        assert!(plain(&steps[0].say).contains("From the box: the cake"));
        check("- {break: air, title: Air, box: [cake]} # error: wrong-shape");
    }
}
