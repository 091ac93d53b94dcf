//! The words of the host's tools, the rooms and the printed sheets, in Danish and English. They belong
//! to the second part of the program; the words that a first screen needs stand in [`crate::words`].

/// The words in one language.
pub struct HostWords {
    /// The host's tools.
    pub tools: &'static str,
    /// The clock of a step: seconds left, as it is read out.
    pub clock: fn(&str) -> String,
    /// The clock stands still.
    pub paused: &'static str,
    /// Two minutes more.
    pub more: &'static str,
    /// The same, as it is read out.
    pub more_label: &'static str,
    /// Minutes used of minutes planned.
    pub used_of: fn(u32, u32) -> String,
    /// A minute is left.
    pub minute_left: &'static str,
    /// The time is used up.
    pub time_up: &'static str,
    /// Opens the notes.
    pub notes: &'static str,
    /// Opens the host's window.
    pub window: &'static str,
    /// The browser opened no window.
    pub window_refused: &'static str,
    /// Hides the screen.
    pub blank: &'static str,
    /// What stands on a hidden screen.
    pub blanked: &'static str,
    /// The whole screen.
    pub whole: &'static str,
    /// Opens the list of keys.
    pub help: &'static str,
    /// Closes something.
    pub close: &'static str,
    /// Keys and what they do.
    pub keys: &'static [(&'static str, &'static str)],
    /// A sound when the time is up.
    pub sound: &'static str,
    /// To say.
    pub say: &'static str,
    /// Nothing to say here.
    pub say_nothing: &'static str,
    /// What the group sees.
    pub shown: &'static str,
    /// Where the options lead.
    pub leads: &'static str,
    /// What comes next.
    pub next: &'static str,
    /// The end of the module.
    pub the_end: &'static str,
    /// A step in a part that has not been fetched.
    pub further_on: &'static str,
    /// How many have voted so far.
    pub voted: fn(u32, u8) -> String,
    /// When the talk stops.
    pub stuck: &'static str,
    /// Prompts for any talk.
    pub prompts: &'static [&'static str],
    /// Prompts where a vote is taken.
    pub vote_prompts: &'static [&'static str],
    /// Prompts where something is written or placed.
    pub write_prompts: &'static [&'static str],
    /// Heading of the cards.
    pub cards: &'static str,
    /// Draws one more.
    pub draw: &'static str,
    /// Puts the last aside and draws another.
    pub skip: &'static str,
    /// Puts a card back.
    pub put_back: fn(&str) -> String,
    /// The card that comes next.
    pub fix: &'static str,
    /// Chance decides.
    pub by_chance: &'static str,
    /// Heading of the time.
    pub time: &'static str,
    /// On time.
    pub on_time: &'static str,
    /// Minutes saved.
    pub ahead: fn(u32) -> String,
    /// Minutes late.
    pub behind: fn(u32) -> String,
    /// Leave these out.
    pub cut: fn(&str) -> String,
    /// Save so many minutes in what is left.
    pub shorten: fn(u32) -> String,
    /// Minutes planned, and now.
    pub planned_now: fn(u32, u32) -> String,
    /// Goes to an activity.
    pub go_to: fn(&str) -> String,
    /// Goes on.
    pub go_on: &'static str,
    /// Goes back.
    pub back: &'static str,
    /// Pauses the clock, or lets it go on.
    pub pause: &'static str,
    /// The host's window waits for the screen.
    pub waiting: &'static str,
    /// The screen does not answer.
    pub silent: &'static str,
    /// Opens the screen again.
    pub open_screen: &'static str,
    /// The page of rooms.
    pub rooms: &'static str,
    /// What rooms are.
    pub rooms_text: &'static str,
    /// A room without a name.
    pub unnamed: &'static str,
    /// The room that is open.
    pub open_now: &'static str,
    /// Opens a room.
    pub open: &'static str,
    /// The name of a room.
    pub name: &'static str,
    /// No names of persons.
    pub name_hint: &'static str,
    /// Makes a new room.
    pub new_room: &'static str,
    /// Copies a room.
    pub copy: &'static str,
    /// The name of a copy.
    pub copy_of: fn(&str) -> String,
    /// Takes a room as a file.
    pub export: &'static str,
    /// Takes a room up from a file.
    pub import: &'static str,
    /// The file is no room.
    pub not_a_room: &'static str,
    /// The file is damaged.
    pub damaged_room: &'static str,
    /// Deletes a room.
    pub delete: &'static str,
    /// It is deleted and can be fetched back.
    pub deleted: fn(&str) -> String,
    /// Fetches it back.
    pub undo: &'static str,
    /// Deletes it for good.
    pub for_good: &'static str,
    /// The seed of a room.
    pub seed: &'static str,
    /// What the seed does.
    pub seed_hint: &'static str,
    /// How many people.
    pub people: fn(u8) -> String,
    /// The page of printed sheets.
    pub paper: &'static str,
    /// Vote cards.
    pub vote_cards: &'static str,
    /// How vote cards are used.
    pub vote_cards_text: &'static str,
    /// The host's script.
    pub script: &'static str,
    /// Prints what is shown.
    pub print: &'static str,
    /// How votes are taken.
    pub ballot: &'static str,
    /// By show of hands.
    pub by_hands: &'static str,
    /// By printed cards.
    pub by_cards: &'static str,
    /// By passing the device.
    pub by_passing: &'static str,
    /// What to do with hands.
    pub hands_hint: &'static str,
    /// What to do with cards.
    pub cards_hint: &'static str,
    /// What to do when the device is passed.
    pub passing_hint: &'static str,
    /// The next person takes the device.
    pub pass_to: fn(u32, u8) -> String,
    /// Everybody else looks away.
    pub look_away: &'static str,
    /// I have the device.
    pub ready: &'static str,
    /// Puts the vote in.
    pub cast: &'static str,
    /// All have voted.
    pub all_voted: &'static str,
    /// The counts show when all have voted.
    pub hidden_until: &'static str,
    /// Begins the count again.
    pub recount: &'static str,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn host_words(language: &str) -> &'static HostWords {
    if language == "da" { &DA } else { &EN }
}

