//! A day in a calendar file (iCalendar, RFC 5545), made here and opened by whatever calendar a phone has. Knows no
//! clock: it is told which day it is.

/// A day, as people write it: year, month from 1, day from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// Something that lasts a whole day.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// Names it for ever: the same one again replaces the earlier.
    pub id: &'a str,
    /// The day.
    pub on: Day,
    /// The day on which the file is made.
    pub made: Day,
    /// One line.
    pub title: &'a str,
    /// What else is to be known.
    pub text: &'a str,
}

/// Most bytes of a line (RFC 5545, 3.1).
const LINE: usize = 75;

impl Day {
    /// Reads `2026-12-24`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let day = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        let is_one = (1000..=9998).contains(&day.year) && (1..=12).contains(&day.month);
        (is_one && (1..=day.month_length()).contains(&day.day)).then_some(day)
    }

    /// Writes `2026-12-24`.
    #[must_use]
    pub fn text(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The day so many days on.
    #[must_use]
    pub fn plus(mut self, days: u16) -> Self {
        for _ in 0..days {
            self = match (self.day < self.month_length(), self.month) {
                (true, _) => Self { day: self.day + 1, ..self },
                (false, 12) => Self { year: self.year + 1, month: 1, day: 1 },
                (false, month) => Self { month: month + 1, day: 1, ..self },
            };
        }
        self
    }

    fn month_length(self) -> u8 {
        let is_leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    fn compact(self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }
}

/// The calendar file of one event, with a reminder at nine in the morning of its day.
#[must_use]
pub fn file(event: &Event<'_>) -> String {
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Vejvalg//Vejvalg//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(event.id)),
        format!("DTSTAMP:{}T000000Z", event.made.compact()),
        format!("DTSTART;VALUE=DATE:{}", event.on.compact()),
        // The end is the first day that is not part of it.
        format!("DTEND;VALUE=DATE:{}", event.on.plus(1).compact()),
        format!("SUMMARY:{}", escaped(event.title)),
        format!("DESCRIPTION:{}", escaped(event.text)),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        "TRIGGER:PT9H".to_owned(),
        format!("DESCRIPTION:{}", escaped(event.title)),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

/// A text as a value: what would end or part it is marked, line breaks are written out.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' | '\r' => value.push_str("\\n"),
            letter if letter.is_control() => value.push(' '),
            letter => value.push(letter),
        }
    }
    value
}

/// A line in pieces of at most 75 bytes, none of which ends within a letter.
fn folded(line: &str) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn unfolded(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn days_follow_each_other() {
        for (from, days, to) in [
            ("2026-11-22", 28, "2026-12-20"),
            ("2026-12-31", 1, "2027-01-01"),
            ("2028-02-28", 1, "2028-02-29"),
            ("2100-02-28", 1, "2100-03-01"),
            ("2026-04-30", 1, "2026-05-01"),
        ] {
            assert_eq!(day(from).plus(days).text(), to);
        }
        for wrong in ["", "2026-13-01", "2026-02-29", "2026-1", "24-12-2026", "x-y-z"] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_file_says_the_day_and_what_it_is_for() {
        let event = Event {
            id: "users-try-7@vejvalg",
            on: day("2026-12-31"),
            made: day("2026-11-22"),
            title: "Opfølgning: ring fredag, før weekenden; ikke efter",
            text: "Første linje\nanden \\ linje",
        };
        let lines = unfolded(&file(&event));
        for wanted in [
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Opfølgning: ring fredag\\, før weekenden\\; ikke efter",
            "DESCRIPTION:Første linje\\nanden \\\\ linje",
            "UID:users-try-7@vejvalg",
        ] {
            assert!(lines.iter().any(|line| line == wanted), "{wanted} in {lines:#?}");
        }
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let (title, text) = ("Blåbærgrød på øen Ærø – ".repeat(12), "🙂".repeat(60));
        let event = Event { id: "x", on: day("2026-12-24"), made: day("2026-11-22"), title: &title, text: &text };
        let file = file(&event);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file}");
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "a line break of our own only");
        assert!(unfolded(&file).contains(&format!("SUMMARY:{title}")));
        assert!(unfolded(&file).contains(&format!("DESCRIPTION:{text}")));
    }
}
