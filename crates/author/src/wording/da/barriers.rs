//! Danish words of the barrier board.

use super::alone;
use crate::wording::{Barriers, Part};

/// To a group round one screen.
pub(super) const GROUP: Barriers = Barriers {
    list: Part {
        part: "Barrierer",
        title: "Hvad står i vejen?",
        task: "Skriv én barriere på hver linje, højst seks. Skriv, hvad der sker, og ikke hvem der gør det.",
        host: "Bliver en barriere til et navn, så spørg: Hvad er det, der ikke lykkes?",
    },
    board: Part {
        part: "Tavlen",
        title: "Hvad kan I gøre ved dem?",
        task: "Sæt barriererne i feltet: op, hvis de står meget i vejen, og til højre, hvis I selv kan fjerne dem. \
               I midten står det, I kan påvirke.",
        host: "Det, I må leve med, skal også stå der. Så bruger I ikke kræfter på det.",
    },
    step: Part {
        part: "Første skridt",
        title: "Tag fat i én af dem",
        task: "Vælg én barriere, som I kan gøre noget ved. Skriv én linje i hvert felt.",
        host: "Et første skridt kan tages i denne uge.",
    },
    think_of: "Tænk på",
    weight: ["Hvor meget den står i vejen", "lidt", "meget"],
    power: ["Hvad I kan gøre ved den", "leve med den", "fjerne den"],
    fields: [
        ("barrier", "Barrieren er …"),
        ("type", "Den handler om …"),
        ("owner", "Den, der tager sig af den, er …"),
        ("first-step", "Det første skridt er …"),
        ("help", "Vi får brug for hjælp fra …"),
    ],
    types: [
        ("time", "tid"),
        ("mandate", "mandat"),
        ("skills", "kompetencer"),
        ("it", "it"),
        ("law", "jura og data"),
        ("culture", "vaner og kultur"),
        ("money", "penge"),
        ("sectors", "andre sektorer"),
    ],
};

/// To one person alone.
pub(super) const ALONE: Barriers = Barriers {
    list: alone(GROUP.list, GROUP.list.task),
    board: Part {
        title: "Hvad kan du gøre ved dem?",
        ..alone(
            GROUP.board,
            "Sæt barriererne i feltet: op, hvis de står meget i vejen, og til højre, hvis du selv kan fjerne dem. \
             I midten står det, du kan påvirke.",
        )
    },
    step: alone(GROUP.step, "Vælg én barriere, som du kan gøre noget ved. Skriv én linje i hvert felt."),
    power: ["Hvad du kan gøre ved den", "leve med den", "fjerne den"],
    fields: [
        GROUP.fields[0],
        GROUP.fields[1],
        GROUP.fields[2],
        GROUP.fields[3],
        ("help", "Jeg får brug for hjælp fra …"),
    ],
    ..GROUP
};
