//! break: time away from the screen.

use super::Kind;
use crate::decode::Fields;
use crate::source::Body;
use crate::stage::Stager;

#[derive(Debug)]
struct Pause {
    say: Option<Body>,
}

/// Reads a break.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Pause { say: fields.maybe_body("say") })
}

impl Kind for Pause {
    fn minutes(&self) -> u16 {
        10
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let mut draft = on.part("pause", &on.words.pause).title(on.label(&on.activity.title)).usually(600);
        if let Some(say) = &self.say {
            draft = draft.say(on, say);
        }
        on.add(draft);
    }
}
