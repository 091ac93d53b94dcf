//! The board of many rooms: lines from a chat and saved files, laid over each other. They are read in
//! pieces, so that the page lives while a thousand of them come in. Nothing is stored and nothing is sent.

mod found;
mod patterns;

use leptos::prelude::*;
use vejvalg_engine::Module;
use vejvalg_engine::share::{Damaged, Merged, Merging, Writing};
use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlTextAreaElement};

use super::app::{button, fetched, link_button, row, waiting};
use super::el::{El, el, flag};
use super::files::{Many, chooser};
use crate::browser::{files, keeper, late, net, page};
use crate::game::{Fetched, Game, Play};
use crate::route::{Of, Route};
use crate::state::State;
use crate::words::results::{Words, words};
use found::{Piece, of_file, of_paste};

/// So many texts are read before the page may breathe.
const AT_ONCE: usize = 20;
/// So many damaged results are named; the rest is counted.
const NAMED: usize = 50;

/// What the board knows. Copied freely.
#[derive(Clone, Copy)]
struct Board {
    game: Game,
    /// The whole module; its texts follow the language.
    module: State<Fetched<Module>>,
    /// What has been read: of the module, and not of its language.
    merging: State<Merging>,
    /// Counts the changes of what has been read.
    changed: State<u32>,
    /// What stands in the field to paste into: the page is built anew when the module's texts or parts come.
    pasted: State<String>,
    /// How far the reading has come, of how many texts; the same where nothing is being read.
    progress: State<(usize, usize)>,
}

/// The page of many rooms.
pub(super) fn merge(game: Game) -> El {
    let (merging, pasted) = (State::new(Merging::default()), State::new(String::new()));
    let (changed, progress) = (State::new(0), State::new((0, 0)));
    fetched(game, game.play, move |play| {
        board(Board { game, module: game.fetch_whole(), merging, changed, pasted, progress }, play)
    })
}

fn board(board: Board, play: &Play) -> El {
    let words = words(&play.module.index().language);
    let head = el("header")
        .class("merge__head")
        .kid(el("h1").class("page__title").text(words.merge_title))
        .kid(el("p").class("merge__text").text(words.merge_text));
    let foot = row(vec![
        button(words.print).class("button button--quiet").press(page::print),
        button(words.empty).class("button button--quiet").attr("data-empty", "").press(move || board.empty()),
        link_button(words.share_title, &Route::Share(play.of.clone())).class("button button--quiet"),
        link_button(board.game.words().to_module, &Route::Module(play.of.clone())).class("button button--quiet"),
    ]);
    let shown = el("div").class("merge__shown").live(move || {
        board.changed.track();
        board.module.with(|module| match module {
            Fetched::Here(module) => {
                board.merging.with_untracked(|merging| shown(module, &merging.merged(module), words))
            }
            Fetched::Waiting => vec![waiting(board.game, None)],
            Fetched::Failed(failure) => vec![waiting(board.game, Some(*failure))],
        })
    });
    el("article")
        .class("page merge")
        .kid(head)
        .kid(el("div").class("merge__ways-in").kid(paste(board, words)).kid(files(board, words, play.of.clone())))
        .kid(progress(board, words))
        .kid(shown)
        .kid(foot.class("row merge__foot"))
}

impl Board {
    /// Reads pieces, a few at a time.
    async fn read(self, pieces: Vec<Piece>) {
        for some in pieces.chunks(AT_ONCE) {
            self.module.with_untracked(|module| {
                if let Fetched::Here(module) = module {
                    let texts = some.iter().map(|piece| (&piece.name, &piece.text));
                    // A module that is whole refuses nothing.
                    self.merging.update_untracked(|merging| drop(merging.read(module, texts, Writing::Kept)));
                }
            });
            self.progress.update(|(done, _)| *done += some.len());
            late::breathe().await;
        }
    }

    /// Reads files as they come.
    async fn read_files(self, files: Vec<File>, of: Of) {
        self.progress.set((0, files.len()));
        for some in files.chunks(AT_ONCE) {
            let texts = files::texts(some).await;
            self.read(texts.into_iter().flat_map(|(name, text)| of_file(&name, text, &keeper::unpack, &of)).collect())
                .await;
        }
        self.changed.update(|n| *n += 1);
    }

