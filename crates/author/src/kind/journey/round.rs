//! The round of a journey up to the last stage: meet the persona, deal roles, walk.

use vejvalg_engine::ask::{Ask, Axis, Form, Item, Place};
use vejvalg_engine::module::{Card, Deck, Scene, To};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Mode;
use vejvalg_engine::text::Rich;

use super::{Journey, Stage};
use crate::markdown;
use crate::source::{Label, Opt};
use crate::stage::{Draft, Stager};

/// What every stage of a round needs.
pub(super) struct Walk {
    /// Words for feelings.
    pub(super) feelings: Vec<Item>,
    /// The picture of the way.
    pub(super) picture: Option<usize>,
}

impl Journey {
    /// The whole round. Its times are those of a round of 45 minutes.
    pub(super) fn round(&self, on: &mut Stager<'_>) {
        let persona = on.persona(&self.persona);
        let name = persona.map(|persona| on.label(&persona.name)).unwrap_or_default();
        on.call(&name);
        let picture = self.picture(on, persona);
        let walk = Walk { feelings: on.feelings(self.words.as_ref()), picture: Some(on.picture(picture)) };
        self.meet(on, &walk);
        for (place, stage) in self.stages.iter().enumerate() {
            on.within(&stage.id);
            match &stage.options {
                Some(options) => self.choose(on, &walk, stage, options),
                None => self.walk(on, &walk, stage, place == 0),
            }
        }
        on.without();
        self.end(on, &walk);
    }

    fn meet(&self, on: &mut Stager<'_>, walk: &Walk) {
        let words = &on.words.journey;
        let meet = on.part("meet", &words.meet).title(on.label(&on.activity.title)).shows(walk.picture).usually(180);
        on.add(meet.maybe_say(on, self.opening.as_ref()));
        let cards = self.role_cards(on);
        if !cards.is_empty() {
            let count = u8::try_from(cards.len()).unwrap_or(u8::MAX);
            let roles = Deck { id: on.step_id("roles"), to: To::Seats, cards };
            let deal = on.part("roles", &words.roles).draws(roles, count, Vec::new()).usually(60);
            on.add(deal.when(Condition::Mode(Mode::Group)));
        }
    }

    fn role_cards(&self, on: &Stager<'_>) -> Vec<Card> {
        let card = |id: &str, title: String, text: Rich| Card { id: id.to_owned(), title, text, ..Card::default() };
        match &self.roles {
            Some(roles) => {
                roles.iter().map(|role| card(&role.id.text, on.label(&role.title), on.body(&role.task))).collect()
            }
            None => {
                let standard = on.words.journey.standard_roles.iter();
                standard
                    .map(|[id, title, task]| card(id, (*title).to_owned(), markdown::standard(&on.fill(task))))
                    .collect()
            }
        }
    }

    /// A stage that is a choice: one screen.
    fn choose(&self, on: &mut Stager<'_>, walk: &Walk, stage: &Stage, options: &[Opt]) {
        let draft = self.told(on, stage, on.part(&stage.id.text, &on.words.journey.choose)).shows(walk.picture);
        let draft = on.choose(draft, options);
        let draft = leads(on, stage, draft);
        on.add(draft.timed(stage.minutes, 240));
    }

    /// A stage: read it and place the feeling, then look at it three ways.
    fn walk(&self, on: &mut Stager<'_>, walk: &Walk, stage: &Stage, is_first: bool) {
        let words = &on.words.journey;
        let mut draft = self.told(on, stage, on.part(&stage.id.text, &words.feel)).shows(walk.picture);
        let mut look = on.draft(&format!("{}.look", draft.step.id), &words.look).title(on.label(&stage.title));
        if !is_first {
            // The host has read it once.
            draft.step.host = stage.host.as_ref().map(|host| on.body(host)).unwrap_or_default();
            look.step.host = Vec::new();
        }
        let item = on.item(&stage.id, &stage.title);
        let ask = Place {
            items: vec![item],
            own: None,
            limit: 1,
            y: feeling(on),
            x: None,
            words: walk.feelings.clone(),
            from: Vec::new(),
        };
        on.add(half(draft.ask(Ask::Place(ask)), stage));
        look.step.when = on.maybe(stage.when.as_ref());
        let look = look.ask(Ask::Form(Form { fields: self.fields(on, stage) })).shows(walk.picture);
        let look = leads(on, stage, look);
        on.add(half(look, stage));
    }

    /// What a stage shows and tells.
    fn told(&self, on: &mut Stager<'_>, stage: &Stage, draft: Draft) -> Draft {
        let mut draft = scene(on, stage, draft);
        draft.step.media = Some(Box::new(self.scene(on, stage)));
        draft
    }

    /// One line for each lens; the question is the stage's own or the lens's.
    fn fields(&self, on: &Stager<'_>, stage: &Stage) -> Vec<Item> {
        let own = |id: &str| stage.look.iter().find(|(lens, _)| lens == id).map(|(_, question)| on.label(question));
        let field = |id: &str, label: String, question: String| Item {
            id: id.to_owned(),
            label,
            hint: Some(own(id).unwrap_or(question)),
        };
        match &self.lenses {
            Some(lenses) => lenses
                .iter()
                .map(|lens| field(&lens.id.text, on.label(&lens.title), on.label(&lens.question)))
                .collect(),
            None => {
                let standard = on.words.journey.lenses.iter();
                standard.map(|[id, title, question]| field(id, (*title).to_owned(), on.fill(question))).collect()
            }
        }
    }
}

