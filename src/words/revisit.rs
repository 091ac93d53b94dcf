//! The words of the page for one alone, after a group has played, in Danish and English. They belong to the second
//! part of the program.

/// The words in one language.
pub struct Words {
    /// Its heading.
    pub title: &'static str,
    /// What came of the group's talk.
    pub chosen: &'static str,
    /// The same, of one who played alone.
    pub chosen_alone: &'static str,
    /// No dilemma was decided.
    pub nothing_chosen: &'static str,
    /// Votes the first and the second time.
    pub votes: fn(u16, u16) -> String,
    /// Votes of one round.
    pub votes_once: fn(u16) -> String,
    /// It was decided on.
    pub decided: &'static str,
    /// It was taken.
    pub taken: &'static str,
    /// What was written about it.
    pub reasons: &'static str,
    /// Opens what else was written.
    pub more: &'static str,
    /// Takes a dilemma again.
    pub by_myself: &'static str,
    /// What happens then.
    pub by_myself_hint: &'static str,
    /// The room of one who plays on.
    pub alone: fn(&str) -> String,
    /// Leads back to the group.
    pub my_group: fn(&str) -> String,
    /// One is on one's own now.
    pub on_my_own: &'static str,
    /// Heading of the short pieces.
    pub pieces: &'static str,
    /// Begins a piece.
    pub begin: &'static str,
    /// Heading of what will be done.
    pub action: &'static str,
    /// Nothing was agreed.
    pub no_action: &'static str,
    /// What, who, when.
    pub what_who_when: [&'static str; 3],
    /// Label of the day.
    pub day: &'static str,
    /// Makes the calendar file.
    pub calendar: &'static str,
    /// What it is and where it opens.
    pub calendar_hint: &'static str,
    /// The event's title.
    pub event: fn(&str) -> String,
    /// What to ask on the day.
    pub event_text: &'static str,
    /// Heading of one's own notes.
    pub notes: &'static str,
    /// They stay.
    pub notes_hint: &'static str,
    /// Label of the field.
    pub notes_label: &'static str,
    /// Nothing was played.
    pub nothing: &'static str,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    title: "Vend tilbage",
    chosen: "Det valgte vi",
    chosen_alone: "Det valgte jeg",
    nothing_chosen: "Der er ingen dilemmaer, der er afgjort endnu.",
    votes: |first, second| format!("{first} → {second} {}", if second == 1 { "stemme" } else { "stemmer" }),
    votes_once: |n| if n == 1 { "1 stemme".to_owned() } else { format!("{n} stemmer") },
    decided: "Det besluttede vi",
    taken: "Det blev mit valg",
    reasons: "Hvorfor",
    more: "Mere fra samtalen",
    by_myself: "Tag dilemmaet igen alene",
    by_myself_hint: "Du får dit eget rum. Gruppens svar bliver, som de er.",
    alone: |name| format!("{name} – alene"),
    my_group: |name| format!("Tilbage til »{name}«"),
    on_my_own: "Du er i dit eget rum nu.",
    pieces: "Fem minutter",
    begin: "Begynd",
    action: "Vores prøvehandling",
    no_action: "Der er ikke aftalt nogen prøvehandling endnu.",
    what_who_when: ["Hvad", "Hvem", "Hvornår"],
    day: "Følg op den",
    calendar: "Læg i kalenderen",
    calendar_hint: "Filen åbner i telefonens egen kalender.",
    event: |what| format!("Opfølgning: {what}"),
    event_text: "Hvad gjorde I? Hvad kom der ud af det? Hvad gør I nu: beholder, ændrer eller stopper?",
    notes: "Mine egne tanker",
    notes_hint: "De bliver på denne enhed. De er ikke med i nogen kode eller i rummets fil, kun i filen med alt, der er gemt her.",
    notes_label: "Hvad har jeg tænkt på siden?",
    nothing: "Der er ikke spillet noget her endnu. Scan koden fra jeres fælles skærm, eller begynd modulet.",
};

static EN: Words = Words {
    title: "Revisit",
    chosen: "What we chose",
    chosen_alone: "What I chose",
    nothing_chosen: "No dilemma has been decided yet.",
    votes: |first, second| format!("{first} → {second} {}", if second == 1 { "vote" } else { "votes" }),
    votes_once: |n| if n == 1 { "1 vote".to_owned() } else { format!("{n} votes") },
    decided: "We decided on this",
    taken: "This was my choice",
    reasons: "Why",
    more: "More from the talk",
    by_myself: "Take the dilemma again by myself",
    by_myself_hint: "You get a room of your own. The group's answers stay as they are.",
    alone: |name| format!("{name} – on my own"),
    my_group: |name| format!("Back to “{name}”"),
    on_my_own: "You are in a room of your own now.",
    pieces: "Five minutes",
    begin: "Begin",
    action: "Our trial action",
    no_action: "No trial action has been agreed on yet.",
    what_who_when: ["What", "Who", "When"],
    day: "Follow up on",
    calendar: "Put in the calendar",
    calendar_hint: "The file opens in the phone's own calendar.",
    event: |what| format!("Follow-up: {what}"),
    event_text: "What did you do? What came of it? What now: keep it, change it or stop it?",
    notes: "My own thoughts",
    notes_hint: "They stay on this device. No code and no room's file holds them, only the file with everything that is stored here.",
    notes_label: "What have I been thinking about since?",
    nothing: "Nothing has been played here yet. Scan the code on your shared screen, or begin the module.",
};
