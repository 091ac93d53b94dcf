//! The words around a vote by hands, by cards or by a passed device, in Danish and English. They belong to the
//! later parts of the program.

/// The words in one language.
pub struct Words {
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
    /// Takes back the last that was counted.
    pub undo: &'static str,
    /// Begins the count again.
    pub recount: &'static str,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    ballot: "Sådan stemmer vi",
    by_hands: "Hænder",
    by_cards: "Kort",
    by_passing: "Send enheden rundt",
    hands_hint: "Tag én mulighed ad gangen: alle, der vælger den, rækker hånden op. Tryk én gang for hver hånd, eller tast antallet.",
    cards_hint: "Alle lægger et kort med bagsiden op. Vend samtidig, og tryk én gang for hvert kort.",
    passing_hint: "Send enheden rundt. Hver især stemmer bag et forhæng, og ingen ser noget, før alle har stemt.",
    pass_to: |n, of| format!("Giv enheden til person {n} af {of}"),
    look_away: "Alle andre kigger væk.",
    ready: "Jeg har den",
    cast: "Afgiv min stemme",
    all_voted: "Alle har stemt.",
    hidden_until: "Tallene vises, når alle har stemt.",
    undo: "Fortryd",
    recount: "Tæl om",
};

static EN: Words = Words {
    ballot: "How we vote",
    by_hands: "Hands",
    by_cards: "Cards",
    by_passing: "Pass the device",
    hands_hint: "Take one option at a time: all who choose it raise a hand. Press once for each hand, or type the number.",
    cards_hint: "All lay a card face down. Turn them at the same time, and press once for each card.",
    passing_hint: "Pass the device round. Each votes behind a curtain, and nobody sees anything before all have voted.",
    pass_to: |n, of| format!("Give the device to person {n} of {of}"),
    look_away: "All others look away.",
    ready: "I have it",
    cast: "Cast my vote",
    all_voted: "All have voted.",
    hidden_until: "The numbers show when all have voted.",
    undo: "Undo",
    recount: "Count again",
};
