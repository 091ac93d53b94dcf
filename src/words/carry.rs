//! The words for carrying progress to another device, in Danish and English. They belong to the later parts of
//! the program.

use vejvalg_engine::carry::Why;

/// The words in one language.
pub struct Words {
    /// Leads to the page where progress is carried.
    pub carry: &'static str,
    /// What it is for.
    pub carry_text: &'static str,
    /// What stays.
    pub private_stays: &'static str,
    /// The one person's own choice.
    pub private_goes: &'static str,
    /// What that means.
    pub private_hint: &'static str,
    /// Heading of the codes.
    pub codes: &'static str,
    /// What to do with one code.
    pub scan: &'static str,
    /// What to do with several.
    pub scan_all: &'static str,
    /// Which code, of how many.
    pub code_of: fn(usize, usize) -> String,
    /// The code before.
    pub before: &'static str,
    /// The next code.
    pub next: &'static str,
    /// No code can be drawn here.
    pub no_code: &'static str,
    /// Heading of the text and the file.
    pub as_text: &'static str,
    /// What they are for.
    pub as_text_hint: &'static str,
    /// Copies the text.
    pub copy: &'static str,
    /// It is copied.
    pub copied: &'static str,
    /// It could not be copied.
    pub not_copied: &'static str,
    /// Takes the text as a file.
    pub as_file: &'static str,
    /// Heading of reading.
    pub read: &'static str,
    /// What is read.
    pub read_hint: &'static str,
    /// Label of the field to paste into.
    pub paste: &'static str,
    /// Reads what was pasted.
    pub read_it: &'static str,
    /// Label of the file.
    pub from_file: &'static str,
    /// Nothing has been played here.
    pub nothing: &'static str,
    /// Heading: parts are missing.
    pub missing_title: &'static str,
    /// Which parts are missing, of how many.
    pub missing: fn(&[usize], usize) -> String,
    /// Heading: it is all here.
    pub ready: &'static str,
    /// How many answers came.
    pub answers: fn(usize) -> String,
    /// It becomes a room of its own.
    pub ready_text: &'static str,
    /// Takes it up.
    pub take_up: &'static str,
    /// The module was edited: what no longer fits is left out.
    pub partly: &'static str,
    /// It was taken up here before.
    pub here_already: fn(&str) -> String,
    /// Opens that room.
    pub open: &'static str,
    /// A room without a name.
    pub unnamed: &'static str,
    /// Heading of a refusal.
    pub refused: &'static str,
    /// Reading.
    pub reading: &'static str,
    /// Why nothing could be read.
    pub why: fn(Why) -> &'static str,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

fn list(numbers: &[usize], and: &str) -> String {
    let words: Vec<String> = numbers.iter().map(usize::to_string).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {and} {last}", rest.join(", ")),
        None => String::new(),
    }
}

static DA: Words = Words {
    carry: "Tag med på telefonen",
    carry_text: "Alt, hvad rummet har valgt og skrevet i modulet, kan flyttes til en anden skærm. Det går direkte \
                 fra skærm til skærm og forbi alle servere.",
    private_stays: "Private tekster bliver på denne enhed.",
    private_goes: "Tag også det private med",
    private_hint: "Kun hvis enheden, du flytter til, også er din egen.",
    codes: "Scan med telefonen",
    scan: "Ret telefonens kamera mod koden, og åbn linket.",
    scan_all: "Ret telefonens kamera mod koden, og åbn linket. Gør det samme med hver kode. Rækkefølgen er ligegyldig.",
    code_of: |n, of| format!("Kode {n} af {of}"),
    before: "Forrige kode",
    next: "Næste kode",
    no_code: "Sidens adresse er for lang til en kode. Brug teksten eller filen.",
    as_text: "Som tekst eller fil",
    as_text_hint: "Send teksten til dig selv, og sæt den ind på den anden enhed. Filen gør det samme.",
    copy: "Kopiér teksten",
    copied: "Teksten er kopieret.",
    not_copied: "Browseren kopierede ikke. Teksten er markeret: kopiér den selv.",
    as_file: "Hent som fil",
    read: "Hent ind fra en anden enhed",
    read_hint: "Sæt teksten eller linkene ind her, eller vælg filen.",
    paste: "Tekst eller link",
    read_it: "Hent ind",
    from_file: "Vælg en fil",
    nothing: "Der er ikke spillet noget i dette rum endnu, så der er intet at tage med.",
    missing_title: "Der er flere koder",
    missing: |missing, of| match missing {
        [one] => format!("Kode {one} af {of} mangler. Scan den også."),
        many => format!("Kode {} af {of} mangler. Scan dem også.", list(many, "og")),
    },
    ready: "Det hele er her",
    answers: |n| if n == 1 { "1 svar".to_owned() } else { format!("{n} svar") },
    ready_text: "Det bliver et rum for sig. Intet af det, du har her i forvejen, bliver erstattet.",
    take_up: "Hent ind som nyt rum",
    partly: "Modulet er ændret siden, og den sidste del passer ikke længere. Den er udeladt.",
    here_already: |name| format!("Det er allerede hentet ind her som »{name}«."),
    open: "Åbn rummet",
    unnamed: "Fra en anden enhed",
    refused: "Det kunne ikke hentes ind",
    reading: "Læser …",
    why: |why| match why {
        Why::NoCode => "Der er ingen kode i teksten. En kode begynder med »vvc«.",
        Why::Cut => "Koden er skåret over. Kopiér hele teksten, eller scan koden igen.",
        Why::Damaged => "Koden er beskadiget: kontrolsummen passer ikke. Scan eller kopiér den igen.",
        Why::TooNew(_) => "Koden er lavet med en nyere udgave af Vejvalg. Genindlæs siden for at få den.",
        Why::OtherModule => "Koden hører til et andet modul. Åbn det moduls side, og hent den ind der.",
        Why::Edited => "Modulet er ændret så meget siden, at svarene ikke kan genkendes med sikkerhed.",
        Why::NotLoaded(_) => "En del af modulet kunne ikke hentes. Prøv igen, når der er forbindelse.",
    },
};

