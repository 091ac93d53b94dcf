//! The verbs of carrying progress to another device and from one, and of playing on alone. A room's progress is
//! never replaced: what comes in becomes a room of its own, and so does what one person plays again.

use vejvalg_engine::carry::{self, Carried, Private, Why};
use vejvalg_engine::session::Mode;
use vejvalg_engine::{Action, Module, Refused, Session};

use super::fetching::replayed_in;
use super::{Failure, Fetched, Game};
use crate::browser::{net, page};
use crate::calendar::Day;
use crate::rooms::{self, RoomCard, carried_key, group_key};
use crate::route::{Of, Route};
use crate::store::PREFIX;

/// What became of a text that was to be read.
#[derive(Debug, Clone)]
pub enum Incoming {
    /// It is being read.
    Reading,
    /// Parts are missing: which, from 1, and of how many.
    Missing(Vec<usize>, usize),
    /// It is all here.
    Ready(Box<Came>),
    /// It says nothing that can be read.
    Refused(Why),
    /// The module did not come.
    Failed(Failure),
}

/// A session that came over.
#[derive(Debug, Clone)]
pub struct Came {
    /// The sum of its parcel, which tells it from others.
    pub parcel: u32,
    /// What is in it.
    pub carried: Carried,
    /// What is stored of it.
    save: String,
}

impl Game {
    /// The current session as a parcel, its room named as it is called now.
    ///
    /// # Errors
    /// Says why a part of the module did not come.
    pub async fn parcel(&self, private: Private) -> Result<Vec<u8>, Failure> {
        let found = self.with_play(|play| Some((play.of.clone(), play.session.clone()?))).flatten();
        let Some((of, mut session)) = found else { return Err(Failure::Missing) };
        session.room.name = self.card().name;
        let note = self.preference(&rooms::time_key(&self.room.get_untracked(), &of)).unwrap_or_default();
        let module = self.whole(&of).await?;
        carry::write(&module, &session, &note, private).map_err(|_| Failure::Unreadable)
    }

    /// Reads a text with codes, together with those that were read before. Parts are kept until all are here.
    pub async fn read_carried(&self, of: &Of, text: &str) -> Incoming {
        let key = format!("{PREFIX}carry/{}/{}", of.pack, of.module);
        // What has just come must be sound by itself.
        if let Err(why) = carry::gather(text) {
            return Incoming::Refused(why);
        }
        let before = self.preference(&key).unwrap_or_default();
        let all = if before.contains(text) { before } else { [&before, "\n", text].concat() };
        // The text once more, so that its own parcel is meant.
        let gathered = match carry::gather(&[&all, "\n", text].concat()) {
            Ok(gathered) => gathered,
            Err(why) => return Incoming::Refused(why),
        };
        let Some(parcel) = gathered.parcel() else {
            self.prefer(&key, Some(&all));
            return Incoming::Missing(gathered.missing(), gathered.of());
        };
        let module = match self.whole(of).await {
            Ok(module) => module,
            Err(failure) => return Incoming::Failed(failure),
        };
        let read = parcel.and_then(|parcel| carry::read(&module, &parcel));
        let came = read.and_then(|carried| {
            let save = carried.save(&module).map_err(|_| Why::Damaged)?.write();
            Ok(Came { parcel: gathered.parcel, carried, save })
        });
        match came {
            Ok(came) => {
                self.prefer(&key, None);
                Incoming::Ready(Box::new(came))
            }
            Err(why) => Incoming::Refused(why),
        }
    }

    /// The room that a parcel has become here before, if it is still there.
    #[must_use]
    pub fn carried_before(&self, parcel: u32) -> Option<RoomCard> {
        let id = self.preference(&carried_key(parcel))?;
        self.rooms().into_iter().find(|card| card.id == id && !card.is_deleted)
    }

    /// Takes up what came over as a new room, opens it and goes there.
    pub fn take_up_carried(&self, of: &Of, came: &Came, unnamed: &str) {
        let carried = &came.carried;
        let name = if carried.room.name.is_empty() { unnamed } else { &carried.room.name };
        let kept = self.with_shelf(|shelf| {
            let id = rooms::add(shelf, name, carried.room.people.clamp(1, 99))?;
            shelf.set(&rooms::save_key(&id, of), &came.save)?;
            if !carried.note.is_empty() {
                shelf.set(&rooms::time_key(&id, of), &carried.note)?;
            }
            Ok(id)
        });
        if let Some(id) = kept {
            self.prefer(&carried_key(came.parcel), Some(&id));
            self.visit(&id, of);
        }
    }

