//! The pictures' own words in Danish and English. A language without words of its own gets English.
//! Knows no picture.

/// The words of the pictures in one language.
pub struct PictureWords {
    /// Opens the table behind a picture.
    pub as_table: &'static str,
    /// Title of a journey, by the persona's name.
    pub journey: fn(&str) -> String,
    /// The persona does well.
    pub high: &'static str,
    /// The persona has a hard time.
    pub low: &'static str,
    /// The levels of feeling, from -2 to 2.
    pub levels: [&'static str; 5],
    /// The group stands here.
    pub here: &'static str,
    /// It lies behind the group.
    pub behind: &'static str,
    /// It lies ahead.
    pub ahead: &'static str,
    /// The curve before it was drawn again.
    pub before: &'static str,
    /// The curve when it was drawn again.
    pub after: &'static str,
    /// The curve as it could be.
    pub better: &'static str,
    /// The curve as it was felt, where it was drawn once.
    pub as_it_is: &'static str,
    /// The curve in another person's shoes.
    pub other: &'static str,
    /// Where it could be better: the stations.
    pub could_rise: fn(&str) -> String,
    /// A wait of a length.
    pub wait: fn(&str) -> String,
    /// A wait, as it is named in a table.
    pub waiting: &'static str,
    /// A station that was picked as a place to change.
    pub hotspot: &'static str,
    /// How many stations there are, and how many have been reached.
    pub stations: fn(usize, usize) -> String,
    /// Where the feeling is lowest: the station.
    pub lowest: fn(&str) -> String,
    /// Heads of the table of a journey before those of its lines: station, meeting, where the group is.
    pub journey_heads: &'static [&'static str],
    /// Channels and what they are called.
    pub channels: [(&'static str, &'static str); 10],
    /// How many ways part at a fork.
    pub ways: fn(usize) -> String,
    /// A way was decided on.
    pub decided: &'static str,
    /// The group wrote it itself.
    pub own: &'static str,
    /// What stands under a number of votes.
    pub votes: fn(u16) -> &'static str,
    /// The first of two votes.
    pub first: &'static str,
    /// The second of two votes.
    pub second: &'static str,
    /// Heads of the table of a fork: way, first vote, second vote, decision.
    pub fork_heads: &'static [&'static str],
    /// Heads the certainty at the two votes.
    pub certain: &'static str,
    /// The ends of certainty.
    pub certain_ends: (&'static str, &'static str),
    /// One option's change, the first in its sentence: letter, then, now.
    pub went: fn(char, u16, u16) -> String,
    /// One option's change, later in the sentence: letter, then, now.
    pub went_too: fn(char, u16, u16) -> String,
    /// The other options did not change.
    pub rest_stayed: &'static str,
    /// No option changed.
    pub none_moved: &'static str,
    /// One person's choice moved.
    pub choice_moved: fn(char, char) -> String,
    /// One person's choice stayed.
    pub choice_stayed: fn(char) -> String,
    /// Heads of the table of a tally: what, how many.
    pub tally_heads: &'static [&'static str],
    /// Heads of the table of many ratings: what, mean, lowest and highest.
    pub radar_heads: &'static [&'static str],
    /// Stands between whole numbers and tenths.
    pub decimal: &'static str,
    /// Nobody has answered.
    pub empty: &'static str,
    /// Heads of the table of a way: activity, crossing, way taken, ways not taken.
    pub taken_heads: &'static [&'static str],
    /// A way that could not be taken then.
    pub closed: &'static str,
    /// A way that was not taken.
    pub not_taken: &'static str,
    /// Heads of the table of a meter: where, value.
    pub meter_heads: &'static [&'static str],
    /// A meter before anything has moved it.
    pub at_first: &'static str,
    /// How a meter moved: from, to.
    pub meter_moved: fn(i32, i32) -> String,
    /// Heads of the table of a grid: what, where.
    pub grid_heads: &'static [&'static str],
    /// What was left beside a grid.
    pub beside: &'static str,
    /// Heads of the table of many rooms' votes: way, first vote, second vote, rooms that decided.
    pub layer_heads: &'static [&'static str],
    /// How many rooms decided on a way.
    pub rooms_chose: fn(u64) -> String,
    /// The alternatives that rooms wrote themselves.
    pub rooms_own: &'static str,
    /// Names the recap.
    pub recap: &'static str,
    /// How many people took part.
    pub people: fn(u8) -> String,
    /// Where a date is written by hand.
    pub date: &'static str,
    /// Heads the way through the module.
    pub way_taken: &'static str,
    /// An activity of the way that was passed by.
    pub not_begun: &'static str,
    /// Marks what only its writer sees.
    pub private: &'static str,
    /// Nothing is there to be recalled yet.
    pub nothing_yet: &'static str,
}

