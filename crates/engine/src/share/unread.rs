//! Why a result cannot be read, for people.

/// Why a line or a file holds no result that can be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// There is no code in the text.
    #[error("no result code")]
    NoCode,
    /// The code ends too early.
    #[error("the code is cut off")]
    Cut,
    /// The check sum is wrong.
    #[error("the code is damaged")]
    Damaged,
    /// Another version of the engine made it.
    #[error("the code has version {0}")]
    OtherVersion(u8),
    /// It belongs to another module.
    #[error("the result belongs to another module")]
    OtherModule,
    /// The module has no such activity.
    #[error("the module has no such activity")]
    NoActivity,
    /// A saved file that is damaged.
    #[error("the saved file is damaged ({0})")]
    File(String),
    /// A saved file of a newer version.
    #[error("the saved file has version {0}")]
    NewerFile(u32),
    /// A chunk of the module must be loaded first.
    #[error("part {0} of the module is not loaded")]
    NotLoaded(u16),
}

impl Unread {
    /// What is wrong and what to do, in Danish (`da`) or English (any other language).
    #[must_use]
    pub fn words(&self, language: &str) -> String {
        let is_danish = language == "da";
        let say = |danish: &str, english: &str| if is_danish { danish.to_owned() } else { english.to_owned() };
        match self {
            Self::NoCode => say(
                "Der er ingen resultatkode i teksten. En kode begynder med vv1.",
                "There is no result code in the text. A code begins with vv1.",
            ),
            Self::Cut => say(
                "Koden mangler sin slutning. Kopiér hele linjen.",
                "The end of the code is missing. Copy the whole line.",
            ),
            Self::Damaged => say(
                "Et tegn i koden er blevet ændret. Kopiér linjen igen derfra, hvor rummet lavede den.",
                "A character of the code has changed. Copy the line again from where the room made it.",
            ),
            Self::OtherVersion(version) => say(
                &format!("Linjen er lavet med en anden version af Vejvalg ({version}). Åbn den nyeste version."),
                &format!("The line was made by another version of Vejvalg ({version}). Open the newest version."),
            ),
            Self::OtherModule => say(
                "Resultatet hører til et andet modul. Åbn det modul, og prøv igen.",
                "The result belongs to another module. Open that module and try again.",
            ),
            Self::NoActivity => say(
                "Modulet har ikke længere den aktivitet, som resultatet hører til.",
                "The module no longer has the activity that the result belongs to.",
            ),
            Self::File(_) => say(
                "Filen er beskadiget. Bed rummet om at gemme den igen.",
                "The file is damaged. Ask the room to save it again.",
            ),
            Self::NewerFile(version) => say(
                &format!("Filen er gemt med en nyere version af Vejvalg ({version}). Åbn den nyeste version."),
                &format!("The file was saved by a newer version of Vejvalg ({version}). Open the newest version."),
            ),
            Self::NotLoaded(_) => say(
                "Modulet er ikke hentet helt endnu. Prøv igen om lidt.",
                "The module has not been fetched completely yet. Try again in a moment.",
            ),
        }
    }
}
