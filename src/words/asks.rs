//! The words of the controls that come with the part for play, in Danish and English.

/// The words in one language.
pub struct Words {
    /// Goes on although nothing was given.
    pub next_without: &'static str,
    /// Votes counted, of people in the room; or that they are more than these.
    pub votes_of: fn(u32, u8) -> String,
    /// Asks one person for the choice.
    pub choice_hint: &'static str,
    /// One vote more for an option.
    pub vote_for: fn(&str) -> String,
    /// One vote fewer for an option.
    pub vote_less: fn(&str) -> String,
    /// Heading over certainty, a group.
    pub certain_group: &'static str,
    /// Heading over certainty, one person.
    pub certain_alone: &'static str,
    /// Lowest certainty.
    pub certain_low: &'static str,
    /// Highest certainty.
    pub certain_high: &'static str,
    /// Label of a line to write.
    pub line: fn(usize) -> String,
    /// Not about identifiable persons.
    pub no_names: &'static str,
    /// It stays on this device.
    pub private: &'static str,
    /// Label of a word picker.
    pub pick_words: &'static str,
    /// How words are picked by a group.
    pub pick_hint: &'static str,
    /// That a word was picked by more than there are: the word, how many times, the people in the room.
    pub picked_by: fn(&str, u16, u8) -> String,
    /// Which item is placed next on a grid.
    pub place_hint: fn(u8) -> String,
    /// Takes a placed item away.
    pub take_away: fn(&str) -> String,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    next_without: "Videre uden svar",
    votes_of: |n, of| {
        if n > u32::from(of) {
            return format!("{n} stemmer, men I er {of}. Er nogen talt to gange?");
        }
        format!("{n} af {of} stemmer")
    },
    choice_hint: "Vælg det, du selv ville gøre.",
    vote_for: |what| format!("Én stemme mere til {what}"),
    vote_less: |what| format!("Én stemme mindre til {what}"),
    certain_group: "Hvor sikre er I? Tryk én gang for hver person.",
    certain_alone: "Hvor sikker er du?",
    certain_low: "i tvivl",
    certain_high: "helt sikker",
    line: |n| format!("Linje {n}"),
    no_names: "Skriv ikke noget, der kan føres tilbage til en bestemt person.",
    private: "Det bliver på denne enhed. En gruppes opsamling viser det ikke.",
    pick_words: "Ord",
    pick_hint: "Tryk én gang for hver, der vælger ordet.",
    picked_by: |word, n, of| format!("{n} har valgt »{word}«, men I er {of}. Er nogen talt to gange?"),
    place_hint: |n| match n {
        1 => "Vælg én, og sæt den ind i feltet.".to_owned(),
        n => format!("Vælg én ad gangen, højst {n}, og sæt den ind i feltet."),
    },
    take_away: |what| format!("Fjern {what}"),
};

static EN: Words = Words {
    next_without: "Next, without an answer",
    votes_of: |n, of| {
        if n > u32::from(of) {
            return format!("{n} votes, but you are {of}. Has anybody been counted twice?");
        }
        format!("{n} of {of} votes")
    },
    choice_hint: "Choose what you would do yourself.",
    vote_for: |what| format!("One more vote for {what}"),
    vote_less: |what| format!("One vote fewer for {what}"),
    certain_group: "How certain are you? Press once for each person.",
    certain_alone: "How certain are you?",
    certain_low: "in doubt",
    certain_high: "quite certain",
    line: |n| format!("Line {n}"),
    no_names: "Write nothing that can be traced to one person.",
    private: "It stays on this device. A group's recap does not show it.",
    pick_words: "Words",
    pick_hint: "Press once for everyone who picks the word.",
    picked_by: |word, n, of| format!("{n} have picked “{word}”, but you are {of}. Has anybody been counted twice?"),
    place_hint: |n| match n {
        1 => "Choose one and put it in the field.".to_owned(),
        n => format!("Choose one at a time, {n} at most, and put it in the field."),
    },
    take_away: |what| format!("Take {what} away"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_is_asked_for_otherwise_than_one() {
        for language in [&DA, &EN] {
            assert!((language.place_hint)(3).contains('3') && !(language.place_hint)(1).contains('1'));
            assert!((language.votes_of)(4, 5).contains('4'));
            let said = (language.picked_by)("ro", 6, 5);
            assert!(["6", "5", "ro"].iter().all(|part| said.contains(part)), "{said}");
        }
    }
}
