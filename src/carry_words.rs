//! The words for carrying progress to another device and for revisiting alone, in Danish and English. They belong
//! to the second part of the program.

use vejvalg_engine::carry::Why;

/// The words in one language.
pub struct CarryWords {
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
    /// The words of revisiting.
    pub again: Revisiting,
}

/// The words of the page for one alone.
pub struct Revisiting {
    /// Its heading.
    pub title: &'static str,
    /// What came of the group's talk.
    pub chosen: &'static str,
    /// The same, of one who played alone.
    pub chosen_alone: &'static str,
    /// No dilemma was decided.
    pub nothing_chosen: &'static str,
    /// Votes the first and the second time.
    pub votes: fn(u16, u16) -> String,
    /// Votes of one round.
    pub votes_once: fn(u16) -> String,
    /// It was decided on.
    pub decided: &'static str,
    /// It was taken.
    pub taken: &'static str,
    /// What was written about it.
    pub reasons: &'static str,
    /// Opens what else was written.
    pub more: &'static str,
    /// Takes a dilemma again.
    pub by_myself: &'static str,
    /// What happens then.
    pub by_myself_hint: &'static str,
    /// The room of one who plays on.
    pub alone: fn(&str) -> String,
    /// Leads back to the group.
    pub my_group: fn(&str) -> String,
    /// One is on one's own now.
    pub on_my_own: &'static str,
    /// Heading of the short pieces.
    pub pieces: &'static str,
    /// Begins a piece.
    pub begin: &'static str,
    /// Heading of what will be done.
    pub action: &'static str,
    /// Nothing was agreed.
    pub no_action: &'static str,
    /// What, who, when.
    pub what_who_when: [&'static str; 3],
    /// Label of the day.
    pub day: &'static str,
    /// Makes the calendar file.
    pub calendar: &'static str,
    /// What it is and where it opens.
    pub calendar_hint: &'static str,
    /// The event's title.
    pub event: fn(&str) -> String,
    /// What to ask on the day.
    pub event_text: &'static str,
    /// Heading of one's own notes.
    pub notes: &'static str,
    /// They stay.
    pub notes_hint: &'static str,
    /// Label of the field.
    pub notes_label: &'static str,
    /// Nothing was played.
    pub nothing: &'static str,
}

/// The words in a language; English where it has none of its own.
#[must_use]
pub fn carry_words(language: &str) -> &'static CarryWords {
    if language == "da" { &DANISH } else { &ENGLISH }
}

fn list(numbers: &[usize], and: &str) -> String {
    let words: Vec<String> = numbers.iter().map(usize::to_string).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {and} {last}", rest.join(", ")),
        None => String::new(),
    }
}

static DANISH: CarryWords = CarryWords {
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
    from_file: "Fil",
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
    again: Revisiting {
        title: "Vend tilbage",
        chosen: "Det valgte vi",
        chosen_alone: "Det valgte jeg",
        nothing_chosen: "Der er ingen dilemmaer, der er afgjort endnu.",
        votes: |first, second| format!("{first} → {second} stemmer"),
        votes_once: |n| if n == 1 { "1 stemme".to_owned() } else { format!("{n} stemmer") },
        decided: "Det besluttede vi",
        taken: "Det blev mit valg",
        reasons: "Hvorfor",
        more: "Mere fra samtalen",
        by_myself: "Tag dilemmaet igen alene",
        by_myself_hint: "Du får dit eget rum. Gruppens svar bliver, som de er.",
        alone: |name| format!("{name} – alene"),
        my_group: |name| format!("Tilbage til »{name}«"),
        on_my_own: "Du er i dit eget rum nu.",
        pieces: "Fem minutter",
        begin: "Begynd",
        action: "Vores prøvehandling",
        no_action: "Der er ikke aftalt nogen prøvehandling endnu.",
        what_who_when: ["Hvad", "Hvem", "Hvornår"],
        day: "Følg op den",
        calendar: "Læg i kalenderen",
        calendar_hint: "Filen åbner i telefonens egen kalender.",
        event: |what| format!("Opfølgning: {what}"),
        event_text: "Hvad gjorde I? Hvad kom der ud af det? Hvad gør I nu: beholder, ændrer eller stopper?",
        notes: "Mine egne tanker",
        notes_hint: "De bliver på denne telefon og kommer ikke med i nogen kode eller fil.",
        notes_label: "Hvad har jeg tænkt på siden?",
        nothing: "Der er ikke spillet noget her endnu. Scan koden fra jeres fælles skærm, eller begynd modulet.",
    },
};

static ENGLISH: CarryWords = CarryWords {
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
    from_file: "File",
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
    again: Revisiting {
        title: "Revisit",
        chosen: "What we chose",
        chosen_alone: "What I chose",
        nothing_chosen: "No dilemma has been decided yet.",
        votes: |first, second| format!("{first} → {second} votes"),
        votes_once: |n| if n == 1 { "1 vote".to_owned() } else { format!("{n} votes") },
        decided: "We decided on this",
        taken: "This was my choice",
        reasons: "Why",
        more: "More from the talk",
        by_myself: "Take the dilemma again by myself",
        by_myself_hint: "You get a room of your own. The group's answers stay as they are.",
        alone: |name| format!("{name} – on my own"),
        my_group: |name| format!("Back to “{name}”"),
        on_my_own: "You are in a room of your own now.",
        pieces: "Five minutes",
        begin: "Begin",
        action: "Our trial action",
        no_action: "No trial action has been agreed on yet.",
        what_who_when: ["What", "Who", "When"],
        day: "Follow up on",
        calendar: "Put in the calendar",
        calendar_hint: "The file opens in the phone's own calendar.",
        event: |what| format!("Follow-up: {what}"),
        event_text: "What did you do? What came of it? What now: keep it, change it or stop it?",
        notes: "My own thoughts",
        notes_hint: "They stay on this phone and never go into a code or a file.",
        notes_label: "What have I been thinking about since?",
        nothing: "Nothing has been played here yet. Scan the code on your shared screen, or begin the module.",
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!((carry_words("da").missing)(&[2], 3), "Kode 2 af 3 mangler. Scan den også.");
        assert_eq!((carry_words("en").missing)(&[1, 3, 4], 5), "Codes 1, 3 and 4 of 5 are missing. Scan them too.");
    }
}