    fn empty(self) {
        self.merging.set(Merging::default());
        self.progress.set((0, 0));
        self.changed.update(|n| *n += 1);
    }

    /// Whether texts can be taken in: the module is here and nothing is being read.
    fn is_ready(self) -> bool {
        let (done, all) = self.progress.get();
        done == all && self.module.with(|module| matches!(module, Fetched::Here(_)))
    }
}

fn paste(board: Board, words: &'static Words) -> El {
    let take = move || {
        let Some(field) = field() else { return };
        let pieces = of_paste(&field.value(), words.pasted);
        if pieces.is_empty() {
            return;
        }
        field.set_value("");
        board.pasted.set(String::new());
        board.progress.set((0, pieces.len()));
        net::spawn(Box::pin(async move {
            board.read(pieces).await;
            board.changed.update(|n| *n += 1);
        }));
    };
    let input = el("textarea")
        .class("field__input merge__paste")
        .attr("id", FIELD)
        .attr("rows", "6")
        .attr("spellcheck", "false")
        .text(&board.pasted.get_untracked())
        .on("input", move |event| board.pasted.set(event_target_value(&event)));
    let go = el("button").class("button").attr("type", "submit").attr("data-take-in", "").text(words.take_in);
    el("form")
        .class("merge__way-in")
        .on("submit", move |event: Event| {
            event.prevent_default();
            take();
        })
        .kid(el("label").class("field").kid(el("span").class("field__label").text(words.paste)).kid(input))
        .kid(el("p").kid(go.live_attr("disabled", move || flag(!board.is_ready()))))
}

/// Id of the field to paste lines into.
const FIELD: &str = "merge-paste";

fn field() -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(FIELD)?.dyn_into().ok()
}

fn files(board: Board, words: &'static Words, of: Of) -> El {
    let take = chooser(words.files, "data-merge-files", Many::Any, move |chosen| {
        net::spawn(Box::pin(board.read_files(chosen, of.clone())));
    });
    let take = take.live_attr("inert", move || flag(!board.is_ready()));
    el("div").class("merge__way-in").kid(el("p").class("field__hint").text(words.files_hint)).kid(take)
}

/// How far the reading has come.
fn progress(board: Board, words: &'static Words) -> El {
    el("div").class("merge__progress").attr("role", "status").live(move || {
        let (done, all) = board.progress.get();
        if done == all {
            return Vec::new();
        }
        let said = (words.reading)(done, all);
        let bar = el("progress").attr("max", &all.to_string()).attr("value", &done.to_string());
        vec![bar.attr("aria-label", &said), el("span").text(&said)]
    })
}

fn shown(module: &Module, merged: &Merged<'_>, words: &'static Words) -> Vec<El> {
    let damaged = (!merged.damaged.is_empty()).then(|| damaged(&merged.damaged, words));
    if merged.rooms == 0 {
        return [Some(el("p").class("quiet merge__nothing").text(words.no_rooms)), damaged]
            .into_iter()
            .flatten()
            .collect();
    }
    let doubles = (merged.doubles > 0).then(|| el("span").class("fact").text(&(words.doubles)(merged.doubles)));
    let count = el("p")
        .class("merge__count")
        .attr("role", "status")
        .kid(el("strong").class("merge__rooms").text(&(words.rooms)(merged.rooms)))
        .kid_if(doubles);
    let mut all = vec![count];
    all.extend(damaged);
    all.extend(merged.patterns.iter().map(|pattern| patterns::pattern(module, pattern, words)));
    all
}

/// What could not be read, and why.
fn damaged(all: &[Damaged], words: &'static Words) -> El {
    let named = all.iter().take(NAMED).map(|damaged| {
        let why = (words.why)(&damaged.why);
        el("li").kid(el("strong").text(&damaged.name)).text(": ").text(&why)
    });
    let mut named: Vec<El> = named.collect();
    if all.len() > NAMED {
        named.push(el("li").text(&format!("… +{}", all.len() - NAMED)));
    }
    el("section")
        .class("merge__damaged")
        .attr("role", "status")
        .kid(el("p").class("merge__damaged-count").text(&(words.damaged)(all.len())))
        .kid(el("ul").kids(named))
}
