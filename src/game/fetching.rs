//! Fetching programmes, modules and their parts, and taking up saved sessions.

use vejvalg_engine::programme::Programme;
use vejvalg_engine::save::Save;
use vejvalg_engine::session::Mode;
use vejvalg_engine::{Module, Refused, Session, Unreadable};

use super::play::{Keeping, edition, part_address};
use super::{About, Failure, Fetched, Game, Play};
use crate::browser::keeper;
use crate::browser::net::{self, NotFetched};
use crate::route::{Of, Route};
use crate::state::State;
use crate::store::{self, Found, LoadOutcome};

impl Game {
    pub(super) fn fetch_programme(&self) {
        let game = *self;
        let language = self.language.get_untracked();
        let address = format!("data/{}/programme.{language}.json", self.pack());
        net::spawn(Box::pin(async move {
            let fetched = match net::text(&address).await {
                Ok(text) => Programme::read(&text).map_or_else(|_| Fetched::Failed(Failure::Unreadable), Fetched::Here),
                Err(error) => Fetched::Failed(error.into()),
            };
            // Of two that are under way at a time, the language that is wanted now is shown, and not the one that comes last.
            if game.language.with_untracked(|spoken| *spoken == language) {
                game.programme.set(fetched);
            }
        }));
    }

    /// Fetches a module and takes up its session, unless it is here already or on its way. Of two that were under way at a
    /// time each would begin a session, and the later one would take the other for another window's.
    pub(super) fn fetch_module(&self, of: Of) {
        if self.with_play(|play| play.of == of) == Some(true) {
            self.ensure_session();
            self.agree();
            return self.load_parts();
        }
        let game = *self;
        let key = self.save_key(&of);
        if self.awaited.with_untracked(|awaited| *awaited == key) {
            return;
        }
        self.awaited.set(key.clone());
        self.play.set(Fetched::Waiting);
        self.watching.set(false);
        self.close(About::Viewer);
        net::spawn(Box::pin(async move {
            let found = game.take_up(of).await;
            // Somebody may have gone on to another module or room meanwhile.
            if game.awaited.with_untracked(|awaited| *awaited != key) {
                return;
            }
            game.await_nothing();
            match found {
                Ok(play) => game.play.set(Fetched::Here(play)),
                Err(failure) => game.play.set(Fetched::Failed(failure)),
            }
            game.ensure_session();
            game.agree();
            game.load_parts();
        }));
    }

    /// Takes no interest any more in a module that is on its way: who comes back to it asks anew.
    pub(super) fn await_nothing(self) {
        self.awaited.set(String::new());
    }

    pub(super) async fn fetch_index(&self, of: &Of, mode: Mode) -> Result<Module, Failure> {
        let edition = edition(&self.language.get_untracked(), mode);
        Ok(Module::read(&net::text(&format!("data/{}/{}.{edition}.json", of.pack, of.module)).await?)?)
    }

    /// Loads a module and its saved session, with the parts that its log walks through.
    pub(super) async fn take_up(&self, of: Of) -> Result<Play, Failure> {
        keeper::ready().await;
        let key = self.save_key(&of);
        if !keeper::claim(&key).await {
            self.watch();
        }
        let Found { outcome, mut damaged, generation } =
            self.shelf.update_untracked(|shelf| store::load(shelf.as_mut(), &key));
        let (mut saved, mut keeping) = (None, Keeping::Yes);
        match outcome {
            LoadOutcome::Fresh => {}
            LoadOutcome::Loaded(save) => {
                saved = Some(save);
                if let Some(raw) = damaged.pop() {
                    self.notice(About::Spare, Some(raw));
                }
            }
            LoadOutcome::TooNew { raw } => {
                keeping = Keeping::No;
                self.notice(About::TooNew, Some(raw));
            }
            LoadOutcome::Damaged { is_aside } => {
                if !is_aside {
                    keeping = Keeping::No;
                }
                self.notice(About::Damaged, damaged.pop());
            }
        }
        let Some(save) = saved else {
            let module = self.fetch_index(&of, Mode::Group).await?;
            return Ok(Play { of, module, session: None, generation, keeping, others: Default::default() });
        };
        let (module, session) = self.replayed(&of, None, &save).await?;
        if !session.orphans.is_empty() {
            self.notice(About::Edited(session.orphans.len()), None);
        }
        Ok(Play { of, module, session: Some(session), generation, keeping, others: save.others.clone() })
    }

    /// A saved session brought to life, in a module that may be here already.
    pub(super) async fn replayed(
        &self,
        of: &Of,
        known: Option<Module>,
        save: &Save,
    ) -> Result<(Module, Session), Failure> {
        let mode = save.room.mode;
        let mut module = match known {
            Some(module) => module,
            None => self.fetch_index(of, mode).await?,
        };
        let session = replayed_in(of, mode, &mut module, &|module| save.resume(module)).await?;
        Ok((module, session))
    }

    /// A link straight into play begins as the room that is open, once this window may write.
    pub(super) fn ensure_session(&self) {
        let is_play = self.route.with_untracked(|route| matches!(route, Route::Play(_)));
        if is_play && !self.watching.get_untracked() && self.with_play(|play| play.session.is_none()) == Some(true) {
            let room = self.seated(Mode::Group, None, 0);
            self.change(|play| play.session = Some(Session::new(&play.module, room)));
            self.save();
        }
    }

    /// Fetches the texts anew where the module speaks another language than the page: that was changed elsewhere, or while
    /// the module was under way.
    fn agree(&self) {
        let language = self.language.get_untracked();
        if self.with_play(|play| play.module.index().language != language) == Some(true) {
            self.translate();
        }
    }

