//! What screens there are and how one comes to each: the one table of them.

use super::Wall;
use crate::harness::{Storage, Visit, release_folder};
use crate::table::{MODULE, PLAY, SAVE};

/// One visit, from stop to stop.
pub struct Tour {
    /// Its name, which begins the names of the steps it looks at.
    pub name: &'static str,
    /// What the browser lets the page store.
    pub storage: Storage,
    /// What is done, in order.
    pub stops: &'static [Stop],
}

/// One thing that is done on a tour.
pub enum Stop {
    /// Opens the app at a place behind the `#`.
    Open(&'static str),
    /// Opens a page of the host.
    Path(&'static str),
    /// Shows one of the sentences that stand in the page for the time before the engine has come.
    Say(&'static str),
    /// Loads the page again.
    Reload,
    /// Waits until an element is there, and the fonts and pictures with it.
    See(&'static str),
    /// Clicks an element.
    Click(&'static str),
    /// Puts a text into local storage.
    Store(&'static str, &'static str),
    /// Fills local storage to its last byte.
    FillStorage,
    /// Takes the network away.
    GoOffline,
    /// Plays with clicks until an element is there.
    PlayUntil(&'static str),
    /// Plays with clicks to the end and looks at each step that is built as none before it: as one comes to it, and
    /// answered.
    EveryKindOfStep,
    /// Looks at the screen: its name, and what it shows.
    Look(&'static str, &'static str),
    /// The same, on a wall as well.
    LookWide(&'static str, &'static str),
}

use Stop::{
    Click, EveryKindOfStep, FillStorage, GoOffline, Look, LookWide, Open, Path, PlayUntil, Reload, Say, See, Store,
};

impl Tour {
    const fn new(name: &'static str, stops: &'static [Stop]) -> Self {
        Self { name, storage: Storage::Allowed, stops }
    }

    /// The visit with what the tour needs.
    pub fn prepared(&self, visit: Visit) -> Visit {
        let visit = visit
            .with_page("/still", still_page())
            .with_page("/data/digital-healthcare/kick-off.da.json", "{\"format\":99}")
            .with_page("/data/digital-healthcare/kick-off.en.json", "{\"format\":99}");
        visit.with_storage(self.storage)
    }

    /// Whether the tour may come to a screen of that name, or of one that begins or ends so.
    pub fn comes_to(&self, word: &str) -> bool {
        let is_named = |stop: &Stop| matches!(stop, Look(name, _) | LookWide(name, _) if name.contains(word));
        self.name.contains(word) || word.starts_with(self.name) || self.stops.iter().any(is_named)
    }

    /// Whether a look at a step is worth a wall.
    pub fn wall(&self, step: &str) -> Wall {
        let worth = ["arrive.mood", "lis.offer", "lis.again", "digital-first.first", "digital-first.reveal"];
        if self.name == "users-group" && worth.contains(&step) { Wall::Too } else { Wall::No }
    }
}

/// The page as it is before the engine has come: without its scripts, it stays so.
fn still_page() -> String {
    let page = std::fs::read_to_string(release_folder().join("index.html")).unwrap();
    let mut parts = page.split("<script");
    let mut still = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        still += part.split_once("</script>").map_or("", |(_, after)| after);
    }
    still
}

/// All tours.
pub const TOURS: &[Tour] = &[
    Tour::new(
        "start",
        &[
            Open(""),
            See(".way__module"),
            LookWide("home-empty", "The start, nothing begun"),
            Open("/kinds"),
            See(".way__module"),
            Look("home-other-pack", "The start of another pack"),
            Open("/stored"),
            See(".stored"),
            Look("stored-empty", "What is stored here: nothing"),
            Open(MODULE),
            See("[data-begin=group]"),
            LookWide("module-new", "A module's page, nothing begun"),
            Open("/digital-healthcare/no-such-module"),
            See("[role=alert]"),
            Look("missing", "An address that leads nowhere"),
            Open("/digital-healthcare/kick-off"),
            See("[role=alert]"),
            Look("unreadable", "A module of a newer version"),
        ],
    ),
    Tour::new(
        "before",
        &[
            Path("/still"),
            See("#boot-wait"),
            Look("boot-waiting", "Before the engine has come"),
            Say("boot-old"),
            Look("boot-too-old", "A browser that is too old"),
            Say("boot-failed"),
            Look("boot-not-fetched", "The engine did not come"),
        ],
    ),
    Tour::new(
        "users-group",
        &[
            Open(MODULE),
            Click("[data-begin=group]"),
            EveryKindOfStep,
            Look("finished", "The end of a module"),
            Click(".finished a.button"),
            See("figure.journey-board"),
            LookWide("recap-group", "The recap of a group"),
            Open(""),
            See(".fact--begun"),
            Look("home-finished", "The start, a module finished"),
            Open(MODULE),
            See("[data-begin=resume]"),
            Look("module-finished", "A module's page, finished"),
            Open("/digital-healthcare/users/revisit"),
            See(".revisit__fork"),
            Look("revisit", "A module looked at again by one person"),
            Click("[data-alone]"),
            See(".stage"),
            Open("/digital-healthcare/users/revisit"),
            See("[data-go=group]"),
            Look("revisit-alone", "The same in a room of one's own"),
        ],
    ),
    Tour::new(
        "users-alone",
        &[
            Open(MODULE),
            Click("[data-begin=alone]"),
            EveryKindOfStep,
            Click(".finished a.button"),
            See("figure.journey-board"),
            Look("recap-alone", "The recap of one person"),
        ],
    ),
    Tour::new(
        "kinds-group",
        &[
            Open("/kinds/kinds"),
            See("[data-begin=group]"),
            Look("module-lengths", "A module's page with lengths to choose from"),
            Click("[data-begin=group]"),
            EveryKindOfStep,
            Click(".finished a.button"),
            See(".recap-page"),
            Look("recap-kinds", "The recap of every kind of activity"),
            Open("/kinds/kinds/share"),
            See(".share__line"),
            Look("share", "A room's lines for the chat"),
            Open("/kinds/kinds/merge"),
            See("[data-take-in]:not(:disabled)"),
            Look("merge-empty", "The board of many rooms, before anything has been pasted"),
        ],
    ),
    Tour::new("kinds-alone", &[Open("/kinds/kinds"), Click("[data-begin=alone]"), EveryKindOfStep]),
    Tour::new(
        "edges",
        &[
            Open("/edges"),
            See(".way__module"),
            Look("words-home", "Very long words: the start"),
            Open("/edges/edges"),
            See("[data-begin=group]"),
            Look("words-module", "Very long words: a module's page"),
            Click("[data-begin=group]"),
            PlayUntil("[data-step='way.meet']"),
            Look("words-persona", "Very long words: a persona"),
            PlayUntil("[data-step='way.letter']"),
            LookWide("words-stage", "Very long words: a stage"),
            PlayUntil("[data-step='one.first']"),
            Look("one-vote", "One option: a vote"),
            PlayUntil("[data-step='one.decide']"),
            Look("one-option", "One option: the decision"),
            PlayUntil("[data-step='five.first']"),
            LookWide("five-vote", "Five options, one of them closed: a vote"),
            PlayUntil("[data-step='five.decide']"),
            Look("five-options", "Five options, one of them closed: the decision"),
            PlayUntil(".finished"),
            Click(".finished a.button"),
            See(".recap-page"),
            Look("words-recap", "Very long words: the recap"),
        ],
    ),
    Tour::new(
        "rightward",
        &[
            Path("/rightward.html#/rightward"),
            See(".way__module"),
            Look("rightward-home", "From right to left: the start"),
            Path("/rightward.html#/rightward/rightward"),
            See("[data-begin=group]"),
            Look("rightward-module", "From right to left: a module's page"),
            Click("[data-begin=group]"),
            PlayUntil("[data-step='way.call']"),
            Look("rightward-stage", "From right to left: a stage"),
            PlayUntil("[data-step='alarm.decide']"),
            Look("rightward-decision", "From right to left: a decision"),
            PlayUntil(".finished"),
            Click(".finished a.button"),
            See(".recap-page"),
            Look("rightward-recap", "From right to left: the recap"),
        ],
    ),
    Tour::new(
        "paper",
        &[
            Open("/digital-healthcare/users/paper"),
            See(".vote-cards"),
            Look("paper-votes", "Sheets for the table: vote cards"),
            Click(".chip:nth-child(2) button"),
            See(".sheet__options"),
            Look("paper-dilemmas", "Sheets for the table: dilemmas"),
            Click(".chip:nth-child(3) button"),
            See(".cuts--events"),
            Look("paper-events", "Sheets for the table: events"),
            Click(".chip:nth-child(4) button"),
            See(".cuts--events"),
            Look("paper-roles", "Sheets for the table: roles"),
            Click(".chip:nth-child(7) button"),
            See(".board"),
            Look("paper-board", "Sheets for the table: the journey"),
        ],
    ),
    Tour::new(
        "statement",
        &[Open("/statement"), See(".statement__heading"), Look("statement", "The accessibility statement")],
    ),
    Tour::new(
        "kept",
        &[
            Open(PLAY),
            PlayUntil("[data-step='lis.meet']"),
            Open(""),
            See(".fact--begun"),
            Look("home-in-progress", "The start, a module begun"),
            Open(MODULE),
            See("[data-begin=resume]"),
            Look("module-in-progress", "A module's page, begun"),
            Open("/digital-healthcare/users/carry"),
            See("svg.carry__qr"),
            LookWide("carry", "Progress on its way to a phone"),
            Open("/digital-healthcare/users/carry/vvc"),
            See("[data-came=refused]"),
            Look("carry-refused", "A damaged link"),
            Open("/stored"),
            See(".stored__entry"),
            Look("stored", "What is stored here"),
            Click("[data-erase]"),
            Look("stored-sure", "Asked once more before erasing"),
            Click("[data-erase]"),
            Look("stored-erased", "Erased"),
        ],
    ),
    Tour::new(
        "damaged",
        &[
            Open(MODULE),
            See("#app [data-begin=group]"),
            Store(SAVE, "vejvalg 1 7 0000000000000000\n{\"rubbish\""),
            Reload,
            See("[data-about=damaged]"),
            Look("banner-damaged", "A damaged save was put aside"),
        ],
    ),
    Tour::new(
        "newer",
        &[
            Open(MODULE),
            See("#app [data-begin=group]"),
            Store(SAVE, "vejvalg 99 7 0000000000000000\n{}"),
            Reload,
            See("[data-about=too-new]"),
            Look("banner-newer", "A newer version's save is left alone"),
        ],
    ),
    Tour::new(
        "full",
        &[
            Open(PLAY),
            PlayUntil("[data-step='lis.roles']"),
            FillStorage,
            Click("[data-key=next]"),
            See("[data-about=half]"),
            Look("banner-full", "Storage is full"),
        ],
    ),
    Tour {
        name: "denied",
        storage: Storage::Denied,
        stops: &[Open(PLAY), See("[data-about=denied]"), See(".stage"), Look("banner-denied", "Storage is denied")],
    },
    Tour::new(
        "offline",
        &[
            Open(PLAY),
            See(".stage"),
            GoOffline,
            PlayUntil("[role=alert]"),
            Look("offline-play", "The network is gone in the middle of play"),
            Open("/kinds/kinds"),
            See("section[role=alert]"),
            Look("offline-module", "The network is gone before a module has come"),
        ],
    ),
];
