//! Danish words of a journey.

use super::alone;
use crate::wording::{Journey, Part};

/// To a group round one screen.
pub(super) const GROUP: Journey = Journey {
    meet: Part {
        part: "Mød {name}",
        title: "",
        task: "Én læser højt. Hvad er vigtigt for {name}?",
        host: "Se på mennesket, før I ser på forløbet. De stærke sider tæller lige så meget som det svære.",
    },
    roles: Part {
        part: "Roller",
        title: "Hvem holder øje med hvad?",
        task: "Tæl rundt om bordet. Hver tager rollen med sit tal. I må gerne bytte.",
        host: "Rollen er en opgave, ikke en mening: Den, der har den, spørger.",
    },
    feel: Part {
        part: "Følelsen",
        title: "",
        task: "Læs højt. Hvordan har {name} det nu? Sæt et punkt på kurven, og vælg et ord.",
        host: "Er I uenige, så hør først, hvad hver især ser. Sæt så det punkt, de fleste kan stå ved.",
    },
    look: Part {
        part: "Flere blikke",
        title: "",
        task: "Se på stoppet igen, ét blik ad gangen. Én linje til hvert er nok.",
        host: "Kommer der løsninger, så skriv dem på et kort, og vend tilbage til stoppet.",
    },
    choose: Part { part: "Valg", title: "", task: "Læs højt. Hvilken vej går I?", host: "" },
    event: Part {
        part: "Begivenhed",
        title: "Så sker der noget",
        task: "Læs kortet højt. Hvad ændrer det for {name}?",
        host: "Giv kortet et øjeblik, før I taler.",
    },
    again: Part {
        part: "Kurven igen",
        title: "Tegn kurven igen",
        task: "Flyt de punkter, som kortet ændrer. Lad resten stå.",
        host: "",
    },
    replay: Part {
        part: "I andre sko",
        title: "Den samme vej, set af {name}",
        task: "Nu er det {name}, der går vejen. Hvordan har {name} det ved hvert stop? Sæt punkterne.",
        host: "Det er den samme dag og de samme mennesker. Hvad gør forskellen?",
    },
    hotspot: Part {
        part: "Brændpunkt",
        title: "Hvor på vejen ville en ændring betyde mest for {name}, og hvor kan I selv gøre noget?",
        task: "Sæt ét stop i feltet, højst to: op, hvis det betyder meget, og til højre, hvis I selv kan ændre det.",
        host: "Vælg hellere et lille sted, I selv bestemmer over, end et stort, som andre skal flytte.",
    },
    how_might_we: Part {
        part: "Idéer",
        title: "Hvordan kan vi …?",
        task: "Skriv højst tre spørgsmål, der begynder sådan. Svarene kan vente.",
        host: "Et godt spørgsmål har mere end ét svar. »Hvordan kan vi købe …« er et svar.",
    },
    better: Part {
        part: "Som det kunne være",
        title: "Tegn kurven, som den kunne være",
        task: "Tænk, at jeres idéer er lykkedes. Flyt de punkter, som {name} ville mærke det på.",
        host: "Bliver hele kurven god, så spørg: Hvad ville {name} lægge mærke til først?",
    },
    check: Part {
        part: "Spørg dem, det handler om",
        title: "Hvad vil I spørge en rigtig patient eller borger om, før I går i gang?",
        task: "Skriv højst tre ting, og hvem der spørger hvornår. Skriv ikke om personer, som andre kan genkende.",
        host: "",
    },
    line: Part {
        part: "Rummets linje",
        title: "Én linje til de andre",
        task: "Skriv én linje, som andre ledergrupper kan have glæde af.",
        host: "Læs den højt, før I går videre. Linjen kan kopieres bagefter.",
    },
    stem: "Hvordan kan vi …",
    about: "Hvem",
    goal: "Vil gerne",
    digital: "Det digitale",
    strengths: "Er god til",
    feeling: ["Sådan har {name} det", "rigtig skidt", "rigtig godt"],
    value: ["Hvor meget det betyder for {name}", "lidt", "meget"],
    power: ["Hvor meget I selv kan ændre", "lidt", "meget"],
    lenses: [
        ["patient", "Patienten eller borgeren", "Hvad oplever {name}, og hvad er der brug for?"],
        ["staff", "Personalet", "Hvad kræver det af personalet, og hvad mangler de?"],
        ["management", "Ledelsesopgaven", "Hvad er ledelsesopgaven her?"],
    ],
    standard_roles: [
        ["patient", "Patientens stemme", "Spørg ved hvert stop: Hvad betyder det for {name}?"],
        ["staff", "Personalets stemme", "Spørg: Hvad kræver det af dem, der gør arbejdet?"],
        ["operations", "Driftens stemme", "Spørg: Hvad koster det i tid og penge, og hvem betaler?"],
        ["scribe", "Skriver", "Sidder ved tastaturet. Skriv kort, og læs højt, hvad der står."],
        ["time", "Tidspasser", "Hold øje med tiden, og sig til, når den halve er gået."],
    ],
};

/// To one person alone.
pub(super) const ALONE: Journey = Journey {
    meet: alone(GROUP.meet, "Læs. Hvad er vigtigt for {name}?"),
    feel: alone(GROUP.feel, "Læs. Hvordan har {name} det nu? Sæt et punkt på kurven, og vælg et ord."),
    look: alone(GROUP.look, GROUP.look.task),
    choose: alone(GROUP.choose, "Læs. Hvilken vej går du?"),
    event: alone(GROUP.event, "Læs kortet. Hvad ændrer det for {name}?"),
    replay: alone(GROUP.replay, GROUP.replay.task),
    better: alone(GROUP.better, "Tænk, at dine idéer er lykkedes. Flyt de punkter, som {name} ville mærke det på."),
    hotspot: Part {
        title: "Hvor på vejen ville en ændring betyde mest for {name}, og hvor kan du selv gøre noget?",
        ..alone(
            GROUP.hotspot,
            "Sæt ét stop i feltet, højst to: op, hvis det betyder meget, og til højre, hvis du selv kan ændre det.",
        )
    },
    how_might_we: alone(GROUP.how_might_we, GROUP.how_might_we.task),
    check: Part {
        title: "Hvad vil du spørge en rigtig patient eller borger om, før du går i gang?",
        ..alone(
            GROUP.check,
            "Skriv højst tre ting, og hvornår du spørger. Skriv ikke om personer, som andre kan genkende.",
        )
    },
    power: ["Hvor meget du selv kan ændre", "lidt", "meget"],
    ..GROUP
};
