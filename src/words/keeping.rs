//! The words about stored progress in Danish and English: notices and the page about what is stored. They are used by
//! the later parts of the program alone and travel with it. A room and one who plays alone read the same sentences, so the
//! Danish ones, where the two would be spoken to differently, speak of the game.

/// The words about stored progress in one language.
pub struct Words {
    /// The browser stores nothing.
    pub denied: &'static str,
    /// The last change could not be stored.
    pub full: &'static str,
    /// A newer version's save lies here.
    pub too_new: &'static str,
    /// The save was damaged.
    pub damaged: &'static str,
    /// Closes a notice.
    pub close: &'static str,
    /// What is stored and why.
    pub stored_text: &'static [&'static str],
    /// Nothing is stored.
    pub stored_none: &'static str,
    /// Erases everything.
    pub erase: &'static str,
    /// Asks before erasing.
    pub erase_sure: &'static str,
    /// Everything has been erased.
    pub erased: &'static str,
    /// Only one of two copies was kept.
    pub half: &'static str,
    /// One copy was damaged, another is used.
    pub spare: &'static str,
    /// Another window writes.
    pub viewer: &'static str,
    /// Plays on in this window.
    pub take_over: &'static str,
    /// What was stored had gone.
    pub emptied: &'static str,
    /// Another window erased everything.
    pub erased_elsewhere: &'static str,
    /// The browser forgets a site after a week.
    pub week: &'static str,
    /// Nothing is stored, as was wished.
    pub no_trace: &'static str,
    /// A newer release is ready.
    pub update: &'static str,
    /// The texts did not come in the other language.
    pub mute: &'static str,
    /// Goes over to it.
    pub update_now: &'static str,
    /// Hands everything over as one file.
    pub take_everything: &'static str,
    /// Takes in such a file.
    pub take_in: &'static str,
    /// Stores nothing from now on.
    pub leave_no_trace: &'static str,
    /// What that means.
    pub leave_no_trace_hint: &'static str,
    /// Ends that and loads the page again.
    pub end_trace: &'static str,
    /// Shows a stored text.
    pub show: &'static str,
    /// A saved session.
    pub of_save: &'static str,
    /// A session put aside.
    pub of_aside: &'static str,
    /// The chosen language.
    pub of_language: &'static str,
    /// The time used.
    pub of_time: &'static str,
    /// Who has which role.
    pub of_roles: &'static str,
    /// The rooms.
    pub of_rooms: &'static str,
    /// A choice about this device.
    pub of_setting: &'static str,
    /// So many of your steps no longer fit.
    pub edited: fn(usize) -> String,
    /// How long a text is.
    pub characters: fn(usize) -> String,
    /// How many of the texts of a file were taken in.
    pub taken_in: fn(usize, usize) -> String,
}

/// The words for a language.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    denied: "Browseren vil ikke gemme noget på denne side. Spillet kan spilles hele vejen, men alt er væk, når fanen lukkes. Hent en fil inden da.",
    full: "Browseren kunne ikke gemme det sidste. Spil bare videre, og hent en fil, så intet går tabt.",
    too_new: "Her ligger et spil, som er gemt af en nyere udgave af Vejvalg. Det bliver ikke rørt og kan hentes som en fil. Det, der spilles nu, bliver ikke gemt.",
    damaged: "Det gemte spil var beskadiget. Det er lagt til side og kan hentes som en fil. Spillet begynder forfra.",
    edited: |n| match n {
        1 => "Modulet er ændret, siden det blev spillet. Ét trin passer ikke længere; det er gemt, men vises ikke."
            .to_owned(),
        n => format!(
            "Modulet er ændret, siden det blev spillet. {n} trin passer ikke længere; de er gemt, men vises ikke."
        ),
    },
    close: "Luk",
    stored_text: &[
        "Vejvalg gemmer det, der bliver valgt og skrevet, i denne browser på denne enhed, så man kan fortsætte, hvor man slap. Det valgte sprog gemmes også.",
        "Intet bliver sendt nogen steder hen. Der er ingen server, intet login og ingen måling af nogen.",
        "Andre, der bruger samme enhed og samme brugerkonto, kan se det. På en fælles enhed bør det slettes, når man går.",
    ],
    stored_none: "Der er ikke gemt noget her.",
    erase: "Slet alt, der er gemt her",
    erase_sure: "Slet nu – det kan ikke fortrydes",
    erased: "Alt er slettet.",
    half: "Browseren gemmer lige nu kun den ene af to kopier. Spillet er gemt, men hent en fil for en sikkerheds skyld.",
    spare: "Den ene kopi af spillet var beskadiget. Spillet går videre fra den anden, og den beskadigede er lagt til side.",
    viewer: "Spillet er åbent i et andet vindue. Her kan man følge med, men ikke ændre noget.",
    take_over: "Spil videre her",
    emptied: "Noget har tømt browserens lager. Det, der står her, er gemt på ny. Hent en fil, hvis det sker igen.",
    erased_elsewhere: "Alt blev slettet i et andet vindue.",
    week: "Safari sletter det, en side har gemt, når der går syv dage uden besøg. Læg Vejvalg på hjemmeskærmen (Del → Føj til hjemmeskærm), eller hent det hele som en fil.",
    no_trace: "Intet bliver gemt. Alt er væk, når fanen lukkes, eller siden indlæses igen.",
    update: "Der ligger en ny udgave klar. Spil bare færdigt i denne; den nye kommer, næste gang spillet åbnes.",
    mute: "Teksten kunne ikke hentes på det andet sprog. Prøv igen, når der er forbindelse.",
    update_now: "Opdater nu",
    take_everything: "Hent alt som én fil",
    take_in: "Læs en fil ind",
    leave_no_trace: "Gem intet fra nu af",
    leave_no_trace_hint: "Til en fælles enhed: spillet lever kun i denne fane og er væk, når den lukkes. Det, der allerede er gemt, bliver liggende, til nogen sletter det.",
    end_trace: "Slut, og glem alt",
    show: "Vis",
    of_save: "Spil",
    of_aside: "Spil lagt til side",
    of_language: "Det valgte sprog",
    of_time: "Brugt tid",
    of_roles: "Roller",
    of_rooms: "Rum",
    of_setting: "Indstilling",
    characters: |n| format!("{n} tegn"),
    taken_in: |taken, of| match of {
        0 => "Filen er ikke fra Vejvalg. Intet er ændret.".to_owned(),
        _ => format!("{taken} af {of} er læst ind. Det, der lå her i forvejen, er lagt til side."),
    },
};

