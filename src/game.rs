//! The verbs of the app: what can be done, over signals of plain data. Views call these and read
//! the signals; no rule of play stands here.

mod branching;
pub mod carrying;
mod coming;
mod fetching;
mod hosting;
mod keeping;
mod keeping_later;
mod notice;
mod play;
mod rooming;

use vejvalg_engine::programme::Programme;
use vejvalg_engine::session::Mode;
use vejvalg_engine::{Action, Answer, Module, Session};

use crate::browser::keeper::{self, Keeper};
use crate::browser::net;
use crate::browser::page;
use crate::rooms;
use crate::route::{Of, Route};
use crate::state::State;
use crate::store::{self, LANGUAGE_KEY, Store};
use crate::timing::Timing;
use crate::words::{Words, words};
pub use coming::{Failure, Fetched, Later, Part, Parts};
pub use notice::{About, Notice, Safety};
use play::Keeping;
pub use play::Play;

type Shelf = State<Box<dyn Store>>;

/// The app's signals. Copied freely.
#[derive(Clone, Copy)]
pub struct Game {
    /// Where somebody is.
    pub route: State<Route>,
    /// The language shown.
    pub language: State<String>,
    /// The programme of the current pack.
    pub programme: State<Fetched<Programme>>,
    /// The current module.
    pub play: State<Fetched<Play>>,
    /// What a page round play is called, while one is shown.
    pub page_name: State<String>,
    /// How safe the progress is.
    pub safety: State<Safety>,
    /// What must be known.
    pub notices: State<Vec<Notice>>,
    /// Why the part that play waits for did not come.
    pub stuck: State<Option<Failure>>,
    /// Id of the room whose progress is shown.
    pub room: State<String>,
    /// The time that the room has used.
    pub timing: State<Timing>,
    /// Whether the host has hidden what is on the screen.
    pub blank: State<bool>,
    /// Counts the changes of the session, what is being typed included.
    pub beat: State<u64>,
    /// How far the later parts of the program have come.
    pub later: Parts,
    /// Whether another window writes and this one watches.
    pub watching: State<bool>,
    /// Counts up when what is stored may have become another.
    pub kept: State<u32>,
    /// Announced to screen readers.
    pub said: State<String>,
    shelf: Shelf,
    /// The key of the session that is being taken up, or nothing.
    awaited: State<String>,
    update_ready: State<bool>,
}

impl Game {
    /// Opens the store and begins at the page's address.
    #[must_use]
    pub fn open() -> Self {
        let room = rooms::current(&Keeper);
        let game = Self {
            route: State::new(Route::parse(&page::hash())),
            language: State::new(page::fact("data-language").unwrap_or_else(|| "da".to_owned())),
            programme: State::new(Fetched::Waiting),
            play: State::new(Fetched::Waiting),
            page_name: State::new(String::new()),
            safety: State::new(Safety::Idle),
            notices: State::new(Vec::new()),
            stuck: State::new(None),
            room: State::new(room),
            timing: State::new(Timing::default()),
            blank: State::new(false),
            beat: State::new(0),
            later: Parts::new(),
            said: State::new(String::new()),
            watching: State::new(false),
            awaited: State::new(String::new()),
            kept: State::new(0),
            shelf: State::new(Box::new(Keeper)),
            update_ready: State::new(false),
        };
        game.follow_keeper();
        game
    }

