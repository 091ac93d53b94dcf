//! visit: go and see with a question, write what is seen, translate instead of copying.

use super::Kind;
use crate::decode::Fields;
use crate::source::{Label, Named};
use crate::stage::Stager;

/// Purposes, or things to look for.
const MOST: usize = 9;

#[derive(Debug)]
struct Visit {
    purpose: Vec<Label>,
    look_for: Vec<Named>,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    fields.require(&["purpose"]);
    let purpose = fields.labels("purpose", 1..=MOST);
    Box::new(Visit { purpose, look_for: fields.named("look-for", "look", "text", 1..=MOST) })
}

impl Kind for Visit {
    fn minutes(&self) -> u16 {
        20 + 10 * u16::try_from(self.look_for.len()).unwrap_or(0)
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.visit;
        let purpose = on.part("purpose", &words.purpose).title(on.label(&on.activity.title));
        on.add(purpose.say_list("", on.labels(&self.purpose)).usually(300));
        for look in &self.look_for {
            on.within(&look.id);
            on.add(on.part(&look.id.text, &words.look).title(on.label(&look.label)).lines(3).usually(600));
        }
        on.without();
        let translate = on.part("translate", &words.translate).form(on.standard(&words.fields));
        on.add(translate.commits(["first-step", "", ""]).usually(900));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, check_steps};

    const VISIT: &str = "
        - visit: odense
          title: A visit
          purpose: [Who answers at night?]
          look-for:
            - {look: phone, text: Who holds the phone?}
            - {look: notes, text: Where is it written?}
        ";

    #[test]
    fn a_purpose_what_is_seen_and_a_translation() {
        check_steps(
            VISIT,
            "
            odense.purpose: read
            odense.phone: 3 lines
            odense.notes: 3 lines
            odense.translate: 4 fields
            ",
        );
    }

    #[test]
    fn nobody_travels_without_a_purpose() {
        check(&VISIT.replace("[Who answers at night?]", "[] # error: too-few"));
        check(&VISIT.replace("look: notes, text: Where is it written?}", "look: purpose, text: W} # error: bad-id"));
    }
}