    /// Opens a room and revisits a module in it.
    pub fn visit(&self, room: &str, of: &Of) {
        self.open_room(room);
        let to = Route::Revisit(of.clone());
        if self.route.get_untracked() == to {
            self.arrive(to);
        } else {
            page::go(&to.href());
        }
    }

    /// Plays a piece of the current module alone, in a room of one's own: a whole variant, or one activity. The room
    /// that is open now stays as it is, and is remembered as the one to come back to.
    pub fn play_alone(&self, name: &str, variant: u16, activity: Option<u16>) {
        let Some(of) = self.with_play(|play| play.of.clone()) else { return };
        let here = self.room.get_untracked();
        let own = match self.group() {
            // This is the room of one's own already.
            Some(_) => Some(here.clone()),
            None => self.own_room(&here, name),
        };
        let Some(own) = own else { return };
        let game = *self;
        net::spawn(Box::pin(async move {
            game.open_room(&own);
            let found = game.take_up(of.clone()).await;
            let is_here = game.room.with_untracked(|room| *room == own);
            // Who has gone to another place or room meanwhile is left alone there.
            if !is_here || game.route.with_untracked(|route| route.module() != Some(&of)) {
                return;
            }
            let play = match found {
                Ok(play) => play,
                Err(failure) => return game.play.set(Fetched::Failed(failure)),
            };
            let here = game.standing(&play);
            game.play.set(Fetched::Here(play));
            let begun = game.begun_alone(&of, variant, activity).await;
            if !game.stands(&here) {
                return;
            }
            match begun {
                Ok((module, session)) => game.start(&of, module, session),
                Err(failure) => game.play.set(Fetched::Failed(failure)),
            }
        }));
    }

    /// A session of one person, at an activity if one is wanted: the steps before it are never on the screen.
    async fn begun_alone(&self, of: &Of, variant: u16, activity: Option<u16>) -> Result<(Module, Session), Failure> {
        let mut module = self.fetch_index(of, Mode::Alone).await?;
        let room = self.seated(Mode::Alone, Some(1), variant);
        let first = activity.and_then(|activity| Some(module.index().activities.get(usize::from(activity))?.first));
        let begin = |module: &Module| {
            let mut session = Session::new(module, room.clone());
            if let Some(first) = first {
                let step = module.step(first).ok_or(Refused::NotLoaded(first.0))?;
                session.apply(module, Action::Jump(step.id.clone()))?;
            }
            Ok(session)
        };
        let session = replayed_in(of, Mode::Alone, &mut module, &begin).await?;
        Ok((module, session))
    }

    /// The room of one who plays on after another room: the one made for it before, or a new one.
    fn own_room(&self, group: &str, name: &str) -> Option<String> {
        let known = self.rooms().into_iter().filter(|card| !card.is_deleted);
        let known = known.map(|card| card.id).find(|id| self.preference(&group_key(id)).as_deref() == Some(group));
        if known.is_some() {
            return known;
        }
        let id = self.with_shelf(|shelf| rooms::add(shelf, name, 1))?;
        self.prefer(&group_key(&id), Some(group));
        Some(id)
    }

    /// The room that the open room was made to play on after, if it is one's own.
    #[must_use]
    pub fn group(&self) -> Option<RoomCard> {
        let here = self.room.get();
        let id = self.preference(&group_key(&here))?;
        self.rooms().into_iter().find(|card| card.id == id && !card.is_deleted)
    }

    /// Something that one person keeps on this device; what is not kept is said.
    pub fn keep_own(&self, key: &str, text: &str) {
        let _kept = self.with_shelf(|shelf| shelf.set(key, text));
    }
}

/// Where one person's own thoughts about a module are kept. They belong to the device and not to a room: no room's
/// file and no code holds them.
#[must_use]
pub fn thoughts_key(of: &Of) -> String {
    format!("{PREFIX}thoughts/{}/{}", of.pack, of.module)
}

/// Where the day is kept on which something is followed up.
#[must_use]
pub fn day_key(of: &Of, activity: &str) -> String {
    format!("{PREFIX}day/{}/{}/{activity}", of.pack, of.module)
}

/// The day that it is here.
#[must_use]
pub fn today() -> Day {
    let (year, month, day) = page::today();
    let small = |n: u32| u8::try_from(n).unwrap_or(1);
    Day { year: u16::try_from(year).unwrap_or(2000), month: small(month), day: small(day) }
}