static DA: HostWords = HostWords {
    tools: "Værtens værktøj",
    clock: |left| format!("{left} tilbage. Tryk for at stoppe uret"),
    paused: "Uret står stille",
    more: "+2",
    more_label: "To minutter mere",
    used_of: |used, planned| format!("{used} af {planned} min."),
    minute_left: "Ét minut tilbage.",
    time_up: "Tiden er gået. Rund af, når I er klar.",
    notes: "Noter",
    window: "Værtens vindue",
    window_refused: "Browseren lod os ikke åbne et vindue. Tillad pop op-vinduer for denne side, eller brug noterne her på skærmen.",
    blank: "Skjul skærmen",
    blanked: "Skærmen er skjult. Tryk for at vise den igen.",
    whole: "Fuld skærm",
    help: "Taster",
    close: "Luk",
    keys: &[
        ("Enter  →  Page Down", "Videre"),
        ("←  Page Up", "Tilbage"),
        ("A B C D E", "Vælg, eller tæl en stemme"),
        ("0–9", "Antal hænder for den mulighed, der er fremhævet"),
        ("N", "Værtens noter, frem og væk"),
        (".  B", "Skjul skærmen, og vis den igen"),
        ("T", "Stop uret, eller lad det gå"),
        ("+", "To minutter mere"),
        ("F5  F", "Fuld skærm"),
        ("?", "Denne oversigt"),
    ],
    sound: "Lyd, når tiden er gået",
    say: "Sig",
    say_nothing: "Her er intet særligt at sige. Læs op, hvad der står på skærmen.",
    shown: "På skærmen",
    leads: "Hvor det fører hen",
    next: "Derefter",
    the_end: "Slut på modulet",
    further_on: "Længere fremme",
    voted: |n, of| format!("{n} af {of} har stemt"),
    stuck: "Hvis I går i stå",
    prompts: &[
        "Vent ti sekunder længere, end det føles rart. Så siger nogen noget.",
        "Spørg den, der har sagt mindst: Hvad ser du, som vi andre ikke ser?",
        "Sig det højt, hvis I løser noget, der ligger uden for jeres bord. Hvad kan I selv gøre på mandag?",
    ],
    vote_prompts: &[
        "Lad alle stemme, før nogen forklarer sig.",
        "Er nogen i tvivl? Så stem på det, du ville gøre, hvis du var nødt til at beslutte nu.",
        "Er alle enige? Bed én om at tale imod, så godt det kan gøres.",
    ],
    write_prompts: &[
        "Skriv det første først. I kan rette det bagefter.",
        "Lad den, der skriver, være den, der spørger: Hvad mener du helt konkret?",
        "Ét ord er nok. Uddyb det, når alle har budt ind.",
    ],
    cards: "Kort",
    draw: "Træk et kort til",
    skip: "Læg det til side, og træk et andet",
    put_back: |card| format!("Læg »{card}« tilbage i bunken"),
    fix: "Næste kort",
    by_chance: "Tilfældet bestemmer",
    time: "Tid",
    on_time: "I holder tiden.",
    ahead: |n| format!("I er {n} min. foran planen."),
    behind: |n| format!("I er {n} min. bagud."),
    cut: |what| format!("Spring over: {what}."),
    shorten: |n| format!("Spar {n} min. på resten."),
    planned_now: |planned, now| {
        if planned == now { format!("{planned} min.") } else { format!("{now} min. (planlagt {planned})") }
    },
    go_to: |what| format!("Gå til {what}"),
    go_on: "Videre",
    back: "Tilbage",
    pause: "Uret",
    waiting: "Venter på skærmen …",
    silent: "Skærmen svarer ikke. Står den stadig åben på denne maskine? I mister intet: det, I har skrevet, ligger der, når den åbnes igen.",
    open_screen: "Åbn skærmen igen",
    rooms: "Rum på denne maskine",
    rooms_text: "Hvert rum eller hold har sin egen vej gennem modulerne. Giv rummet et navn, som I kan kende, og ikke en persons.",
    unnamed: "Det første rum",
    open_now: "Åbent nu",
    open: "Åbn",
    name: "Rummets navn",
    name_hint: "For eksempel afdelingen eller bordet",
    new_room: "Nyt rum",
    copy: "Kopiér",
    copy_of: |name| format!("{name} (kopi)"),
    export: "Tag det som fil",
    import: "Hent et rum fra en fil",
    not_a_room: "Filen er ikke et rum fra Vejvalg.",
    damaged_room: "Filen er beskadiget og er ikke hentet. Tag den om fra den maskine, den kom fra.",
    delete: "Slet",
    deleted: |name| format!("»{name}« er slettet."),
    undo: "Fortryd",
    for_good: "Slet for altid",
    seed: "Hændelsernes tal",
    seed_hint: "Rum med samme tal møder de samme hændelser. Tomt: tilfældet bestemmer.",
    people: |n| format!("{n} personer"),
    paper: "Til bordet",
    vote_cards: "Stemmekort",
    vote_cards_text: "Ét ark til hver person. Klip kortene ud. Alle lægger deres kort med bagsiden op, og alle vender samtidig.",
    script: "Værtens manuskript",
    print: "Udskriv",
    ballot: "Sådan stemmer vi",
    by_hands: "Hænder",
    by_cards: "Kort",
    by_passing: "Send maskinen rundt",
    hands_hint: "Tag én mulighed ad gangen: alle, der vælger den, rækker hånden op. Tryk én gang for hver hånd, eller tast antallet.",
    cards_hint: "Alle lægger et kort med bagsiden op. Vend samtidig, og tryk én gang for hvert kort.",
    passing_hint: "Send maskinen rundt. Hver især stemmer bag et forhæng, og ingen ser noget, før alle har stemt.",
    pass_to: |n, of| format!("Giv maskinen til person {n} af {of}"),
    look_away: "Alle andre kigger væk.",
    ready: "Jeg har den",
    cast: "Læg min stemme",
    all_voted: "Alle har stemt.",
    hidden_until: "Tallene vises, når alle har stemt.",
    recount: "Tæl om",
};

