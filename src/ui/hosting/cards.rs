//! The host's hand on the decks: draw, put aside, put back, and say which card comes next.

use vejvalg_engine::Session;
use vejvalg_engine::module::{Card, Deck, To};
use vejvalg_engine::view::StageView;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::{Sender, ask, part};
use crate::game::Play;
use crate::order::Order;
use crate::ui::el::{El, el};
use crate::words::host::Words;

/// The cards of the step, and the decks of its part of the module.
pub(super) fn cards(
    words: &'static Words,
    play: &Play,
    session: &Session,
    stage: &StageView<'_>,
    send: &Sender,
) -> Option<El> {
    // Roles are dealt in a part of their own.
    let decks = play.module.chunk(session.at()?.0)?.decks.iter().filter(|deck| deck.to == To::Table);
    let decks: Vec<&Deck> = decks.collect();
    if decks.is_empty() {
        return None;
    }
    let drawing = (stage.step.draw.is_some() && stage.roles.is_empty()).then(|| {
        let mut buttons = vec![ask(words.draw, send, Order::Draw).attr("data-order", "draw")];
        if !stage.drawn.is_empty() {
            buttons.push(ask(words.skip, send, Order::Skip).attr("data-order", "skip"));
        }
        buttons.extend(stage.drawn.iter().map(|card| back(words, card, send)));
        el("div").class("notes__buttons").kids(buttons)
    });
    Some(part(words.cards).kid_if(drawing).kids(decks.iter().map(|deck| fix(words, session, deck, send)).collect()))
}

fn back(words: &Words, card: &Card, send: &Sender) -> El {
    ask(&(words.put_back)(&card.title), send, Order::PutBack(card.id.clone()))
}

/// Says which card of a deck comes next; the empty entry leaves it to chance.
fn fix(words: &Words, session: &Session, deck: &Deck, send: &Sender) -> El {
    let free = deck.cards.iter().filter(|card| !session.has_drawn(&deck.id, &card.id));
    let fixed = session.fixed(&deck.id).first();
    let entry = |value: &str, label: &str| {
        let chosen = fixed.is_some_and(|fixed| fixed == value).then_some("");
        el("option").attr("value", value).attr_if("selected", chosen).text(label)
    };
    let entries = free.map(|card| entry(&card.id, &card.title)).collect();
    let (send, id) = (send.clone(), deck.id.clone());
    let choose = el("select").class("field__input").attr("data-fix", &deck.id).on("change", move |event| {
        let chosen = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let chosen = chosen.map(|select| select.value()).unwrap_or_default();
        let cards = if chosen.is_empty() { Vec::new() } else { vec![chosen] };
        send(Order::Fix(id.clone(), cards));
    });
    el("label").class("notes__fix").text(words.fix).kid(choose.kid(entry("", words.by_chance)).kids(entries))
}
