//! Roles: which seats have them, how the host deals them anew, and that the log alone says so.

use vejvalg_engine::module::To;
use vejvalg_engine::roles::{self, Role};
use vejvalg_engine::session::{Entry, Room};
use vejvalg_engine::{Action, Session};

use crate::support::plan::Plan;
use crate::support::play::{Play, room};
use crate::support::{Chain, Steps, card, step};

/// A step that deals roles, and two after it; beside it a deck that lies on the table.
fn dealing(ids: &[&str]) -> Plan {
    let count = u8::try_from(ids.len()).expect("few roles");
    let steps = vec![step("roles").draws(0, count), step("event").draws(1, 1), step("last")];
    let plan = Plan::of(steps).deck("roles", ids.iter().map(|id| card(id)).collect());
    plan.but(|plan| plan.last().decks[0].to = To::Seats).deck("events", vec![card("rain"), card("sun")])
}

fn play(people: u8, ids: &[&str]) -> Play {
    let module = dealing(ids).build();
    let session = Session::new(&module, Room { people, ..room(7) });
    Play { module, session }
}

/// The roles that the room has now, each with its seats.
fn told(play: &Play) -> Vec<(String, Vec<u8>)> {
    let deck = roles::last(&play.module, &play.session);
    let all = deck.map_or_else(Vec::new, |deck| roles::dealt(&play.session, deck));
    all.into_iter().map(|Role { card, seats }| (card.id.clone(), seats)).collect()
}

fn seats(people: u8, ids: &[&str]) -> Vec<Vec<u8>> {
    told(&play(people, ids)).into_iter().map(|(_, seats)| seats).collect()
}

fn fix(cards: &[&str]) -> Action {
    Action::Fix("roles".to_owned(), cards.iter().map(|card| (*card).to_owned()).collect())
}

#[test]
fn every_seat_has_a_role_and_every_role_a_seat() {
    assert_eq!(seats(3, &["a", "b", "c"]), [vec![1], vec![2], vec![3]]);
    assert_eq!(seats(2, &["a", "b", "c"]), [vec![1], vec![2], vec![1]], "with few people some have two");
    assert_eq!(seats(5, &["a", "b", "c"]), [vec![1, 4], vec![2, 5], vec![3]], "with many some share one");
    for people in 1..=12 {
        let all: Vec<u8> = seats(people, &["a", "b", "c", "d", "e"]).concat();
        assert!((1..=people).all(|seat| all.contains(&seat)), "{people} people");
    }
}

#[test]
fn roles_are_told_by_seats_and_not_laid_on_the_table() {
    let mut play = play(3, &["a", "b", "c"]);
    let shown: Vec<_> = play.stage().roles.iter().map(|role| role.card.id.clone()).collect();
    let drawn: Vec<_> = play.session.drawn().iter().map(|drawn| drawn.card.clone()).collect();
    assert_eq!(shown, drawn);
    assert!(play.stage().drawn.is_empty());
    play.on(1);
    assert_eq!((play.stage().roles.len(), play.stage().drawn.len()), (0, 1));
    assert_eq!(told(&play).len(), 3, "they are kept for what follows");
}

#[test]
fn the_host_deals_anew_at_any_step_and_the_log_says_so() {
    let mut play = play(3, &["a", "b", "c"]);
    for steps in [0, 1, 1] {
        play.on(steps);
        let turned: Vec<String> = told(&play).into_iter().map(|(id, _)| id).collect();
        let turned: Vec<&str> = turned[1..].iter().chain(&turned[..1]).map(String::as_str).collect();
        assert_eq!(play.session.apply(&play.module, fix(&turned)), Ok(()));
        assert_eq!(told(&play).iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), turned);
    }
    let again = Session::replay(&play.module, play.session.room.clone(), play.session.log().to_vec()).unwrap();
    assert_eq!(again, play.session);
}

#[test]
fn going_back_deals_nothing_anew() {
    let mut play = play(3, &["a", "b", "c"]);
    play.on(1);
    assert_eq!(play.session.apply(&play.module, fix(&["c", "a", "b"])), Ok(()));
    let dealt = told(&play);
    play.back();
    assert_eq!(told(&play), dealt);
    assert_eq!(play.stage().roles.iter().map(|role| role.card.id.as_str()).collect::<Vec<_>>(), ["c", "a", "b"]);
    assert!(matches!(play.session.log().last(), Some(Entry::Fixed(step, ..)) if step == "roles"));
}

#[test]
fn who_comes_back_to_the_step_sees_the_roles_that_were_dealt() {
    let mut play = play(3, &["a", "b", "c"]);
    let dealt = told(&play);
    play.on(2);
    assert_eq!(play.session.apply(&play.module, Action::Jump("roles".to_owned())), Ok(()));
    assert_eq!(play.stage().roles.len(), 3);
    assert_eq!(told(&play), dealt);
}

#[test]
fn a_log_from_before_roles_were_dealt_has_none_until_the_host_deals() {
    let module = dealing(&["a", "b", "c"]).build();
    let seen = Entry::Answered("roles".to_owned(), vejvalg_engine::Answer::Seen);
    let session = Session::replay(&module, room(7), vec![seen]).unwrap();
    let mut play = Play { module, session };
    assert_eq!((play.session.orphans.len(), told(&play)), (0, Vec::new()));
    assert_eq!(play.session.apply(&play.module, fix(&["b", "b", "a", "c"])), Ok(()));
    let ids: Vec<String> = told(&play).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, ["b", "a", "c"], "each role once");
}
