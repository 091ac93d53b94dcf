//! The words of the recap's tools, of the room's lines and of the board of many rooms, in Danish and English. They
//! belong to the later parts of the program.

use vejvalg_engine::share::Unread;

/// The words in one language.
pub struct Words {
    /// Heads what the room has agreed on.
    pub agreed: &'static str,
    /// Heads what one who plays alone is going to do.
    pub intended: &'static str,
    /// Heads of the table of agreements: what, who, when, activity.
    pub agreed_heads: [&'static str; 4],
    /// Heads the meters.
    pub meters: &'static str,
    /// Says that one can try another way from a crossing.
    pub branch_hint: &'static str,
    /// Tries another way from a crossing.
    pub branch: &'static str,
    /// The same, for those who do not see the crossing: its heading.
    pub branch_at: fn(&str) -> String,
    /// The name of the room that tries another way, by the name of its original.
    pub other_way: fn(&str) -> String,
    /// Shares an activity with the other rooms.
    pub share: &'static str,
    /// The same, for those who do not see the activity: its title.
    pub share_of: fn(&str) -> String,
    /// Title of the page with a room's lines.
    pub share_title: &'static str,
    /// What a line is for.
    pub share_text: &'static str,
    /// What was written goes along.
    pub with_text: &'static str,
    /// What goes along then, and what never does.
    pub with_text_hint: &'static str,
    /// Names the field of a line: the activity.
    pub line_of: fn(&str) -> String,
    /// Copies a line.
    pub copy: &'static str,
    /// The line is copied.
    pub copied: &'static str,
    /// The browser did not copy; the line is selected.
    pub copy_yourself: &'static str,
    /// The activity has nothing to tell yet.
    pub nothing_to_tell: &'static str,
    /// The activity holds too much for a line.
    pub too_long: &'static str,
    /// No activity has anything to tell yet.
    pub nothing_at_all: &'static str,
    /// Leads to the board of many rooms.
    pub merge: &'static str,
    /// Title of that board.
    pub merge_title: &'static str,
    /// What to do there.
    pub merge_text: &'static str,
    /// Names the field to paste lines into.
    pub paste: &'static str,
    /// Takes the lines in.
    pub take_in: &'static str,
    /// Opens files.
    pub files: &'static str,
    /// What files can be opened.
    pub files_hint: &'static str,
    /// Begins the board anew.
    pub empty: &'static str,
    /// How far the reading has come.
    pub reading: fn(usize, usize) -> String,
    /// How many rooms there are.
    pub rooms: fn(usize) -> String,
    /// How many rooms and people told of an activity.
    pub told_by: fn(u32, u32) -> String,
    /// How many results were doubles.
    pub doubles: fn(usize) -> String,
    /// How many could not be read.
    pub damaged: fn(usize) -> String,
    /// Why one could not be read, and what to do.
    pub why: fn(&Unread) -> String,
    /// Text that was pasted, line by line.
    pub pasted: fn(usize) -> String,
    /// Nothing has been read yet.
    pub no_rooms: &'static str,
    /// What rooms wrote themselves.
    pub own: &'static str,
    /// What the rooms wrote.
    pub written: &'static str,
    /// A room without a name.
    pub unnamed: &'static str,
    /// Prints.
    pub print: &'static str,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    agreed: "Det har vi aftalt",
    intended: "Det vil jeg gøre",
    agreed_heads: ["Hvad", "Hvem", "Hvornår", "Aktivitet"],
    meters: "Undervejs",
    branch_hint: "Fra hvert kryds kan man prøve en anden vej. Den begynder i et nyt rum, og det her rum bliver, som det er.",
    branch: "Prøv en anden vej",
    branch_at: |heading| ["Prøv en anden vej fra: ", heading].concat(),
    other_way: |room| if room.is_empty() { "Anden vej".to_owned() } else { [room, " (anden vej)"].concat() },
    share: "Del med de andre rum",
    share_of: |title| ["Del med de andre rum: ", title].concat(),
    share_title: "Del med de andre rum",
    share_text: "Hver aktivitet har én linje. Kopiér den, og sæt den ind i mødets chat. Den, der samler, ser så alle rum på én gang. Det, der kun er til én selv, kommer aldrig med.",
    with_text: "Tag også det med, vi har skrevet",
    with_text_hint: "Uden dette står der kun valg, antal og placeringer i linjen.",
    line_of: |title| ["Linjen fra ", title].concat(),
    copy: "Kopiér linjen",
    copied: "Kopieret. Sæt den ind i chatten.",
    copy_yourself: "Browseren kopierer ikke selv. Linjen er markeret: tryk Ctrl+C, eller hold fingeren på den.",
    nothing_to_tell: "Der er ikke noget at dele fra denne aktivitet endnu.",
    too_long: "Der er skrevet mere, end en linje kan rumme. Fjern fluebenet, eller send filen i stedet.",
    nothing_at_all: "Der er ikke noget at dele endnu. Når I har valgt, stemt eller placeret noget, står det her.",
    merge: "Saml alle rum",
    merge_title: "Alle rum på én gang",
    merge_text: "Sæt linjerne fra mødets chat ind, eller åbn rummenes filer. Rækkefølgen er lige meget, og et rum tæller kun én gang. Intet forlader denne enhed.",
    paste: "Linjer fra chatten",
    take_in: "Hent linjerne ind",
    files: "Åbn filer",
    files_hint: "Gemte spil og rum fra Vejvalg, gerne mange på én gang.",
    empty: "Begynd forfra",
    reading: |done, all| format!("{done} af {all} læst"),
    rooms: |n| if n == 1 { "1 rum".to_owned() } else { format!("{n} rum") },
    told_by: |rooms, people| {
        let people = if people == 1 { "1 person".to_owned() } else { format!("{people} personer") };
        format!("{rooms} rum, {people}")
    },
    doubles: |n| if n == 1 { "1 kendt i forvejen".to_owned() } else { format!("{n} kendt i forvejen") },
    damaged: |n| if n == 1 { "1 kunne ikke læses".to_owned() } else { format!("{n} kunne ikke læses") },
    why: |why| match why {
        Unread::NoCode => "Der er ingen resultatkode i teksten. En kode begynder med vv1.".to_owned(),
        Unread::Cut => "Koden mangler sin slutning. Kopiér hele linjen.".to_owned(),
        Unread::Damaged => {
            "Et tegn i koden er blevet ændret. Kopiér linjen igen derfra, hvor rummet lavede den.".to_owned()
        }
        Unread::OtherVersion(version) => {
            format!("Linjen er lavet med en anden version af Vejvalg ({version}). Åbn den nyeste version.")
        }
        Unread::OtherModule => "Resultatet hører til et andet modul. Åbn det modul, og prøv igen.".to_owned(),
        Unread::NoActivity => "Modulet har ikke længere den aktivitet, som resultatet hører til.".to_owned(),
        Unread::File(_) => "Filen er beskadiget. Bed rummet om at gemme den igen.".to_owned(),
        Unread::NewerFile(version) => {
            format!("Filen er gemt med en nyere version af Vejvalg ({version}). Åbn den nyeste version.")
        }
        Unread::NotLoaded(_) => "Modulet er ikke hentet helt endnu. Prøv igen om lidt.".to_owned(),
    },
    pasted: |n| format!("Linje {n} i det indsatte"),
    no_rooms: "Her vises rummenes svar, når de første linjer er sat ind.",
    own: "Eget forslag",
    written: "Det skrev rummene",
    unnamed: "Et rum uden navn",
    print: "Udskriv",
};

static EN: Words = Words {
    agreed: "What we have agreed",
    intended: "What I am going to do",
    agreed_heads: ["What", "Who", "When", "Activity"],
    meters: "Along the way",
    branch_hint: "You can try another way from every crossing. It begins in a new room, and this room stays as it is.",
    branch: "Try another way",
    branch_at: |heading| ["Try another way from: ", heading].concat(),
    other_way: |room| if room.is_empty() { "Other way".to_owned() } else { [room, " (other way)"].concat() },
    share: "Share with the other rooms",
    share_of: |title| ["Share with the other rooms: ", title].concat(),
    share_title: "Share with the other rooms",
    share_text: "Each activity has one line. Copy it and paste it into the chat of the meeting. Whoever gathers the lines sees all rooms at once. What is for yourself only never goes along.",
    with_text: "Include what we wrote",
    with_text_hint: "Without this a line holds choices, counts and places only.",
    line_of: |title| ["The line of ", title].concat(),
    copy: "Copy the line",
    copied: "Copied. Paste it into the chat.",
    copy_yourself: "The browser does not copy by itself. The line is selected: press Ctrl+C, or hold your finger on it.",
    nothing_to_tell: "This activity has nothing to share yet.",
    too_long: "More was written than a line can hold. Clear the tick, or send the file instead.",
    nothing_at_all: "There is nothing to share yet. Once you have chosen, voted or placed something, it stands here.",
    merge: "Gather all rooms",
    merge_title: "All rooms at once",
    merge_text: "Paste the lines from the chat of the meeting, or open the rooms' files. The order does not matter, and a room counts once. Nothing leaves this device.",
    paste: "Lines from the chat",
    take_in: "Add the lines",
    files: "Open files",
    files_hint: "Saved games and rooms from Vejvalg, as many at once as you like.",
    empty: "Start over",
    reading: |done, all| format!("{done} of {all} read"),
    rooms: |n| if n == 1 { "1 room".to_owned() } else { format!("{n} rooms") },
    told_by: |rooms, people| {
        let rooms = if rooms == 1 { "1 room".to_owned() } else { format!("{rooms} rooms") };
        let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
        format!("{rooms}, {people}")
    },
    doubles: |n| if n == 1 { "1 already known".to_owned() } else { format!("{n} already known") },
    damaged: |n| if n == 1 { "1 could not be read".to_owned() } else { format!("{n} could not be read") },
    why: |why| match why {
        Unread::NoCode => "There is no result code in the text. A code begins with vv1.".to_owned(),
        Unread::Cut => "The end of the code is missing. Copy the whole line.".to_owned(),
        Unread::Damaged => {
            "A character of the code has changed. Copy the line again from where the room made it.".to_owned()
        }
        Unread::OtherVersion(version) => {
            format!("The line was made by another version of Vejvalg ({version}). Open the newest version.")
        }
        Unread::OtherModule => "The result belongs to another module. Open that module and try again.".to_owned(),
        Unread::NoActivity => "The module no longer has the activity that the result belongs to.".to_owned(),
        Unread::File(_) => "The file is damaged. Ask the room to save it again.".to_owned(),
        Unread::NewerFile(version) => {
            format!("The file was saved by a newer version of Vejvalg ({version}). Open the newest version.")
        }
        Unread::NotLoaded(_) => "The module has not been fetched completely yet. Try again in a moment.".to_owned(),
    },
    pasted: |n| format!("Line {n} of what was pasted"),
    no_rooms: "The rooms' answers are shown here once the first lines are in.",
    own: "An alternative of their own",
    written: "What the rooms wrote",
    unnamed: "A room without a name",
    print: "Print",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_said_in_danish_and_english() {
        let reasons = [
            Unread::NoCode,
            Unread::Cut,
            Unread::Damaged,
            Unread::OtherVersion(9),
            Unread::OtherModule,
            Unread::NoActivity,
            Unread::File("x".to_owned()),
            Unread::NewerFile(9),
            Unread::NotLoaded(1),
        ];
        for reason in &reasons {
            let (danish, english) = ((DA.why)(reason), (EN.why)(reason));
            assert!(danish.ends_with('.') && english.ends_with('.') && danish != english, "{danish} {english}");
        }
    }
}
