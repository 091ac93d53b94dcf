//! The interface's own words in Danish and English. A language without words of its own gets English.
//!
//! Content comes from the scenario file in every language that it declares; these are only the
//! words of the controls around it.

pub mod asks;
pub mod carry;
pub mod clip;
pub mod host;
pub mod keeping;
pub mod module;
pub mod paper;
pub mod picture;
pub mod results;
pub mod revisit;
pub mod rooms;
pub mod statement;
pub mod votes;

/// The words of the interface in one language.
pub struct Words {
    /// What the language calls itself.
    pub language_name: &'static str,
    /// Names the list of languages.
    pub languages: &'static str,
    /// Leads back to the programme.
    pub home: &'static str,
    /// Skips to the main part.
    pub skip: &'static str,
    /// Leads to the rooms on this device.
    pub rooms: &'static str,
    /// Leads to the page about what is stored.
    pub stored: &'static str,
    /// Leads to the accessibility statement, and is its heading.
    pub statement: &'static str,
    /// While something is fetched.
    pub fetching: &'static str,
    /// Tries again.
    pub retry: &'static str,
    /// A file could not be reached.
    pub unreachable: &'static str,
    /// A file does not exist.
    pub missing: &'static str,
    /// A compiled file is damaged or of another version.
    pub unreadable: &'static str,
    /// Loads the page anew.
    pub reload: &'static str,
    /// A number of minutes.
    pub minutes: fn(u32) -> String,
    /// Begins a module.
    pub begin: &'static str,
    /// Goes on with a module.
    pub go_on: &'static str,
    /// Leads to the recap.
    pub see_recap: &'static str,
    /// Leads to what one person does with a module afterwards.
    pub revisit: &'static str,
    /// Heading of the plan.
    pub plan: &'static str,
    /// Goes on to the next step.
    pub next: &'static str,
    /// Goes back one step.
    pub back: &'static str,
    /// Progress is stored.
    pub saved: &'static str,
    /// Progress is on its way to the disk.
    pub saving: &'static str,
    /// Progress is not stored.
    pub not_saved: &'static str,
    /// Step of an activity: which one, of how many.
    pub step_of: fn(usize, usize) -> String,
    /// For the host's words.
    pub for_host: &'static str,
    /// What is won by an option.
    pub gain: &'static str,
    /// What an option costs.
    pub cost: &'static str,
    /// An option that the group wrote itself.
    pub own: &'static str,
    /// Who is heard first: all chose one option.
    pub heard_unanimous: fn(&str) -> String,
    /// A lone voice.
    pub heard_lone: fn(&str) -> String,
    /// A minority.
    pub heard_minority: fn(&str) -> String,
    /// An even vote.
    pub heard_even: fn(&str) -> String,
    /// One who plays, before the number of the seat.
    pub person: &'static str,
    /// The module is finished.
    pub finished: &'static str,
    /// What now.
    pub finished_hint: &'static str,
    /// Another window has the turn, and nobody has begun there.
    pub not_begun: &'static str,
    /// Prints the page.
    pub print: &'static str,
    /// Leads to the module's page.
    pub to_module: &'static str,
    /// Hands progress over as a file.
    pub take_file: &'static str,
    /// Heading of the page about what is stored.
    pub stored_title: &'static str,
    /// A station that happens away from the screen.
    pub away: &'static str,
    /// A module that has been begun.
    pub begun: &'static str,
    /// The way of a programme.
    pub way: &'static str,
    /// Something of ours failed.
    pub our_fault: &'static str,
    /// Keys that help.
    pub keys: &'static str,
}

/// The words for a language.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

/// Which way a language is written, as the page says it.
#[must_use]
pub fn direction(language: &str) -> &'static str {
    let plain = language.split('-').next().unwrap_or_default();
    if "ar ckb dv fa he ps sd ug ur yi".split(' ').any(|rightward| rightward == plain) { "rtl" } else { "ltr" }
}

/// What a language calls itself.
#[must_use]
pub fn language_name(language: &str) -> &str {
    match language {
        "da" => DA.language_name,
        "en" => EN.language_name,
        other => other,
    }
}

