//! The words of the accessibility statement, in Danish and English: in plain words what the Danish rule asks for
//! (webtilgængelighedsloven, with the model statement of Commission Implementing Decision (EU) 2018/1523). They are
//! used by the later parts of the program alone and travel with it.
//!
//! What stands here is a promise: it says what is tested and what is not, and it changes when that does.

/// The words in one language.
pub struct Words {
    /// Its heading, which may be divided on a phone; elsewhere it is called by a word without that sign.
    pub title: &'static str,
    /// What the page is about.
    pub about: &'static str,
    /// Heading: how far the demands are met.
    pub status: &'static str,
    /// How far the demands are met.
    pub status_text: &'static str,
    /// Heading: what is not accessible.
    pub barriers: &'static str,
    /// What is not accessible, and what one can do instead.
    pub barriers_list: &'static [&'static str],
    /// Heading: how it was tested.
    pub tested: &'static str,
    /// How it was tested.
    pub tested_list: &'static [&'static str],
    /// When the tests last found nothing.
    pub last_run: fn(&str) -> String,
    /// Heading: whom to tell.
    pub contact: &'static str,
    /// What to tell them.
    pub contact_text: &'static str,
    /// The programme names nobody.
    pub contact_none: &'static str,
    /// Heading: who watches over the law.
    pub complaint: &'static str,
    /// What they do.
    pub complaint_text: &'static str,
    /// Their name.
    pub agency: &'static str,
}

/// The words in a language; English stands in where there are none of its own.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    title: "Tilgængeligheds\u{ad}erklæring",
    about: "Spillet skal kunne bruges af alle, der sidder ved bordet. Her står, hvor langt vi er, og hvem I kan skrive til.",
    status: "Overholder spillet kravene?",
    status_text: "Delvist. Kravene står i webtilgængelighedsloven og i standarden EN 301 549, som bygger på WCAG 2.1, niveau A og AA. Vi går efter WCAG 2.2, niveau AA. Vi kender ingen brud på kravene i selve spillet, men ikke alt er prøvet: se nedenfor.",
    barriers: "Det, der ikke er tilgængeligt eller ikke er prøvet",
    barriers_list: &[
        "Spillet er ikke prøvet sammen med mennesker, der bruger skærmlæser, forstørrelse eller talestyring til daglig.",
        "Om en billedtekst siger det rigtige, og om sproget er let nok, kan ingen maskine afgøre. Det er kun læst igennem af os.",
        "De udskrevne ark er til papir. Gemmer I dem som PDF, er det browseren, der laver filen, og den er ikke gennemgået. Den samme tekst står på skærmen.",
        "Billeder, lyd og video, som et forløb selv lægger ind, skal have billedtekst, undertekster og udskrift. Det tjekkes, at de er der, men ikke om de er gode.",
    ],
    tested: "Sådan er det undersøgt",
    tested_list: &[
        "Det er vores egen vurdering. Ingen uafhængig har gennemgået spillet.",
        "Skærmbillederne gennemgås med axe-core i en browser på dansk og engelsk, i lyst og mørkt tema, fra telefon til projektor.",
        "Et helt modul spilles med tastaturet alene.",
        "Et helt modul spilles alene ud fra det, en skærmlæser får at vide.",
        "Farvernes kontrast regnes efter i begge temaer, også når et forløb har sine egne farver.",
    ],
    last_run: |date| format!("Gennemgangen med axe-core er sidst kørt uden fund den {date}."),
    contact: "Sig til, hvis noget ikke virker",
    contact_text: "Fortæl, hvad du ville gøre, hvor det gik galt, og hvilket hjælpemiddel du bruger. Du kan også bede om at få indholdet på en anden måde.",
    contact_none: "Forløbet nævner endnu ingen kontakt. Spørg den, der har inviteret dig.",
    complaint: "Hvis du ikke får et svar, du kan bruge",
    complaint_text: "Digitaliseringsstyrelsen fører tilsyn med, at loven overholdes, og tager imod klager.",
    agency: "Digitaliseringsstyrelsen, digst.dk",
};

static EN: Words = Words {
    title: "Accessibility statement",
    about: "Everybody at the table must be able to use the game. Here is how far it has come, and whom you can write to.",
    status: "Does the game meet the requirements?",
    status_text: "Partly. The requirements are those of the Danish act on web accessibility and of the standard EN 301 549, which builds on WCAG 2.1, levels A and AA. We aim for WCAG 2.2, level AA. We know of no failure in the game itself, but not everything has been tried: see below.",
    barriers: "What is not accessible or has not been tried",
    barriers_list: &[
        "The game has not been tried with people who use a screen reader, magnification or voice control every day.",
        "Whether a picture's text says the right thing, and whether the language is plain enough, no machine can tell. Only we have read it through.",
        "The printed sheets are for paper. If you save them as a PDF, the browser makes the file, and it has not been looked over. The same text is on the screen.",
        "Pictures, sound and video that a programme adds must have a text, captions and a transcript. It is checked that they are there, not that they are good.",
    ],
    tested: "How it was tested",
    tested_list: &[
        "This is our own assessment. Nobody independent has looked the game over.",
        "The screens are looked over with axe-core in a browser, in Danish and English, in the light and the dark theme, from phone to projector.",
        "A whole module is played with the keyboard alone.",
        "A whole module is played by what a screen reader is told, and by that alone.",
        "The contrast of the colours is computed in both themes, also where a programme has colours of its own.",
    ],
    last_run: |date| format!("The run with axe-core last found nothing on {date}."),
    contact: "Tell us if something does not work",
    contact_text: "Say what you wanted to do, where it went wrong, and which aid you use. You can also ask for the content in another form.",
    contact_none: "The programme does not name a contact yet. Ask whoever invited you.",
    complaint: "If you do not get an answer that helps",
    complaint_text: "The Danish Agency for Digital Government watches over the act and takes complaints.",
    agency: "Agency for Digital Government (Digitaliseringsstyrelsen), digst.dk",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_admit_and_promise_the_same() {
        let counts = |words: &Words| (words.barriers_list.len(), words.tested_list.len());
        assert_eq!(counts(&DA), counts(&EN));
        assert!(std::ptr::eq(words("ar"), words("en")));
    }
}
