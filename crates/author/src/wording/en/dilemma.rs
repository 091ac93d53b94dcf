//! English words of a dilemma.

use super::alone;
use crate::wording::{Dilemma, Part};

/// To a group round one screen.
pub(super) const GROUP: Dilemma = Dilemma {
    read: Part {
        part: "Read",
        title: "",
        task: "One of you reads aloud. The others listen.",
        host: "Ask whether everybody has understood the situation. Answer only with what it says.",
    },
    silent: Part {
        part: "Silent choice",
        title: "",
        task: "Choose on your own and without talking. Note your letter, and how certain you are from 1 to 5.",
        host: "Let the silence last. Whoever has chosen alone dares to say more afterwards.",
    },
    first: Part {
        part: "First vote",
        title: "",
        task: "Show the letters all at once. Count the votes, and count how certain you are.",
        host: "Nobody changes now, least of all whoever stands alone.",
    },
    reveal: Part {
        part: "How the votes fell",
        title: "How the votes fell",
        task: "Look at it before anyone speaks. What surprises you?",
        host: "",
    },
    reasons: Part {
        part: "Reasons",
        title: "Why did you choose as you did?",
        task: "The fewest first: whoever stands most alone begins. Give your best argument, and what worries you \
               about your own choice. Write down the strongest arguments, three at most.",
        host: "If everybody chose the same, ask: what is the best reason to choose something else?",
    },
    perspectives: Part {
        part: "Other voices",
        title: "Speak as the person",
        task: "Deal the cards. Read yours aloud and speak as the person: say \"I\".",
        host: "Ask at the end: whom have we not heard?",
    },
    twist: Part { part: "Twist", title: "Then it turns out", task: "Read aloud. Does it move anything?", host: "" },
    fact: Part { part: "Facts", title: "What is known", task: "Read aloud. Does it move anything?", host: "" },
    own: Part {
        part: "Your own alternatives",
        title: "Is there another way?",
        task: "Write up to three alternatives that are not there yet. If you have none, go on.",
        host: "An alternative must be something you can carry out.",
    },
    second: Part {
        part: "Second vote",
        title: "",
        task: "Vote again, each on your own. It is fine to change your mind, and fine not to.",
        host: "",
    },
    shift: Part {
        part: "What moved",
        title: "What moved?",
        task: "What made some of you change? What made others stay?",
        host: "If nobody moved, ask what it would have taken.",
    },
    decide: Part {
        part: "Decision",
        title: "",
        task: "Choose what you will stand by together, also towards those it goes against.",
        host: "Ask whoever disagrees most: what must we look out for?",
    },
    tell: Part {
        part: "How we tell it",
        title: "How we tell it",
        task: "Finish the sentence. Then read it aloud as if they sat here.",
        host: "",
    },
    monday: Part {
        part: "On Monday",
        title: "What would it take here on Monday?",
        task: "Write a line or two: who does what?",
        host: "",
    },
    notice: Part {
        part: "An experienced eye",
        title: "What an experienced manager notices",
        task: "Read it aloud. It is not the right answer.",
        host: "",
    },
    stem: [
        ("because", "What weighs most is …"),
        ("price", "The price is …"),
        ("payer", "It is paid by …"),
        ("tell", "We tell them by …"),
    ],
    gain: "Gain:",
    cost: "Cost:",
};

/// To one person alone.
pub(super) const ALONE: Dilemma = Dilemma {
    read: alone(GROUP.read, "Read at your own pace."),
    first: alone(GROUP.first, "Choose what you would do yourself, and say how certain you are."),
    reveal: Part {
        title: "You have chosen",
        ..alone(GROUP.reveal, "Hold on to your choice a little longer. What speaks against it?")
    },
    reasons: alone(
        GROUP.reasons,
        "What speaks for your choice, and what worries you about it? Write three lines at most.",
    ),
    perspectives: Part {
        title: "Hear the others",
        ..alone(GROUP.perspectives, "Read the cards. Whom had you not thought of?")
    },
    twist: alone(GROUP.twist, "Read. Does it move anything?"),
    fact: alone(GROUP.fact, "Read. Does it move anything?"),
    own: alone(GROUP.own, GROUP.own.task),
    second: alone(GROUP.second, "Choose again. It is fine to change your mind, and fine not to."),
    shift: alone(GROUP.shift, "What made you change, or stay?"),
    decide: alone(GROUP.decide, "Choose what you will stand by, also towards those it goes against."),
    tell: Part {
        part: "How I tell it",
        title: "How I tell it",
        ..alone(GROUP.tell, "Finish the sentence. Then read it as if they sat here.")
    },
    monday: alone(GROUP.monday, "Write a line or two: what do you do, and who must be with you?"),
    notice: alone(GROUP.notice, "It is not the right answer."),
    stem: [
        ("because", "What weighs most is …"),
        ("price", "The price is …"),
        ("payer", "It is paid by …"),
        ("tell", "I tell them by …"),
    ],
    ..GROUP
};
