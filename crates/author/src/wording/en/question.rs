//! English words of check-in and check-out.

use super::alone;
use crate::wording::{Part, Question};

/// To a group round one screen.
pub(super) const GROUP: Question = Question {
    arriving: "Welcome",
    leaving: "Before you go",
    words: Part {
        part: "",
        title: "",
        task: "Pick one word each. Count how many pick each word.",
        host: "Everybody answers for themselves, and anyone may pass. Take each answer without comment.",
    },
    scale: Part {
        part: "",
        title: "",
        task: "Show one to five fingers, all at once. Count how many show each number.",
        host: "Ask those who showed few fingers first, if they want to say something. Nobody has to explain.",
    },
    lines: Part {
        part: "",
        title: "",
        task: "Say it aloud, one at a time. Write down what you want to remember, in few words and without names.",
        host: "One sentence each is enough.",
    },
    room_words: Part {
        part: "",
        title: "",
        task: "Agree on one word for the whole room.",
        host: "First hear a word from each. If you cannot agree, take two.",
    },
    room_scale: Part {
        part: "",
        title: "",
        task: "Agree on one number for the whole room.",
        host: "First show fingers, all at once. Then talk your way to one number.",
    },
    room_lines: Part {
        part: "",
        title: "",
        task: "Find the answer together. Write it in few words and without names.",
        host: "",
    },
};

/// To one person alone.
pub(super) const ALONE: Question = Question {
    words: alone(GROUP.words, "Pick the word that fits best."),
    scale: alone(GROUP.scale, "Choose a number from 1 to 5."),
    lines: alone(GROUP.lines, "Write it in few words and without names."),
    room_words: alone(GROUP.words, "Pick the word that fits best."),
    room_scale: alone(GROUP.scale, "Choose a number from 1 to 5."),
    room_lines: alone(GROUP.lines, "Write it in few words and without names."),
    ..GROUP
};
