//! The words of the host's tools and notes, in Danish and English. They belong to the later parts of the program;
//! the words that a first screen needs stand in [`crate::words`].

/// The words in one language.
pub struct Words {
    /// The host's tools.
    pub tools: &'static str,
    /// The clock of a step: seconds left, as it is read out.
    pub clock: fn(&str) -> String,
    /// The clock stands still.
    pub paused: &'static str,
    /// Two minutes more.
    pub more: &'static str,
    /// The same, where there is room for the unit.
    pub more_minutes: &'static str,
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
    /// Shows it again.
    pub unblank: &'static str,
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
    /// The signs that the time is up.
    pub signs: &'static str,
    /// One of them: a sound.
    pub sound: &'static str,
    /// One of them: a flash.
    pub flash: &'static str,
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
    /// Heading of the roles.
    pub roles: &'static str,
    /// Deals the roles anew.
    pub deal_anew: &'static str,
    /// Everybody takes the role of the one before.
    pub move_roles: &'static str,
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
    /// Stops the clock.
    pub stop_clock: &'static str,
    /// Lets the clock go on.
    pub run_clock: &'static str,
    /// The host's window waits for the screen.
    pub waiting: &'static str,
    /// The screen does not answer.
    pub silent: &'static str,
    /// Opens the screen again.
    pub open_screen: &'static str,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    tools: "Værtens værktøj",
    clock: |left| format!("{left} tilbage. Tryk for at stoppe uret"),
    paused: "Uret står stille",
    more: "+2",
    more_minutes: "+2 min.",
    more_label: "+2 minutter",
    used_of: |used, planned| format!("{used} af {planned} min."),
    minute_left: "Ét minut tilbage.",
    time_up: "Tiden er gået. Rund af, når I er klar.",
    notes: "Noter",
    window: "Værtens vindue",
    window_refused: "Browseren lod os ikke åbne et vindue. Tillad pop op-vinduer for denne side, eller brug noterne her på skærmen.",
    blank: "Skjul skærmen",
    unblank: "Vis skærmen",
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
        ("W", "Værtens eget vindue"),
        (".  B", "Skjul skærmen, og vis den igen"),
        ("T", "Stop uret, eller lad det gå"),
        ("+", "To minutter mere"),
        ("F5  F", "Fuld skærm"),
        ("?", "Denne oversigt"),
        ("Esc", "Luk det, der er åbnet"),
    ],
    signs: "Når tiden er gået",
    sound: "Lyd",
    flash: "Blink",
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
    roles: "Roller",
    deal_anew: "Del om",
    move_roles: "Én plads videre",
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
    stop_clock: "Stop uret",
    run_clock: "Start uret",
    waiting: "Venter på skærmen …",
    silent: "Skærmen svarer ikke. Står den stadig åben på denne enhed? I mister intet: det, I har skrevet, ligger der, når den åbnes igen.",
    open_screen: "Åbn skærmen igen",
};

static EN: Words = Words {
    tools: "The host's tools",
    clock: |left| format!("{left} left. Press to stop the clock"),
    paused: "The clock stands still",
    more: "+2",
    more_minutes: "+2 min",
    more_label: "+2 minutes",
    used_of: |used, planned| format!("{used} of {planned} min"),
    minute_left: "One minute left.",
    time_up: "The time is up. Round off when you are ready.",
    notes: "Notes",
    window: "The host's window",
    window_refused: "The browser did not let us open a window. Allow pop-ups for this page, or use the notes here on the screen.",
    blank: "Hide the screen",
    unblank: "Show the screen",
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
        ("W", "The host's own window"),
        (".  B", "Hide the screen, and show it again"),
        ("T", "Stop the clock, or let it run"),
        ("+", "Two minutes more"),
        ("F5  F", "Full screen"),
        ("?", "This list"),
        ("Esc", "Close what is open"),
    ],
    signs: "When the time is up",
    sound: "Sound",
    flash: "Flash",
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
    roles: "Roles",
    deal_anew: "Deal anew",
    move_roles: "Move one seat on",
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
    stop_clock: "Stop the clock",
    run_clock: "Start the clock",
    waiting: "Waiting for the screen …",
    silent: "The screen does not answer. Is it still open on this device? You lose nothing: what you wrote is there when it is opened again.",
    open_screen: "Open the screen again",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_explain_the_same_keys() {
        let keys = |words: &Words| words.keys.iter().map(|(key, _)| *key).collect::<Vec<_>>();
        assert_eq!(keys(&DA), keys(&EN));
    }

    #[test]
    fn a_plan_that_has_moved_says_what_it_was() {
        assert!(!(DA.planned_now)(45, 45).contains('('));
        assert!((DA.planned_now)(45, 38).contains("45"));
    }
}
