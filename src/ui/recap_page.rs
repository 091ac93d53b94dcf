//! The recap as a page of the app: what to do with it stands around it.

use leptos::prelude::*;

use super::app::waiting;
use super::recap::recap;
use crate::browser::page;
use crate::game::{Fetched, Game};
use crate::route::Route;

/// The recap of the current module.
pub(super) fn recap_page(game: Game) -> AnyView {
    let shown = move || {
        let words = game.words();
        game.play.with(|play| match play {
            Fetched::Waiting => waiting(None),
            Fetched::Failed(failure) => waiting(Some(*failure)),
            Fetched::Here(play) => {
                let language = play.module.index().language.clone();
                let body = play.session.as_ref().map(|session| recap(&play.module, session, &language));
                let of = play.of.clone();
                view! {
                    <article class="page recap-page">
                        {body}
                        <p class="row recap-page__foot">
                            <button type="button" class="button" on:click=|_| page::print()>{words.print}</button>
                            <button type="button" class="button button--quiet" on:click=move |_| game.take_file(None)>{words.take_file}</button>
                            <a class="button button--quiet" href=Route::Module(of).href()>{words.to_module}</a>
                        </p>
                    </article>
                }
                .into_any()
            }
        })
    };
    shown.into_any()
}