static EN: Words = Words {
    carry: "Take it to a phone",
    carry_text: "Everything that the room has chosen and written in this module can move to another screen. It goes \
                 straight from screen to screen and past every server.",
    private_stays: "Private texts stay on this device.",
    private_goes: "Take what is private along too",
    private_hint: "Only if the device you move to is your own as well.",
    codes: "Scan with a phone",
    scan: "Point the phone's camera at the code and open the link.",
    scan_all: "Point the phone's camera at the code and open the link. Do the same with every code, in any order.",
    code_of: |n, of| format!("Code {n} of {of}"),
    before: "Previous code",
    next: "Next code",
    no_code: "The address of this page is too long for a code. Use the text or the file.",
    as_text: "As a text or a file",
    as_text_hint: "Send the text to yourself and paste it on the other device. The file does the same.",
    copy: "Copy the text",
    copied: "The text is copied.",
    not_copied: "The browser did not copy. The text is marked: copy it yourself.",
    as_file: "Take it as a file",
    read: "Bring in from another device",
    read_hint: "Paste the text or the links here, or choose the file.",
    paste: "Text or link",
    read_it: "Bring in",
    from_file: "Choose a file",
    nothing: "Nothing has been played in this room yet, so there is nothing to take along.",
    missing_title: "There are more codes",
    missing: |missing, of| match missing {
        [one] => format!("Code {one} of {of} is missing. Scan it too."),
        many => format!("Codes {} of {of} are missing. Scan them too.", list(many, "and")),
    },
    ready: "It is all here",
    answers: |n| if n == 1 { "1 answer".to_owned() } else { format!("{n} answers") },
    ready_text: "It becomes a room of its own. Nothing that you have here already is replaced.",
    take_up: "Bring in as a new room",
    partly: "The module has been edited since, and the last part no longer fits. It is left out.",
    here_already: |name| format!("It has been brought in here already, as “{name}”."),
    open: "Open the room",
    unnamed: "From another device",
    refused: "It could not be brought in",
    reading: "Reading …",
    why: |why| match why {
        Why::NoCode => "There is no code in the text. A code begins with “vvc”.",
        Why::Cut => "The code is cut off. Copy the whole text, or scan the code again.",
        Why::Damaged => "The code is damaged: its check sum is wrong. Scan or copy it again.",
        Why::TooNew(_) => "The code was made with a newer version of Vejvalg. Reload the page to get it.",
        Why::OtherModule => "The code belongs to another module. Open that module's page and bring it in there.",
        Why::Edited => "The module has been edited so much since that the answers can't be told for certain.",
        Why::NotLoaded(_) => "A part of the module could not be fetched. Try again when there is a connection.",
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!((words("da").missing)(&[2], 3), "Kode 2 af 3 mangler. Scan den også.");
        assert_eq!((words("en").missing)(&[1, 3, 4], 5), "Codes 1, 3 and 4 of 5 are missing. Scan them too.");
    }
}
