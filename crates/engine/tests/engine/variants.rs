//! Lengths of a module and sizes of a group.

use vejvalg_engine::module::VariantPlan;
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Room;
use vejvalg_engine::{Session, Unreadable};

use crate::support::plan::Plan;
use crate::support::play::room;
use crate::support::{Chain, Steps, step};

fn plan(variants: &[u16]) -> Plan {
    let steps = vec![
        step("long").when(Condition::Variant(240)),
        step("short").when(Condition::Variant(45)),
        step("many").when(Condition::PeopleAtLeast(4)),
        step("few").when(Condition::PeopleAtMost(3)),
        step("all"),
    ];
    Plan::of(steps).but(|plan| {
        plan.index.variants =
            variants.iter().map(|minutes| VariantPlan { minutes: *minutes, activities: vec![0] }).collect();
    })
}

/// The first step that a room meets.
#[track_caller]
fn check(variants: &[u16], variant: u16, people: u8, first: &str) {
    let module = plan(variants).build();
    let session = Session::new(&module, Room { variant, people, ..room(1) });
    assert_eq!(session.current(&module).map(|step| step.id.as_str()), Ok(first));
}

#[test]
fn a_room_plays_its_variant_and_the_first_one_if_it_names_none() {
    check(&[240, 45], 240, 5, "long");
    check(&[240, 45], 45, 5, "short");
    check(&[45, 240], 0, 5, "short");
    check(&[240, 45], 120, 5, "long");
    check(&[], 240, 4, "many");
}

#[test]
fn a_step_may_be_for_a_size_of_group() {
    check(&[], 0, 4, "many");
    check(&[], 0, 3, "few");
}

#[test]
fn a_variant_has_activities_of_the_module() {
    let mut plan = plan(&[240]);
    plan.index.variants[0].activities = vec![1];
    assert!(matches!(plan.read(), Err(Unreadable::Contradicts(_))));
}
