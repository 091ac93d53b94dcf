//! The words of the printed sheets, in Danish and English. They are used by the later parts of the program alone and
//! travel with it.

/// The words in one language.
pub struct Words {
    /// The page of printed sheets.
    pub title: &'static str,
    /// Vote cards.
    pub vote_cards: &'static str,
    /// The host's script.
    pub script: &'static str,
    /// Sheets with a dilemma each.
    pub dilemmas: &'static str,
    /// Cards with events.
    pub events: &'static str,
    /// Cards with roles.
    pub roles: &'static str,
    /// Cards with words for feelings.
    pub feelings: &'static str,
    /// The form of the trial action.
    pub trial: &'static str,
    /// The journey board to write on.
    pub board: &'static str,
    /// How vote cards are used.
    pub vote_cards_how: &'static str,
    /// How the sheets of dilemmas are used.
    pub dilemmas_how: &'static str,
    /// How the cards with events are used.
    pub events_how: &'static str,
    /// How the cards with roles are used.
    pub roles_how: &'static str,
    /// How the words are used.
    pub feelings_how: &'static str,
    /// How the form is used.
    pub trial_how: &'static str,
    /// How the board is used.
    pub board_how: &'static str,
    /// The module has nothing for this sheet.
    pub nothing: &'static str,
    /// What is won.
    pub gain: &'static str,
    /// What it costs.
    pub cost: &'static str,
    /// Votes of the first round, to be written by hand.
    pub first_vote: &'static str,
    /// Votes of the second round.
    pub second_vote: &'static str,
    /// The word for the feeling at a stage.
    pub feeling: &'static str,
    /// What hurts at a stage.
    pub hotspot: &'static str,
    /// Who and when, above the board.
    pub room: &'static str,
    /// The date.
    pub date: &'static str,
}

/// The words in a language; English stands in where there are none of its own.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    title: "Til bordet",
    vote_cards: "Stemmekort",
    script: "Værtens manuskript",
    dilemmas: "Dilemmaer",
    events: "Begivenheder",
    roles: "Roller",
    feelings: "Ord for følelser",
    trial: "Prøvehandling",
    board: "Rejsen (A3)",
    vote_cards_how: "Ét ark til hver person. Klip kortene ud. Alle lægger deres kort med bagsiden op, og alle vender samtidig.",
    dilemmas_how: "Et ark for hvert dilemma. Læs situationen højt, og læg arket midt på bordet. Skriv stemmerne i felterne.",
    events_how: "Klip kortene ud, og læg dem med bagsiden op. Træk ét, når det står på skærmen.",
    roles_how: "Klip kortene ud, og læg ét foran hver plads, som skærmen siger. Den samme plads kan have flere.",
    feelings_how: "Klip kortene ud, og læg dem frem. Gruppen peger på det ord, der passer.",
    trial_how: "Et ark for hver prøvehandling. Hæng det op, hvor I ser det hver dag.",
    board_how: "Udskriv på A3. Tegn kurven med pen, og skriv et ord ved hvert stop.",
    nothing: "Modulet har ingen af dem.",
    gain: "Gevinst",
    cost: "Pris",
    first_vote: "Første afstemning",
    second_vote: "Anden afstemning",
    feeling: "Ord",
    hotspot: "Hvad gør det svært?",
    room: "Rum",
    date: "Dato",
};

static EN: Words = Words {
    title: "For the table",
    vote_cards: "Vote cards",
    script: "The host's script",
    dilemmas: "Dilemmas",
    events: "Events",
    roles: "Roles",
    feelings: "Words for feelings",
    trial: "Trial action",
    board: "The journey (A3)",
    vote_cards_how: "One sheet for each person. Cut the cards out. All lay their card face down, and all turn it at the same time.",
    dilemmas_how: "One sheet for each dilemma. Read the situation aloud and lay the sheet in the middle of the table. Write the votes in the boxes.",
    events_how: "Cut the cards out and lay them face down. Draw one when the screen says so.",
    roles_how: "Cut the cards out and lay one in front of each seat, as the screen says. A seat may have several.",
    feelings_how: "Cut the cards out and lay them open. The group points at the word that fits.",
    trial_how: "One sheet for each trial action. Hang it where you see it every day.",
    board_how: "Print on A3. Draw the curve with a pen, and write a word at each stage.",
    nothing: "The module has none of these.",
    gain: "Gain",
    cost: "Cost",
    first_vote: "First vote",
    second_vote: "Second vote",
    feeling: "Word",
    hotspot: "What makes it hard?",
    room: "Room",
    date: "Date",
};
