//! The roles of the room in the host's notes: who has which, and the hand to deal them anew. The log says how they
//! were dealt; the room's card remembers it for the page of rooms.

use vejvalg_engine::Session;
use vejvalg_engine::roles::{self, Role};

use super::{Sender, ask, part};
use crate::browser::page;
use crate::game::{Game, Play};
use crate::order::Order;
use crate::rooms::Held;
use crate::shuffle::{anew, moved_on};
use crate::ui::el::{El, el};
use crate::ui::follow::afterwards;
use crate::ui::play::seats;
use crate::words::host::Words;

/// The roles that were dealt last, from the step where they are dealt on.
pub(super) fn roles(game: Game, words: &Words, play: &Play, session: &Session, send: &Sender) -> Option<El> {
    let deck = roles::last(&play.module, session)?;
    let dealt = roles::dealt(session, deck);
    let held = |role: &Role<'_>| {
        el("li").kid(el("strong").text(&seats(game.words(), &role.seats))).text(" ").text(&role.card.title)
    };
    let now: Vec<String> = dealt.iter().map(|role| role.card.id.clone()).collect();
    let order = |cards: Vec<String>| Order::Fix(deck.id.clone(), cards);
    let buttons = vec![
        ask(words.deal_anew, send, order(anew(&now, page::seed()))).attr("data-order", "deal"),
        ask(words.move_roles, send, order(moved_on(&now))).attr("data-order", "move-roles"),
    ];
    Some(
        part(words.roles)
            .attr("data-roles", &now.join(" "))
            .kid(el("ul").class("notes__list notes__roles").kids(dealt.iter().map(held).collect()))
            .kid(el("div").class("notes__buttons").kids(buttons)),
    )
}

/// Lets the room's card follow what was dealt. The screen alone does this: it alone writes.
pub(super) fn remember(game: Game) {
    afterwards(Box::new(move || {
        game.play.track();
        if game.watching.get_untracked() || !game.is_hosted() {
            return;
        }
        let held: Option<Option<Vec<Held>>> = game.with_play(|play| {
            let session = play.session.as_ref()?;
            let dealt = roles::dealt(session, roles::last(&play.module, session)?);
            Some(dealt.into_iter().map(|role| Held { role: role.card.title.clone(), seats: role.seats }).collect())
        });
        if let Some(held) = held.flatten() {
            game.keep_roles(&held);
        }
    }));
}
