//! project-picker: ideas for a local project, held against criteria until one is chosen.

use vejvalg_engine::ask::{Ask, Ballot, Choose, Rate};
use vejvalg_engine::picture::Picture;

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Label, Named};
use crate::stage::{Stager, titles};

/// Criteria, or examples.
const MOST: usize = 9;

#[derive(Debug)]
struct ProjectPicker {
    say: Option<Body>,
    criteria: Option<Vec<Named>>,
    examples: Vec<Label>,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(ProjectPicker {
        say: fields.maybe_body("say"),
        criteria: fields.maybe_named("criteria", "criterion", 1..=MOST),
        examples: fields.labels("examples", 1..=MOST),
    })
}

impl Kind for ProjectPicker {
    fn minutes(&self) -> u16 {
        20
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.project_picker;
        let criteria = on.own_or(self.criteria.as_ref(), &words.criteria);
        let ideas = on.part("ideas", &words.ideas).maybe_say(on, self.say.as_ref());
        on.add(ideas.say_list("", on.labels(&self.examples)).lines(4).usually(360));

        let own = Some(on.own("ideas"));
        let rate = Rate { items: Vec::new(), own, low: words.low.to_owned(), high: words.high.to_owned() };
        let questions = criteria.iter().map(|criterion| criterion.label.clone()).collect();
        let score = on.part("score", &words.score).say_list("", questions);
        on.add(score.ask(Ask::Rate(rate)).usually(300));
        let scored = on.own("score");
        on.picture(Picture::Tally(scored));

        on.add(on.part("challenge", &words.challenge).cards(titles(criteria)).usually(300));
        let choose = Choose { options: Vec::new(), ballot: Ballot::One, own };
        on.add(on.part("choose", &words.choose).ask(Ask::Choose(choose)).usually(240));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, check_steps, steps};

    #[test]
    fn ideas_are_scored_challenged_and_one_is_chosen() {
        let picker = "- {project-picker: pick, title: Pick}";
        check_steps(
            picker,
            "
            pick.ideas: 4 lines
            pick.score: rate 0 and own
            pick.challenge: read
            pick.choose: One of 0 and own
            ",
        );
        assert_eq!(steps(picker)[2].cards.len(), 5);
    }

    #[test]
    fn criteria_can_be_the_authors() {
        let picker = |criteria: &str| format!("- project-picker: pick\n  title: Pick\n  criteria:\n    - {criteria}");
        assert_eq!(steps(&picker("{criterion: ours, text: Is it ours?}"))[2].cards[0].title, "Is it ours?");
        check(&picker("{criterion: ours} # error: missing-key"));
    }
}