static EN: HostWords = HostWords {
    tools: "The host's tools",
    clock: |left| format!("{left} left. Press to stop the clock"),
    paused: "The clock stands still",
    more: "+2",
    more_label: "Two minutes more",
    used_of: |used, planned| format!("{used} of {planned} min"),
    minute_left: "One minute left.",
    time_up: "The time is up. Round off when you are ready.",
    notes: "Notes",
    window: "The host's window",
    window_refused: "The browser did not let us open a window. Allow pop-ups for this page, or use the notes here on the screen.",
    blank: "Hide the screen",
    blanked: "The screen is hidden. Press to show it again.",
    whole: "Full screen",
    help: "Keys",
    close: "Close",
    keys: &[
        ("Enter  →  Page Down", "Go on"),
        ("←  Page Up", "Go back"),
        ("A B C D E", "Choose, or count a vote"),
        ("0–9", "Number of hands for the option that is marked"),
        ("N", "The host's notes, there and away"),
        (".  B", "Hide the screen, and show it again"),
        ("T", "Stop the clock, or let it run"),
        ("+", "Two minutes more"),
        ("F5  F", "Full screen"),
        ("?", "This list"),
    ],
    sound: "A sound when the time is up",
    say: "Say",
    say_nothing: "Nothing in particular to say here. Read aloud what the screen says.",
    shown: "On the screen",
    leads: "Where it leads",
    next: "Then",
    the_end: "The end of the module",
    further_on: "Further on",
    voted: |n, of| format!("{n} of {of} have voted"),
    stuck: "If you get stuck",
    prompts: &[
        "Wait ten seconds longer than feels comfortable. Then somebody will speak.",
        "Ask the one who has said least: what do you see that the rest of us do not?",
        "Say so if you are solving something that is not yours to solve. What can you do yourselves on Monday?",
    ],
    vote_prompts: &[
        "Let everyone vote before anyone explains.",
        "Is somebody in doubt? Vote for what you would do if you had to decide now.",
        "Do all agree? Ask one person to argue against it as well as it can be done.",
    ],
    write_prompts: &[
        "Write the first thing first. You can mend it afterwards.",
        "Let the one who writes be the one who asks: what exactly do you mean?",
        "One word is enough. Say more when everyone has offered one.",
    ],
    cards: "Cards",
    draw: "Draw one more card",
    skip: "Put it aside and draw another",
    put_back: |card| format!("Put “{card}” back into the deck"),
    fix: "Next card",
    by_chance: "Chance decides",
    time: "Time",
    on_time: "You are on time.",
    ahead: |n| format!("You are {n} min ahead of the plan."),
    behind: |n| format!("You are {n} min late."),
    cut: |what| format!("Leave out: {what}."),
    shorten: |n| format!("Save {n} min in what is left."),
    planned_now: |planned, now| {
        if planned == now { format!("{planned} min") } else { format!("{now} min (planned {planned})") }
    },
    go_to: |what| format!("Go to {what}"),
    go_on: "Go on",
    back: "Back",
    pause: "The clock",
    waiting: "Waiting for the screen …",
    silent: "The screen does not answer. Is it still open on this machine? You lose nothing: what you wrote is there when it is opened again.",
    open_screen: "Open the screen again",
    rooms: "Rooms on this machine",
    rooms_text: "Each room or team has its own way through the modules. Give the room a name that you will know, and not a person's.",
    unnamed: "The first room",
    open_now: "Open now",
    open: "Open",
    name: "Name of the room",
    name_hint: "The department or the table, for example",
    new_room: "New room",
    copy: "Copy",
    copy_of: |name| format!("{name} (copy)"),
    export: "Take it as a file",
    import: "Fetch a room from a file",
    not_a_room: "The file is not a room from Vejvalg.",
    damaged_room: "The file is damaged and has not been fetched. Take it again from the machine it came from.",
    delete: "Delete",
    deleted: |name| format!("“{name}” is deleted."),
    undo: "Undo",
    for_good: "Delete for good",
    seed: "The number of events",
    seed_hint: "Rooms with the same number meet the same events. Empty: chance decides.",
    people: |n| format!("{n} people"),
    paper: "For the table",
    vote_cards: "Vote cards",
    vote_cards_text: "One sheet for each person. Cut the cards out. All lay their card face down, and all turn it at the same time.",
    script: "The host's script",
    print: "Print",
    ballot: "How we vote",
    by_hands: "Hands",
    by_cards: "Cards",
    by_passing: "Pass the machine",
    hands_hint: "Take one option at a time: all who choose it raise a hand. Press once for each hand, or type the number.",
    cards_hint: "All lay a card face down. Turn them at the same time, and press once for each card.",
    passing_hint: "Pass the machine round. Each votes behind a curtain, and nobody sees anything before all have voted.",
    pass_to: |n, of| format!("Give the machine to person {n} of {of}"),
    look_away: "All others look away.",
    ready: "I have it",
    cast: "Cast my vote",
    all_voted: "All have voted.",
    hidden_until: "The numbers show when all have voted.",
    recount: "Count again",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_of_its_own_gets_english() {
        assert_eq!(host_words("ar").open, "Open");
        assert_eq!(host_words("da").open, "Åbn");
    }

    #[test]
    fn both_languages_explain_the_same_keys() {
        let keys = |words: &HostWords| words.keys.iter().map(|(key, _)| *key).collect::<Vec<_>>();
        assert_eq!(keys(&DA), keys(&EN));
    }

    #[test]
    fn a_plan_that_has_moved_says_what_it_was() {
        assert!(!(DA.planned_now)(45, 45).contains('('));
        assert!((DA.planned_now)(45, 38).contains("45"));
    }
}