/// The axis of feeling.
pub(super) fn feeling(on: &Stager<'_>) -> Axis {
    let [title, low, high] = on.words.journey.feeling;
    Axis { low: -2, high: 2, low_label: low.to_owned(), high_label: high.to_owned(), title: on.fill(title) }
}

/// Time, place, people and text of a stage.
fn scene(on: &mut Stager<'_>, stage: &Stage, mut draft: Draft) -> Draft {
    let label = |text: &Option<Label>| text.as_ref().map(|text| on.label(text));
    let scene = Scene {
        time: label(&stage.time),
        channel: stage.channel.map(str::to_owned),
        with: label(&stage.with),
        wait: label(&stage.wait),
    };
    draft.step.scene = (scene != Scene::default()).then_some(scene);
    draft = draft.title(on.label(&stage.title)).say(on, &stage.text).quote(on, stage.quote.as_ref());
    if let Some(host) = &stage.host {
        draft = draft.host(on.body(host));
    }
    draft.step.when = on.maybe(stage.when.as_ref());
    draft
}

/// Where a stage leads, if not to the next one.
fn leads(on: &mut Stager<'_>, stage: &Stage, draft: Draft) -> Draft {
    let exit = stage.to.as_ref().map(|way| on.exit(way));
    draft.next(exit)
}

/// Half of the author's minutes: a stage that is felt has two steps.
fn half(draft: Draft, stage: &Stage) -> Draft {
    match stage.minutes {
        Some(minutes) => draft.planned(minutes * 30),
        None => draft.usually(120),
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::Ask;
    use vejvalg_engine::text::Block;

    use crate::testing::{check, check_steps, steps};

    const TOP: &str = "
        vejvalg: 1
        module: m
        languages: [en]
        title: T
        personas:
          - {persona: lis, name: Lis, age: 78}
        activities:
          - journey: way
            title: The way
            persona: lis
        ";

    fn journey(rest: &str) -> String {
        format!("{TOP}{}", rest.replace('\n', "\n            "))
    }

    #[test]
    fn a_journey_with_a_choice_and_an_event() {
        check_steps(
            &journey(
                "
opening: Follow her.
stages:
  - {stage: home, title: Home, text: She waits., quote: Hello?}
  - stage: fork
    title: Fork
    text: Two ways.
    options:
      - {option: left, text: Left, to: sea}
      - {option: right, text: Right}
  - {stage: wood, title: Wood, text: It is dark., to: end}
  - {stage: sea, title: Sea, text: It is wide.}
events:
  - {event: rain, title: Rain, text: It rains.}",
            ),
            "
            way.meet: read
            way.roles?: read
            way.home: place 1 of 1
            way.home.look: 3 fields
            way.fork: One of 2
            way.wood: place 1 of 1
            way.wood.look: 3 fields
            way.sea: place 1 of 1
            way.sea.look: 3 fields
            way.event: read
            way.again: place 3 of 3
            way.hotspot: place 2 of 4
            way.how-might-we: 3 lines
            way.check: 3 lines
            way.line?: 1 lines
            ",
        );
    }

    #[test]
    fn without_events_the_curve_is_drawn_once() {
        check_steps(
            &journey("\nroles: []\nstages:\n  - {stage: home, title: Home, text: She waits.}"),
            "
            way.meet: read
            way.home: place 1 of 1
            way.home.look: 3 fields
            way.hotspot: place 1 of 1
            way.how-might-we: 3 lines
            way.check: 3 lines
            way.line?: 1 lines
            ",
        );
    }

    #[test]
    fn roles_are_dealt_by_chance_and_not_laid_out() {
        let steps = steps(&journey("\nstages:\n  - {stage: home, title: Home, text: She waits.}"));
        let roles = steps.iter().find(|step| step.id == "way.roles").unwrap();
        assert_eq!((roles.draw.map(|draw| draw.count), roles.cards.len()), (Some(5), 0));
    }

    #[test]
    fn a_way_of_more_stages_than_a_picture_shows_is_refused() {
        let stages = |count: u8| {
            let stage = |n| format!("\n  - {{stage: p{n}, title: P, text: It goes on.}}");
            (0..count).map(stage).collect::<String>()
        };
        check(&journey(&format!("\nstages:{}", stages(40))));
        check(&journey(&format!("\nstages: # error: too-many{}", stages(41))));
    }

    #[test]
    fn a_quote_is_read_as_somebodys_words_and_questions_may_be_the_stages_own() {
        let stage = "{stage: home, title: Home, text: She waits., quote: Hello?, look: {staff: Who hears?}}";
        let steps = steps(&journey(&format!("\nstages:\n  - {stage}")));
        assert!(matches!(steps[2].say.as_slice(), [Block::Para(_), Block::Quote(_)]));
        let Ask::Form(look) = &steps[3].ask else { panic!("a form: {:?}", steps[3].ask) };
        let hints: Vec<&str> = look.fields.iter().filter_map(|field| field.hint.as_deref()).collect();
        assert_eq!(
            hints,
            ["What does Lis experience, and what is needed?", "Who hears?", "What is the management task here?"]
        );
    }

    #[test]
    fn planned_minutes_of_a_stage_stay() {
        let steps =
            steps(&journey("\nminutes: 30\nstages:\n  - {stage: home, title: Home, text: She waits., minutes: 6}"));
        assert_eq!([steps[2].seconds, steps[3].seconds], [180, 180]);
        let all: u32 = steps.iter().map(|step| u32::from(step.seconds)).sum();
        assert!((30 * 60 - 8..=30 * 60).contains(&all), "{all}");
    }
}