static DA: Words = Words {
    language_name: "Dansk",
    languages: "Sprog",
    home: "Til forløbet",
    skip: "Gå til indholdet",
    rooms: "Rum og hold",
    stored: "Hvad gemmes her?",
    statement: "Tilgængelighedserklæring",
    fetching: "Henter …",
    retry: "Prøv igen",
    unreachable: "Der er ikke hul igennem til nettet lige nu. Det, der er skrevet, er gemt her.",
    missing: "Siden findes ikke her. Måske er linket skrevet forkert.",
    unreadable: "Denne del af spillet er beskadiget eller lavet til en anden udgave af Vejvalg. Det, der er skrevet, er gemt. Indlæs siden igen, og sig det til den, der står for spillet, hvis det bliver ved.",
    reload: "Indlæs siden igen",
    minutes: |n| format!("{n} min."),
    begin: "Begynd",
    go_on: "Fortsæt",
    see_recap: "Se opsamlingen",
    revisit: "Vend tilbage alene",
    plan: "Vejen gennem modulet",
    next: "Videre",
    back: "Tilbage",
    saved: "Gemt",
    saving: "Gemmer …",
    not_saved: "Ikke gemt",
    step_of: |n, of| format!("Trin {n} af {of}"),
    for_host: "Til værten",
    gain: "Gevinst",
    cost: "Pris",
    own: "Eget forslag",
    heard_unanimous: |post| format!("{post} fik alle stemmer. Hvad er det stærkeste, nogen kan sige imod?"),
    heard_lone: |post| format!("Én valgte {post}. Hør den stemme først, uden at afbryde."),
    heard_minority: |post| format!("Hør først dem, der valgte {post}."),
    heard_even: |post| format!("Stemmerne står lige mellem {post}. Hør én fra hver side, før nogen svarer."),
    person: "Person",
    finished: "Det var hele vejen.",
    finished_hint: "Opsamlingen viser valgene, hvordan de flyttede sig, og det, der blev skrevet.",
    not_begun: "Ingen er begyndt endnu. Når nogen begynder i det andet vindue, ses det her.",
    print: "Udskriv",
    to_module: "Til modulet",
    take_file: "Hent som fil",
    stored_title: "Hvad gemmes her?",
    away: "Væk fra skærmen",
    begun: "Begyndt",
    way: "Vejen",
    our_fault: "Noget gik galt hos os.",
    keys: "Enter eller → går videre, ← går tilbage, bogstaverne vælger.",
};

static EN: Words = Words {
    language_name: "English",
    languages: "Language",
    home: "To the programme",
    skip: "Skip to the content",
    rooms: "Rooms and teams",
    stored: "What is stored here?",
    statement: "Accessibility statement",
    fetching: "Fetching …",
    retry: "Try again",
    unreachable: "The network cannot be reached right now. What you wrote is stored here.",
    missing: "There is no such page here. The link may be misspelt.",
    unreadable: "This part of the game is damaged or made for another version of Vejvalg. What you wrote is stored. Load the page again, and tell whoever runs the game if it goes on.",
    reload: "Load the page again",
    minutes: |n| format!("{n} min"),
    begin: "Begin",
    go_on: "Go on",
    see_recap: "See the recap",
    revisit: "Revisit alone",
    plan: "The way through the module",
    next: "Next",
    back: "Back",
    saved: "Saved",
    saving: "Saving …",
    not_saved: "Not saved",
    step_of: |n, of| format!("Step {n} of {of}"),
    for_host: "For the host",
    gain: "Gain",
    cost: "Cost",
    own: "Your own",
    heard_unanimous: |post| format!("{post} got every vote. What is the strongest case against it?"),
    heard_lone: |post| format!("One person chose {post}. Hear that voice first, without interrupting."),
    heard_minority: |post| format!("First hear those who chose {post}."),
    heard_even: |post| format!("The votes are even between {post}. Hear one from each side before anyone replies."),
    person: "Person",
    finished: "You have come all the way.",
    finished_hint: "The recap shows what you chose, how it shifted, and what you wrote.",
    not_begun: "Nobody has begun yet. When somebody begins in the other window, it is shown here.",
    print: "Print",
    to_module: "To the module",
    take_file: "Take it as a file",
    stored_title: "What is stored here?",
    away: "Away from the screen",
    begun: "Begun",
    way: "The way",
    our_fault: "Something went wrong on our side.",
    keys: "Enter or → goes on, ← goes back, the letters choose.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_of_its_own_gets_english() {
        assert_eq!(words("ar").next, "Next");
        assert_eq!(words("da").next, "Videre");
    }

    #[test]
    fn a_language_is_written_in_its_own_direction() {
        let written = ["da", "en", "ar", "he", "fa-AF", "arn", ""].map(direction);
        assert_eq!(written, ["ltr", "ltr", "rtl", "rtl", "rtl", "ltr", "ltr"]);
    }

    #[test]
    fn counts_read_well_in_both_languages() {
        for language in [&DA, &EN] {
            assert!((language.step_of)(4, 5).contains('4'));
        }
    }
}
