//! The words of a module's own page, in Danish and English. They belong to the later parts of the program.

/// The words in one language.
pub struct Words {
    /// Begins a module again; what was played is put aside.
    pub again: &'static str,
    /// Says that beginning again puts the earlier session aside.
    pub again_keeps: &'static str,
    /// Heading of the goals.
    pub goals: &'static str,
    /// Heading of the list of things on the table.
    pub box_list: &'static str,
    /// Asks who plays.
    pub who: &'static str,
    /// A group at one screen.
    pub group: &'static str,
    /// What that means.
    pub group_hint: &'static str,
    /// One person.
    pub alone: &'static str,
    /// What that means.
    pub alone_hint: &'static str,
    /// How long the module is to take.
    pub how_long: &'static str,
    /// How many people play.
    pub people: &'static str,
    /// One fewer.
    pub fewer: &'static str,
    /// One more.
    pub more: &'static str,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    again: "Begynd forfra",
    again_keeps: "Det, der er spillet, bliver lagt til side og ikke slettet.",
    goals: "Det får I med",
    box_list: "På bordet",
    who: "Hvem spiller?",
    group: "En gruppe ved én skærm",
    group_hint: "Alle tager stilling hver for sig, og så taler I.",
    alone: "Jeg spiller alene",
    alone_hint: "I dit eget tempo. Kun du ser, hvad du skriver.",
    how_long: "Hvor lang tid er der?",
    people: "Hvor mange er I?",
    fewer: "Én færre",
    more: "Én mere",
};

static EN: Words = Words {
    again: "Begin again",
    again_keeps: "What you have played is put aside, not erased.",
    goals: "What you take away",
    box_list: "On the table",
    who: "Who is playing?",
    group: "A group at one screen",
    group_hint: "Everyone decides alone first, then you talk.",
    alone: "I play alone",
    alone_hint: "At your own pace. Only you see what you write.",
    how_long: "How much time do you have?",
    people: "How many are you?",
    fewer: "One fewer",
    more: "One more",
};