/// The words for a language.
#[must_use]
pub fn words(language: &str) -> &'static PictureWords {
    if language == "da" { &DA } else { &EN }
}

impl PictureWords {
    /// What a level of feeling is called.
    #[must_use]
    pub fn level(&self, level: i8) -> &'static str {
        let [lowest, low, middle, high, highest] = self.levels;
        match level {
            i8::MIN..=-2 => lowest,
            -1 => low,
            0 => middle,
            1 => high,
            2..=i8::MAX => highest,
        }
    }

    /// What a channel is called; none for one that has no name here.
    #[must_use]
    pub fn channel(&self, id: &str) -> Option<&'static str> {
        self.channels.iter().find(|(channel, _)| *channel == id).map(|(_, name)| *name)
    }
}

static DA: PictureWords = PictureWords {
    as_table: "Vis som tabel",
    journey: |name| ["Sådan har ", name, " det undervejs"].concat(),
    high: "Har det godt",
    low: "Har det svært",
    levels: ["meget svært", "svært", "midt imellem", "godt", "meget godt"],
    here: "Her",
    behind: "besøgt",
    ahead: "forude",
    before: "Før",
    after: "Efter",
    better: "Som det kunne være",
    as_it_is: "Som det er",
    other: "Den anden",
    could_rise: |stations| ["Det kunne være bedre ved: ", stations, "."].concat(),
    wait: |length| ["Venter ", &within(length)].concat(),
    waiting: "ventetid",
    hotspot: "Brændpunkt",
    stations: |all, reached| format!("{all} stop på vejen, {reached} besøgt."),
    lowest: |station| ["Sværest er det ved: ", station, "."].concat(),
    journey_heads: &["Stop", "Møder", "Hvor langt"],
    channels: [
        ("talk", "samtale"),
        ("visit", "besøg"),
        ("phone", "telefon"),
        ("letter", "brev"),
        ("app", "app"),
        ("video", "skærmbesøg"),
        ("device", "apparat"),
        ("message", "besked"),
        ("paper", "papir"),
        ("nobody", "ingen"),
    ],
    ways: |n| format!("Vejen deler sig i {n}."),
    decided: "Valgt",
    own: "Eget forslag",
    votes: |n| if n == 1 { "stemme" } else { "stemmer" },
    first: "Første gang",
    second: "Anden gang",
    fork_heads: &["Vej", "Første gang", "Anden gang", "Beslutning"],
    certain: "Hvor sikkert var valget?",
    certain_ends: ("i tvivl", "helt sikker"),
    went: |post, then, now| format!("{post} gik fra {then} til {now} {}", (DA.votes)(now)),
    went_too: |post, then, now| format!(", {post} fra {then} til {now}"),
    rest_stayed: "Resten står, hvor de stod.",
    none_moved: "Stemmerne faldt, som de gjorde første gang.",
    choice_moved: |from, to| format!("Valget flyttede sig fra {from} til {to}."),
    choice_stayed: |post| format!("Valget blev ved {post}."),
    tally_heads: &["Svar", "Antal"],
    radar_heads: &["Emne", "Gennemsnit", "Spredning"],
    decimal: ",",
    empty: "Ingen svar endnu",
    taken_heads: &["Aktivitet", "Kryds", "Valgt vej", "Fravalgte veje"],
    closed: "lukket dengang",
    not_taken: "ikke taget",
    meter_heads: &["Hvor", "Værdi"],
    at_first: "Fra start",
    meter_moved: |from, to| format!("Fra {from} til {to}."),
    grid_heads: &["Hvad", "Hvor"],
    beside: "Ikke placeret",
    layer_heads: &["Vej", "Første gang", "Anden gang", "Valgt af"],
    rooms_chose: |n| if n == 1 { "valgt af 1 rum".to_owned() } else { format!("valgt af {n} rum") },
    rooms_own: "Rummenes egne forslag",
    recap: "Opsamling",
    people: |n| if n == 1 { "1 person".to_owned() } else { format!("{n} personer") },
    date: "Dato",
    way_taken: "Vejen gennem modulet",
    not_begun: "ikke begyndt",
    private: "Kun til dig selv",
    nothing_yet: "Her samles det, der vælges, tegnes og skrives undervejs. Der er ikke noget endnu.",
};