    /// Fetches the module in the current language. Only the texts are exchanged: the session stays. Where they do not come,
    /// everything speaks the language that is here.
    pub(super) fn translate(&self) {
        let Some((of, here)) = self.with_play(|play| (play.of.clone(), self.save_key(&play.of))) else { return };
        let (game, language) = (*self, self.language.get_untracked());
        net::spawn(Box::pin(async move {
            let found = game.translated(&of).await;
            let is_here = game.with_play(|play| game.save_key(&play.of) == here) == Some(true);
            if !is_here || game.language.with_untracked(|spoken| *spoken != language) {
                return;
            }
            match found {
                Ok(module) => game.change(|play| play.module = module),
                Err(_) => game.speak_as_before(),
            }
            game.load_parts();
        }));
    }

    /// Goes back to the language of the module that is here, and says why.
    fn speak_as_before(&self) {
        if let Some(language) = self.with_play(|play| play.module.index().language.clone()) {
            self.prefer(store::LANGUAGE_KEY, Some(&language));
            self.language.set(language);
        }
        self.notice(About::Mute, None);
    }

    /// The module in the current language, with every part that the session has come through.
    pub(super) async fn translated(&self, of: &Of) -> Result<Module, Failure> {
        let session = self.with_play(|play| play.session.clone()).flatten();
        let mode = session.as_ref().map_or(Mode::Group, |session| session.room.mode);
        let mut module = self.fetch_index(of, mode).await?;
        if let Some(session) = session {
            let again = |module: &Module| Session::replay(module, session.room.clone(), session.log().to_vec());
            replayed_in(of, mode, &mut module, &again).await?;
        }
        Ok(module)
    }

    pub(super) fn load_part(&self, part: u16) {
        let game = *self;
        net::spawn(Box::pin(async move {
            if game.bring_part(part).await {
                game.save();
                game.load_parts();
            }
        }));
    }

    /// Fetches a part of the module; whether it came.
    pub async fn bring_part(&self, part: u16) -> bool {
        let Some(address) = self.with_play(|play| play.part_address(part)) else { return false };
        self.stuck.set(None);
        let found = net::text(&address).await;
        // It belongs to a module, an edition and a language: another may be in play by now.
        if self.with_play(|play| play.part_address(part)).as_ref() != Some(&address) {
            return false;
        }
        let failure = match found {
            Ok(text) => {
                let mut read = Ok(());
                self.change(|play| {
                    read = play.module.read_chunk(&text);
                    if let (Ok(()), Some(session)) = (&read, play.session.as_mut()) {
                        session.arrive(&play.module);
                    }
                });
                if read.is_ok() {
                    return true;
                }
                Failure::Unreadable
            }
            Err(error) => error.into(),
        };
        self.part_failed(failure);
        false
    }

    /// A module with all its parts, from the one in play where it is that. Nothing on the screen changes.
    ///
    /// # Errors
    /// Says why a part did not come.
    pub async fn whole(&self, of: &Of) -> Result<Module, Failure> {
        self.whole_for(of, None).await
    }

    async fn whole_for(&self, of: &Of, players: Option<Mode>) -> Result<Module, Failure> {
        let found = self.with_play(|play| {
            let mode = play.session.as_ref().map_or(Mode::Group, |session| session.room.mode);
            let is_it = play.of == *of && players.is_none_or(|players| players == mode);
            is_it.then(|| (play.module.clone(), mode))
        });
        let mode = players.unwrap_or(Mode::Group);
        let (mut module, mode) = match found.flatten() {
            Some(found) => found,
            None => (self.fetch_index(of, mode).await?, mode),
        };
        while let Some(part) = module.missing() {
            module.read_chunk(&net::text(&part_address(of, mode, &module, part)).await?)?;
        }
        Ok(module)
    }

    /// The whole of the current module, fetched beside the one in play.
    #[must_use]
    pub fn fetch_whole(&self) -> State<Fetched<Module>> {
        self.fetch_whole_for(None)
    }

    /// The whole of the current module as a group plays it: what is printed lies on a table, whoever has played alone.
    #[must_use]
    pub fn fetch_for_table(&self) -> State<Fetched<Module>> {
        self.fetch_whole_for(Some(Mode::Group))
    }

    fn fetch_whole_for(&self, players: Option<Mode>) -> State<Fetched<Module>> {
        let (game, module) = (*self, State::new(Fetched::Waiting));
        net::spawn(Box::pin(async move {
            let found = match game.with_play(|play| play.of.clone()) {
                Some(of) => game.whole_for(&of, players).await,
                None => Err(Failure::Missing),
            };
            // Nobody may be waiting any more.
            module.set(found.map_or_else(Fetched::Failed, Fetched::Here));
        }));
        module
    }

    /// A part that does not come leaves the session as it is; the view offers to try again.
    fn part_failed(&self, failure: Failure) {
        self.stuck.set(Some(failure));
    }
}

/// Tries to bring a session to life, fetching one missing part after the other.
pub(super) async fn replayed_in(
    of: &Of,
    mode: Mode,
    module: &mut Module,
    replay: &dyn Fn(&Module) -> Result<Session, Refused>,
) -> Result<Session, Failure> {
    loop {
        match replay(module) {
            Ok(session) => return Ok(session),
            Err(Refused::NotLoaded(part)) => {
                module.read_chunk(&net::text(&part_address(of, mode, module, part)).await?)?;
            }
            Err(_) => return Err(Failure::Unreadable),
        }
    }
}

impl From<NotFetched> for Failure {
    fn from(error: NotFetched) -> Self {
        match error {
            NotFetched::Missing => Self::Missing,
            NotFetched::Unreachable => Self::Unreachable,
        }
    }
}

impl From<Unreadable> for Failure {
    fn from(_: Unreadable) -> Self {
        leptos::logging::error!("a compiled file cannot be read");
        Self::Unreadable
    }
}
