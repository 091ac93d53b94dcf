//! The words of the page of rooms, in Danish and English. They belong to the later parts of the program.

/// The words in one language.
pub struct Words {
    /// The page of rooms.
    pub rooms: &'static str,
    /// What rooms are.
    pub rooms_text: &'static str,
    /// A room without a name.
    pub unnamed: &'static str,
    /// The room that is open.
    pub open_now: &'static str,
    /// Opens a room.
    pub open: &'static str,
    /// The name of a room.
    pub name: &'static str,
    /// No names of persons.
    pub name_hint: &'static str,
    /// Makes a new room.
    pub new_room: &'static str,
    /// Copies a room.
    pub copy: &'static str,
    /// The name of a copy.
    pub copy_of: fn(&str) -> String,
    /// Takes a room as a file.
    pub export: &'static str,
    /// Takes a room up from a file.
    pub import: &'static str,
    /// The file is no room.
    pub not_a_room: &'static str,
    /// The file is damaged.
    pub damaged_room: &'static str,
    /// Deletes a room.
    pub delete: &'static str,
    /// It is deleted and can be fetched back.
    pub deleted: fn(&str) -> String,
    /// Fetches it back.
    pub undo: &'static str,
    /// Deletes it for good.
    pub for_good: &'static str,
    /// The seed of a room.
    pub seed: &'static str,
    /// What the seed does.
    pub seed_hint: &'static str,
    /// The roles that the room was dealt last.
    pub roles: &'static str,
    /// How many people.
    pub people: fn(u8) -> String,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    rooms: "Rum på denne enhed",
    rooms_text: "Hvert rum eller hold har sin egen vej gennem modulerne. Giv rummet et navn, som I kan kende, og ikke en persons.",
    unnamed: "Det første rum",
    open_now: "Åbent nu",
    open: "Åbn",
    name: "Rummets navn",
    name_hint: "Afdelingen eller bordet",
    new_room: "Nyt rum",
    copy: "Kopiér",
    copy_of: |name| format!("{name} (kopi)"),
    export: "Tag det som fil",
    import: "Hent et rum fra en fil",
    not_a_room: "Filen er ikke et rum fra Vejvalg.",
    damaged_room: "Filen er beskadiget og er ikke hentet. Tag den om fra den enhed, den kom fra.",
    delete: "Slet",
    deleted: |name| format!("»{name}« er slettet."),
    undo: "Fortryd",
    for_good: "Slet for altid",
    seed: "Samme begivenheder som et andet rum",
    seed_hint: "Skriv det samme tal i begge rum, før de begynder. Er feltet tomt, bestemmer tilfældet.",
    roles: "Roller",
    people: |n| format!("{n} personer"),
};

static EN: Words = Words {
    rooms: "Rooms on this device",
    rooms_text: "Each room or team has its own way through the modules. Give the room a name that you will know, and not a person's.",
    unnamed: "The first room",
    open_now: "Open now",
    open: "Open",
    name: "Name of the room",
    name_hint: "The department or the table",
    new_room: "New room",
    copy: "Copy",
    copy_of: |name| format!("{name} (copy)"),
    export: "Take it as a file",
    import: "Fetch a room from a file",
    not_a_room: "The file is not a room from Vejvalg.",
    damaged_room: "The file is damaged and has not been fetched. Take it again from the device it came from.",
    delete: "Delete",
    deleted: |name| format!("“{name}” is deleted."),
    undo: "Undo",
    for_good: "Delete for good",
    seed: "The same events as another room",
    seed_hint: "Write the same number in both rooms before they begin. If it is empty, chance decides.",
    roles: "Roles",
    people: |n| format!("{n} people"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_of_its_own_gets_english() {
        assert_eq!(words("ar").open, "Open");
        assert_eq!(words("da").open, "Åbn");
    }
}
