//! Danish words of a dialogue.

use super::alone;
use crate::wording::{Dialogue, Part};

/// A phase: what it is called, and what is done.
const fn phase(part: &'static str, task: &'static str, host: &'static str) -> Part {
    Part { part, title: "", task, host }
}

const NEXT: &str = "Byt plads, og gør det samme igen: to minutter, ryggen til, og en sætning til sidst.";

/// To a group round one screen.
pub(super) const GROUP: Dialogue = Dialogue {
    phases: [
        ("alone", phase("Alene", "Tænk i stilhed, hver for sig. Skriv et stikord eller to.", "")),
        ("pairs", phase("To og to", "Fortæl hinanden, hvad I tænkte. Den, der sidder nærmest døren, begynder.", "")),
        ("fours", phase("Fire og fire", "Sæt to par sammen. Hvad ligner hinanden, og hvad gør ikke?", "")),
        (
            "all",
            phase(
                "Alle sammen",
                "Én ting fra hver. Tag det, der vejer mest.",
                "Er noget sagt før, så spørg efter det næste.",
            ),
        ),
        (
            "round",
            phase(
                "Runde",
                "Én ad gangen, hele bordet rundt. Ingen afbryder, og alle må melde pas.",
                "Lad den begynde, som sjældent er den første.",
            ),
        ),
        ("echo", phase("Anden runde", "Sig én ting, du hørte en anden sige, og som du tager med.", "")),
        (
            "threes",
            phase(
                "Tre og tre",
                "Sæt jer tre og tre. Find hver især én ting, I gerne vil have hjælp til.",
                "Går det ikke op, så er den fjerde tidspasser.",
            ),
        ),
        (
            "first",
            phase(
                "Den første får hjælp",
                "Fortæl i to minutter. Vend så ryggen til, og lyt, mens de to andre taler om, hvad de selv ville gøre. \
                 Slut med én sætning om, hvad du tager med.",
                "",
            ),
        ),
        ("second", phase("Den anden får hjælp", NEXT, "")),
        ("third", phase("Den tredje får hjælp", NEXT, "")),
        (
            "inside",
            phase(
                "Inderkredsen",
                "Tre eller fire sætter sig i midten og taler om spørgsmålet. De andre lytter og tager noter. \
                 Én stol er tom til den, der vil ind.",
                "Sidder nogen i midten længe, så prik dem på skulderen.",
            ),
        ),
        ("outside", phase("Yderkredsen", "De, der lyttede, siger, hvad de hørte. Nu lytter midten.", "")),
        (
            "story",
            phase(
                "Et godt øjeblik",
                "Tænk på en dag, hvor det lykkedes hos jer. Hvem gjorde hvad? Skriv et stikord.",
                "",
            ),
        ),
        (
            "interview",
            phase(
                "Spørg hinanden",
                "To og to. Spørg ind til den andens historie: Hvad gjorde udslaget? Byt halvvejs.",
                "",
            ),
        ),
        ("root", phase("Det fælles", "Hvad går igen i historierne? Hvad kan I gøre mere af?", "")),
    ],
    think: Part { part: "Tænk", title: "", task: "Hvad er vigtigst for jer? Skriv det kort.", host: "" },
    harvest: Part {
        part: "Høst",
        title: "Hvad tager I med herfra?",
        task: "Skriv højst tre linjer, kort og uden navne.",
        host: "",
    },
};

/// To one person alone.
pub(super) const ALONE: Dialogue = Dialogue {
    think: alone(GROUP.think, "Hvad ville du selv sige? Skriv det for dig selv. Det bliver på denne enhed."),
    harvest: Part {
        title: "Hvad tager du med herfra?",
        ..alone(GROUP.harvest, "Skriv højst tre linjer, som du kan tage op med dine kolleger.")
    },
    ..GROUP
};
