//! English words of a journey.

use super::alone;
use crate::wording::{Journey, Part};

/// To a group round one screen.
pub(super) const GROUP: Journey = Journey {
    meet: Part {
        part: "Meet {name}",
        title: "",
        task: "One of you reads aloud. What matters to {name}?",
        host: "See the person before you see the service. Strengths count as much as troubles.",
    },
    roles: Part {
        part: "Roles",
        title: "Who watches what?",
        task: "Count off round the table. Each takes the role with their number. You may swap.",
        host: "A role is a task, not an opinion: whoever has it asks.",
    },
    feel: Part {
        part: "The feeling",
        title: "",
        task: "Read aloud. How is {name} now? Put a point on the curve and pick a word.",
        host: "If you disagree, first hear what each of you sees. Then put the point where most can stand by it.",
    },
    look: Part {
        part: "More than one view",
        title: "",
        task: "Look at the stage again, one view at a time. One line for each is enough.",
        host: "If solutions come up, write them on a card and go back to the stage.",
    },
    choose: Part { part: "A choice", title: "", task: "Read aloud. Which way do you go?", host: "" },
    event: Part {
        part: "Event",
        title: "Then something happens",
        task: "Read the card aloud. What does it change for {name}?",
        host: "Give the card a moment before you talk.",
    },
    again: Part {
        part: "The curve again",
        title: "Draw the curve again",
        task: "Move the points that the card changes. Leave the rest.",
        host: "",
    },
    replay: Part {
        part: "In other shoes",
        title: "The same way, seen by {name}",
        task: "Now it is {name} who goes this way. How is {name} at each stage? Place the points.",
        host: "It is the same day and the same people. What makes the difference?",
    },
    hotspot: Part {
        part: "Hotspot",
        title: "Where on the way would a change matter most to {name}, and where is it in your hands?",
        task: "Place one stage, two at most: up if it matters much, to the right if you can change it yourselves.",
        host: "Rather a small place that is yours to decide than a large one that others must move.",
    },
    how_might_we: Part {
        part: "Ideas",
        title: "How might we …?",
        task: "Write up to three questions that begin like this. The answers can wait.",
        host: "A good question has more than one answer. \"How might we buy …\" is an answer.",
    },
    better: Part {
        part: "As it could be",
        title: "Draw the curve as it could be",
        task: "Suppose that your ideas have come true. Move the points at which {name} would notice.",
        host: "If the whole curve becomes good, ask: what would {name} notice first?",
    },
    check: Part {
        part: "Ask those it is about",
        title: "What will you ask a real patient or citizen before you begin?",
        task: "Write up to three things, and who asks when. Do not write about people whom others could recognise.",
        host: "",
    },
    line: Part {
        part: "The room's line",
        title: "One line for the others",
        task: "Write one line that other management teams could use.",
        host: "Read it aloud before you go on. The line can be copied afterwards.",
    },
    stem: "How might we …",
    about: "Who",
    goal: "Wants",
    digital: "Digital life",
    strengths: "Good at",
    feeling: ["How {name} is", "very bad", "very good"],
    value: ["How much it matters to {name}", "little", "much"],
    power: ["How much you can change yourselves", "little", "much"],
    lenses: [
        ["patient", "The patient or citizen", "What does {name} experience, and what is needed?"],
        ["staff", "The staff", "What does it take of the staff, and what do they lack?"],
        ["management", "The management task", "What is the management task here?"],
    ],
    standard_roles: [
        ["patient", "The patient's voice", "Ask at every stage: what does this mean to {name}?"],
        ["staff", "The staff's voice", "Ask: what does this take of those who do the work?"],
        ["operations", "The voice of operations", "Ask: what does this cost in time and money, and who pays?"],
        ["scribe", "Scribe", "Sits at the keyboard. Write little, and read aloud what it says."],
        ["time", "Timekeeper", "Watch the time, and say so when half of it has gone."],
    ],
};

/// To one person alone.
pub(super) const ALONE: Journey = Journey {
    meet: alone(GROUP.meet, "Read. What matters to {name}?"),
    feel: alone(GROUP.feel, "Read. How is {name} now? Put a point on the curve and pick a word."),
    look: alone(GROUP.look, GROUP.look.task),
    choose: alone(GROUP.choose, "Read. Which way do you go?"),
    event: alone(GROUP.event, "Read the card. What does it change for {name}?"),
    replay: alone(GROUP.replay, GROUP.replay.task),
    better: alone(GROUP.better, GROUP.better.task),
    hotspot: alone(
        GROUP.hotspot,
        "Place one stage, two at most: up if it matters much, to the right if you can change it yourself.",
    ),
    how_might_we: alone(GROUP.how_might_we, GROUP.how_might_we.task),
    check: alone(
        GROUP.check,
        "Write up to three things, and when you will ask. Do not write about people whom others could recognise.",
    ),
    power: ["How much you can change yourself", "little", "much"],
    ..GROUP
};
