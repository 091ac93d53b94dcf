//! Danish words of help between peers.

use super::alone;
use crate::wording::{Part, PeerHelp};

/// To a group round one screen.
pub(super) const GROUP: PeerHelp = PeerHelp {
    case: Part {
        part: "Sagen",
        title: "Én fortæller",
        task: "Én har en sag, der ikke er løst. Fortæl den på to minutter og uden navne. De andre lytter.",
        host: "Aftal først, at det, der bliver sagt, bliver her.",
    },
    clarify: Part {
        part: "Forstå",
        title: "Spørg for at forstå",
        task: "Kun korte spørgsmål til det, der er sket. Ingen råd endnu.",
        host: "",
    },
    questions: Part {
        part: "Hjælp",
        title: "Spørg for at hjælpe",
        task: "Stil åbne spørgsmål, ét ad gangen. Vent, mens den, der har sagen, tænker.",
        host: "»Har du prøvet at …?« er et råd. Bed om et spørgsmål i stedet.",
    },
    summary: Part {
        part: "Opsamling",
        title: "Hvad hørte I?",
        task: "Hver siger én sætning om det, de hørte. Den, der har sagen, lytter.",
        host: "",
    },
    action: Part {
        part: "Næste skridt",
        title: "Hvad sker der nu?",
        task: "Den, der har sagen, siger sit næste skridt. Skriv kun det, og uden navne.",
        host: "Aftal, hvem der ringer om en uge og spørger, hvordan det gik.",
    },
};

/// To one person alone.
pub(super) const ALONE: PeerHelp = PeerHelp {
    action: Part {
        part: "Bed om hjælp",
        title: "Hvem vil du bede om hjælp, og til hvad?",
        ..alone(GROUP.action, "Skriv én linje uden navne, og tag den med til en kollega.")
    },
    ..GROUP
};
