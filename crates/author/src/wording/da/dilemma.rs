//! Danish words of a dilemma.

use super::alone;
use crate::wording::{Dilemma, Part};

/// To a group round one screen.
pub(super) const GROUP: Dilemma = Dilemma {
    read: Part {
        part: "Læs",
        title: "",
        task: "Én læser højt. De andre lytter.",
        host: "Spørg, om alle har forstået situationen. Svar kun med det, der står.",
    },
    silent: Part {
        part: "Stille valg",
        title: "",
        task: "Vælg hver for sig og uden at tale. Skriv dit bogstav, og hvor sikker du er, fra 1 til 5.",
        host: "Lad stilheden vare. Den, der har valgt for sig selv, tør sige mere bagefter.",
    },
    first: Part {
        part: "Første afstemning",
        title: "",
        task: "Vis bogstaverne på én gang. Tæl stemmerne, og tæl, hvor sikre I er.",
        host: "Ingen skifter nu, heller ikke den, der står alene.",
    },
    reveal: Part {
        part: "Sådan faldt stemmerne",
        title: "Sådan faldt stemmerne",
        task: "Se på fordelingen, før nogen siger noget. Hvad undrer jer?",
        host: "",
    },
    reasons: Part {
        part: "Grunde",
        title: "Hvorfor valgte I sådan?",
        task: "De færreste først: Den, der står mest alene, begynder. Sig dit bedste argument, og hvad der \
               bekymrer dig ved dit eget valg. Skriv de stærkeste argumenter, højst tre.",
        host: "Har alle valgt det samme, så spørg: Hvad er den bedste grund til at vælge noget andet?",
    },
    perspectives: Part {
        part: "Andre stemmer",
        title: "Tal som personen",
        task: "Del kortene ud. Læs dit kort højt, og tal som personen: Sig »jeg«.",
        host: "Spørg til sidst: Hvem har vi ikke hørt?",
    },
    twist: Part { part: "Drejning", title: "Så viser det sig", task: "Læs højt. Flytter det noget?", host: "" },
    fact: Part { part: "Fakta", title: "Det ved man", task: "Læs højt. Flytter det noget?", host: "" },
    own: Part {
        part: "Egne forslag",
        title: "Er der en vej til?",
        task: "Skriv højst tre forslag, som ikke er med. Har I ingen, så gå videre.",
        host: "Et forslag skal kunne gennemføres af jer.",
    },
    second: Part {
        part: "Anden afstemning",
        title: "",
        task: "Stem igen, hver for sig. Det er i orden at skifte mening, og det er i orden at lade være.",
        host: "",
    },
    shift: Part {
        part: "Det, der flyttede sig",
        title: "Hvad flyttede sig?",
        task: "Hvad fik nogen til at skifte? Hvad fik andre til at blive?",
        host: "Har ingen flyttet sig, så spørg, hvad der skulle til.",
    },
    decide: Part {
        part: "Beslutning",
        title: "",
        task: "Vælg det, I vil stå ved sammen, også over for dem, det går imod.",
        host: "Spørg den, der er mest uenig: Hvad skal vi passe på?",
    },
    tell: Part {
        part: "Sådan siger vi det",
        title: "Sådan siger vi det",
        task: "Skriv sætningen færdig. Læs den så højt, som om de sad her.",
        host: "",
    },
    monday: Part {
        part: "På mandag",
        title: "Hvad skal der til hos jer på mandag?",
        task: "Skriv en linje eller to: hvem gør hvad?",
        host: "",
    },
    notice: Part {
        part: "Et erfarent blik",
        title: "Det lægger en erfaren leder mærke til",
        task: "Læs højt. Det er ikke facit.",
        host: "",
    },
    stem: [
        ("because", "Det vejer tungest, at …"),
        ("price", "Prisen er …"),
        ("payer", "Den betales af …"),
        ("tell", "Vi siger det til dem ved at …"),
    ],
    gain: "Gevinst:",
    cost: "Pris:",
};

/// To one person alone.
pub(super) const ALONE: Dilemma = Dilemma {
    read: alone(GROUP.read, "Læs i dit eget tempo."),
    first: alone(GROUP.first, "Vælg det, du selv ville gøre, og sig, hvor sikker du er."),
    reveal: Part {
        title: "Du har valgt",
        ..alone(GROUP.reveal, "Hold fast i dit valg lidt endnu. Hvad taler imod det?")
    },
    reasons: Part {
        title: "Hvorfor valgte du sådan?",
        ..alone(GROUP.reasons, "Hvad taler for dit valg, og hvad bekymrer dig ved det? Skriv højst tre linjer.")
    },
    perspectives: Part {
        title: "Hør de andre",
        ..alone(GROUP.perspectives, "Læs kortene. Hvem havde du ikke tænkt på?")
    },
    twist: alone(GROUP.twist, "Læs. Flytter det noget?"),
    fact: alone(GROUP.fact, "Læs. Flytter det noget?"),
    own: alone(GROUP.own, "Skriv højst tre forslag, som ikke er med. Har du ingen, så gå videre."),
    second: alone(GROUP.second, "Vælg igen. Det er i orden at skifte mening, og det er i orden at lade være."),
    shift: alone(GROUP.shift, "Hvad fik dig til at skifte eller til at blive?"),
    decide: alone(GROUP.decide, "Vælg det, du vil stå ved, også over for dem, det går imod."),
    tell: Part {
        part: "Sådan siger jeg det",
        title: "Sådan siger jeg det",
        ..alone(GROUP.tell, "Skriv sætningen færdig. Læs den så, som om de sad her.")
    },
    monday: Part {
        title: "Hvad skal der til hos jer på mandag?",
        ..alone(GROUP.monday, "Skriv en linje eller to: Hvad gør du, og hvem skal med?")
    },
    notice: alone(GROUP.notice, "Det er ikke facit."),
    stem: [
        ("because", "Det vejer tungest, at …"),
        ("price", "Prisen er …"),
        ("payer", "Den betales af …"),
        ("tell", "Jeg siger det til dem ved at …"),
    ],
    ..GROUP
};