    /// The words of the interface, following the language.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        self.words_of(words)
    }

    /// The words of a table, following the language.
    #[must_use]
    pub fn words_of<W>(&self, table: fn(&str) -> &'static W) -> &'static W {
        self.language.with(|language| table(language))
    }

    /// The pack of the place, or the page's own.
    #[must_use]
    pub fn pack(&self) -> String {
        let own = || page::fact("data-pack").unwrap_or_default();
        self.route.with_untracked(|route| match (route, route.module()) {
            (_, Some(of)) => of.pack.clone(),
            (Route::Programme(pack), None) => pack.clone(),
            (_, None) => own(),
        })
    }

    /// Follows the address, and fetches what the place needs.
    pub fn arrive(&self, route: Route) {
        self.route.set(route.clone());
        if route.module().is_none() {
            self.await_nothing();
        }
        match (route.module(), &route) {
            // The host's window waits for the screen to tell it.
            (Some(_), Route::Host(_)) => {}
            (Some(of), _) => self.fetch_module(of.clone()),
            (None, Route::Stored | Route::Rooms) => {}
            (None, _) => self.fetch_programme(),
        }
    }

    /// Changes the language of everything, in the middle of play too.
    pub fn speak(&self, language: &str) {
        if self.language.with_untracked(|spoken| spoken == language) {
            return;
        }
        self.language.set(language.to_owned());
        let kept = self.shelf.update_untracked(|shelf| shelf.set(LANGUAGE_KEY, language));
        if kept == Err(store::NotKept) {
            self.at_risk();
        }
        let route = self.route.get_untracked();
        match (route.module(), &route) {
            // What has not come is asked for anew; the host's window waits for the screen.
            (Some(of), _) if self.with_play(|_| ()).is_none() && !matches!(route, Route::Host(_)) => {
                self.fetch_module(of.clone());
            }
            (Some(_), _) => self.translate(),
            (None, _) => self.fetch_programme(),
        }
    }

    /// Begins a session, in the edition for those who play. An earlier one is put aside.
    pub fn begin(&self, mode: Mode, people: u8, variant: u16) {
        if !self.may_act() {
            return;
        }
        let room = self.seated(mode, Some(people), variant);
        let Some((of, here)) = self.with_play(|play| (play.of.clone(), self.standing(play))) else { return };
        let game = *self;
        net::spawn(Box::pin(async move {
            let found = game.fetch_index(&of, mode).await;
            // Somebody may have gone elsewhere meanwhile, or pressed twice and begun.
            if !game.stands(&here) {
                return;
            }
            match found {
                Ok(module) => {
                    let session = Session::new(&module, room);
                    game.start(&of, module, session);
                }
                Err(failure) => game.play.set(Fetched::Failed(failure)),
            }
        }));
    }

    /// What is in play: whose progress in which module, and how often it was saved.
    fn standing(&self, play: &Play) -> (String, u64) {
        (self.save_key(&play.of), play.generation)
    }

    /// Whether the same is in play as when something was asked for that has come now.
    fn stands(&self, asked: &(String, u64)) -> bool {
        self.with_play(|play| self.standing(play) == *asked) == Some(true)
    }

    fn start(&self, of: &Of, module: Module, session: Session) {
        // A newer version's save is left where it is.
        if self.with_play(|play| play.keeping == Keeping::Yes) == Some(true) {
            let key = self.save_key(of);
            self.shelf.update_untracked(|shelf| store::begin_again(shelf.as_mut(), &key));
        }
        self.change(|play| {
            play.session = Some(session);
            play.module = module;
        });
        // What an earlier session took is not this one's.
        self.timing.set(Timing::default());
        self.store_time();
        self.save();
        page::go(&Route::Play(of.clone()).href());
        self.load_parts();
    }

    /// Does one thing in the session, stores it, and loads what comes next.
    pub fn act(&self, action: Action) {
        if !self.may_act() {
            return;
        }
        let is_decision = matches!(&action, Action::Answer(answer) if *answer != Answer::Seen);
        let mut refused = None;
        self.change(|play| {
            if let Some(session) = play.session.as_mut() {
                refused = session.apply(&play.module, action).err();
            }
        });
        self.say_update();
        match refused {
            None => {
                self.save();
                if is_decision {
                    keeper::persist();
                }
            }
            // A view offers nothing that is refused; a missing part is fetched by `load_parts`.
            Some(_) => leptos::logging::error!("an action was refused"),
        }
        self.load_parts();
    }

    /// Keeps an answer in the making. Views do not follow it: the control that makes it knows it.
    pub fn draft(&self, step: &str, answer: Option<Answer>) {
        if !self.may_act() {
            return;
        }
        // A step that is only looked at writes nothing.
        let is_known =
            |play: &Play| play.session.as_ref().is_none_or(|session| session.drafts.get(step) == answer.as_ref());
        if self.with_play(is_known) != Some(false) {
            return;
        }
        self.play.update_untracked(|play| {
            if let Fetched::Here(Play { session: Some(session), .. }) = play {
                match answer {
                    Some(answer) => session.drafts.insert(step.to_owned(), answer),
                    None => drop(session.drafts.remove(step)),
                }
            }
        });
        self.save();
    }

    /// Reads the current module and session.
    pub fn with_play<T>(&self, read: impl FnOnce(&Play) -> T) -> Option<T> {
        self.play.with_untracked(|play| if let Fetched::Here(play) = play { Some(read(play)) } else { None })
    }

    /// Closes a notice.
    pub fn close(&self, about: About) {
        self.notices.update(|notices| notices.retain(|notice| notice.about != about));
    }

    /// Fetches the parts that play needs now, and then the part that comes next.
    pub fn load_parts(&self) {
        self.look_back();
        let wanted = self.with_play(|play| (play.missing(), play.following()));
        match wanted {
            Some((Some(missing), _)) => self.load_part(missing),
            Some((None, Some(next))) => {
                if let Some(address) = self.with_play(|play| play.part_address(next)) {
                    net::ahead(&address);
                }
            }
            Some((None, None)) | None => {}
        }
    }

    fn change(&self, change: impl FnOnce(&mut Play)) {
        self.play.update(|play| {
            if let Fetched::Here(play) = play {
                change(play);
            }
        });
    }
}