static EN: PictureWords = PictureWords {
    as_table: "Show as a table",
    journey: |name| ["How ", name, " fares along the way"].concat(),
    high: "Doing well",
    low: "Struggling",
    levels: ["very hard", "hard", "in between", "good", "very good"],
    here: "Here",
    behind: "visited",
    ahead: "ahead",
    before: "Before",
    after: "After",
    better: "As it could be",
    as_it_is: "As it is",
    other: "The other person",
    could_rise: |stations| ["It could be better at: ", stations, "."].concat(),
    wait: |length| ["Waits ", &within(length)].concat(),
    waiting: "waiting",
    hotspot: "Hotspot",
    stations: |all, reached| format!("{all} stops on the way, {reached} visited."),
    lowest: |station| ["It is hardest at: ", station, "."].concat(),
    journey_heads: &["Stop", "Meets", "How far"],
    channels: [
        ("talk", "a talk"),
        ("visit", "a visit"),
        ("phone", "the phone"),
        ("letter", "a letter"),
        ("app", "an app"),
        ("video", "a video visit"),
        ("device", "a device"),
        ("message", "a message"),
        ("paper", "paper"),
        ("nobody", "nobody"),
    ],
    ways: |n| format!("The way parts into {n}."),
    decided: "Chosen",
    own: "Your own",
    votes: |n| if n == 1 { "vote" } else { "votes" },
    first: "First time",
    second: "Second time",
    fork_heads: &["Way", "First time", "Second time", "Decision"],
    certain: "How certain was the choice?",
    certain_ends: ("in doubt", "quite certain"),
    went: |post, then, now| format!("{post} went from {then} to {now} {}", (EN.votes)(now)),
    went_too: |post, then, now| format!(", {post} from {then} to {now}"),
    rest_stayed: "The rest stand where they stood.",
    none_moved: "The votes fell as they did the first time.",
    choice_moved: |from, to| format!("The choice moved from {from} to {to}."),
    choice_stayed: |post| format!("The choice stayed with {post}."),
    tally_heads: &["Answer", "Count"],
    radar_heads: &["Topic", "Mean", "Spread"],
    decimal: ".",
    empty: "No answers yet",
    taken_heads: &["Activity", "Crossing", "The way you took", "Ways you did not take"],
    closed: "closed then",
    not_taken: "not taken",
    meter_heads: &["Where", "Value"],
    at_first: "At the start",
    meter_moved: |from, to| format!("From {from} to {to}."),
    grid_heads: &["What", "Where"],
    beside: "Not placed",
    layer_heads: &["Way", "First time", "Second time", "Chosen by"],
    rooms_chose: |n| if n == 1 { "chosen by 1 room".to_owned() } else { format!("chosen by {n} rooms") },
    rooms_own: "The rooms' own alternatives",
    recap: "Recap",
    people: |n| if n == 1 { "1 person".to_owned() } else { format!("{n} people") },
    date: "Date",
    way_taken: "The way through the module",
    not_begun: "not begun",
    private: "For yourself only",
    nothing_yet: "What you choose, draw and write on the way is gathered here. There is nothing yet.",
};

/// An author's phrase in the middle of a sentence: it begins small, unless capitals go on, as in "MR-scanning". Only letters
/// of western Europe: the table of all is larger than what needs it.
fn within(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let (first, second) = (letters.next(), letters.next());
    match first {
        Some(first) if is_capital(first) && !second.is_some_and(is_capital) => {
            let small = char::from_u32(u32::from(first) + 32).unwrap_or(first);
            [small.encode_utf8(&mut [0; 4]), &phrase[first.len_utf8()..]].concat()
        }
        _ => phrase.to_owned(),
    }
}

fn is_capital(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_of_its_own_gets_english() {
        assert_eq!(words("ar").here, "Here");
        assert_eq!(words("da").here, "Her");
    }

    #[test]
    fn levels_are_named_from_hard_to_good() {
        let named: Vec<&str> = (-3..=3).map(|level| DA.level(level)).collect();
        assert_eq!(named, ["meget svært", "meget svært", "svært", "midt imellem", "godt", "meget godt", "meget godt"]);
    }

    #[test]
    fn a_wait_is_said_within_its_sentence() {
        for (length, said) in [
            ("Ni dage", "Venter ni dage"),
            ("Én uge", "Venter én uge"),
            ("22 minutter", "Venter 22 minutter"),
            ("MR-scanning, to uger", "Venter MR-scanning, to uger"),
            ("", "Venter "),
        ] {
            assert_eq!((DA.wait)(length), said);
        }
        assert_eq!((EN.wait)("A week"), "Waits a week");
    }

    #[test]
    fn both_languages_name_the_same_channels() {
        assert!(DA.channels.iter().zip(EN.channels).all(|((danish, _), (english, _))| *danish == english));
        assert_eq!(DA.channel("phone"), Some("telefon"));
        assert_eq!(DA.channel("owl"), None);
    }
}