static EN: Words = Words {
    denied: "The browser refuses to store anything on this page. You can play all the way, but everything is gone when the tab closes. Take a file before you leave.",
    full: "The browser could not store the last thing you did. Play on, and take a file so that nothing is lost.",
    too_new: "A game saved by a newer version of Vejvalg lies here. It is left untouched. You can take it as a file. What you play now is not stored.",
    damaged: "The saved game was damaged. It has been put aside, and you can take it as a file. You begin afresh.",
    edited: |n| match n {
        1 => "The module has changed since you played. One of your steps no longer fits; it is kept but not shown."
            .to_owned(),
        n => format!(
            "The module has changed since you played. {n} of your steps no longer fit; they are kept but not shown."
        ),
    },
    close: "Close",
    stored_text: &[
        "Vejvalg stores your choices and what you write in this browser on this device, so that you can go on where you left off. The chosen language is stored too.",
        "Nothing is sent anywhere. There is no server, no login and no measuring of you.",
        "Others who use the same device and user account can see it. On a shared device, erase it when you leave.",
    ],
    stored_none: "Nothing is stored here.",
    erase: "Erase everything stored here",
    erase_sure: "Erase now – this cannot be undone",
    erased: "Everything is erased.",
    half: "The browser keeps only one of two copies right now. The game is saved, but take a file to be on the safe side.",
    spare: "One copy of the game was damaged. You play on from the other, and the damaged one has been put aside.",
    viewer: "The game is open in another window. Here you follow along and change nothing.",
    take_over: "Play on here",
    emptied: "Something has emptied the browser's store. What you see here has been stored again. Take a file if it happens again.",
    erased_elsewhere: "Everything was erased in another window.",
    week: "Safari erases what a page has stored after seven days without a visit. Put Vejvalg on the home screen (Share → Add to Home Screen), or take a file before you leave.",
    no_trace: "Nothing is stored. Everything is gone when you close the tab or load the page again.",
    update: "A new version is ready. You can stay in this one until you are done; the new one comes the next time you open the game.",
    mute: "The text could not be fetched in the other language. Try again when there is a connection.",
    update_now: "Update now",
    take_everything: "Take everything as one file",
    take_in: "Read a file in",
    leave_no_trace: "Store nothing from now on",
    leave_no_trace_hint: "For a shared device: the game lives in this tab only and is gone when it closes. What is stored already stays until you erase it.",
    end_trace: "End, and forget everything",
    show: "Show",
    of_save: "Game",
    of_aside: "Game put aside",
    of_language: "The chosen language",
    of_time: "Time used",
    of_roles: "Roles",
    of_rooms: "Rooms",
    of_setting: "Setting",
    characters: |n| format!("{n} characters"),
    taken_in: |taken, of| match of {
        0 => "The file is not from Vejvalg. Nothing is changed.".to_owned(),
        _ => format!("{taken} of {of} were read in. What lay here before has been put aside."),
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_read_well_in_both_languages() {
        for words in [&DA, &EN] {
            assert_ne!((words.edited)(1), (words.edited)(2));
            assert_ne!((words.taken_in)(0, 0), (words.taken_in)(0, 1));
        }
    }
}
