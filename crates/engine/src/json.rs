//! JSON text as a small tree. Knows no types; `fill` turns the tree into ours.
//!
//! Our files hold whole numbers only, so there is no floating point here, and a file from anybody
//! may be hostile, so depth is capped. Kept small because the player pays for it in bytes.

use std::borrow::Cow;

/// Deepest nesting that is read; our own files stay below 20.
const DEPTH: u8 = 64;

/// A JSON value with whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number from 0 up.
    Whole(u64),
    /// A number below 0.
    Below(i64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object, in the order of the text.
    Map(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// Where the text stops being JSON: a byte offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Broken(pub usize);

/// Reads a text.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, Broken> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEPTH)?;
    reader.space();
    if reader.at == text.len() { Ok(value) } else { Err(Broken(reader.at)) }
}

/// An entry of an object: its own text, `"key":value`, then its key and its value.
pub(crate) type Entry<'a> = (&'a str, Cow<'a, str>, Json<'a>);

/// Reads an object with the text of each entry, so that one which nobody knows can be written again as it was.
pub(crate) fn entries(text: &str) -> Result<Vec<Entry<'_>>, Broken> {
    let mut reader = Reader { text, at: 0 };
    let mut entries = Vec::new();
    reader.take(b'{')?;
    while reader.another(b'}', entries.is_empty())? {
        let begin = reader.at;
        let (key, value) = reader.entry(DEPTH - 1)?;
        entries.push((reader.since(begin), key, value));
    }
    reader.space();
    if reader.at == text.len() { Ok(entries) } else { Err(Broken(reader.at)) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: u8) -> Result<Json<'a>, Broken> {
        let deeper = depth.checked_sub(1).ok_or(Broken(self.at))?;
        self.space();
        match self.peek() {
            Some(b'"') => Ok(Json::Text(self.string()?)),
            Some(b'{') => self.map(deeper),
            Some(b'[') => self.list(deeper),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(_) | None => Err(Broken(self.at)),
        }
    }

    fn map(&mut self, depth: u8) -> Result<Json<'a>, Broken> {
        let mut entries = Vec::new();
        self.at += 1;
        while self.another(b'}', entries.is_empty())? {
            entries.push(self.entry(depth)?);
        }
        Ok(Json::Map(entries))
    }

    fn entry(&mut self, depth: u8) -> Result<(Cow<'a, str>, Json<'a>), Broken> {
        let key = self.string()?;
        self.space();
        self.take(b':')?;
        Ok((key, self.value(depth)?))
    }

    fn list(&mut self, depth: u8) -> Result<Json<'a>, Broken> {
        let mut entries = Vec::new();
        self.at += 1;
        while self.another(b']', entries.is_empty())? {
            entries.push(self.value(depth)?);
        }
        Ok(Json::List(entries))
    }

    /// Whether another entry follows, past its comma, or the end, past its bracket.
    fn another(&mut self, end: u8, first: bool) -> Result<bool, Broken> {
        self.space();
        if self.peek() == Some(end) {
            self.at += 1;
            return Ok(false);
        }
        if !first {
            self.take(b',')?;
            self.space();
        }
        Ok(true)
    }

    fn number(&mut self) -> Result<Json<'a>, Broken> {
        let begin = self.at;
        self.at += 1;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        let digits = self.since(begin);
        let number =
            if digits.starts_with('-') { digits.parse().map(Json::Below) } else { digits.parse().map(Json::Whole) };
        number.map_err(|_| Broken(begin))
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Result<Json<'a>, Broken> {
        if !self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            return Err(Broken(self.at));
        }
        self.at += word.len();
        Ok(value)
    }

    /// A string; borrowed from the text as long as nothing in it is escaped.
    fn string(&mut self) -> Result<Cow<'a, str>, Broken> {
        self.take(b'"')?;
        let begin = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    let text = self.since(begin);
                    self.at += 1;
                    return Ok(Cow::Borrowed(text));
                }
                b'\\' => return self.escaped(begin).map(Cow::Owned),
                0..=0x1f => break,
                _ => self.at += 1,
            }
        }
        Err(Broken(self.at))
    }

    fn escaped(&mut self, begin: usize) -> Result<String, Broken> {
        let mut out = String::from(self.since(begin));
        let mut from = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    out.push_str(self.since(from));
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => {
                    out.push_str(self.since(from));
                    self.at += 1;
                    out.push(self.escape()?);
                    from = self.at;
                }
                Some(0..=0x1f) | None => return Err(Broken(self.at)),
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Result<char, Broken> {
        let byte = self.peek().ok_or(Broken(self.at))?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.unicode(),
            _ => return Err(Broken(self.at)),
        })
    }

    /// Four hex digits, or a pair of surrogates; a lone surrogate becomes the replacement character.
    fn unicode(&mut self) -> Result<char, Broken> {
        let high = self.hex()?;
        if (0xd800..0xdc00).contains(&high) && self.text.as_bytes()[self.at..].starts_with(b"\\u") {
            let back = self.at;
            self.at += 2;
            let low = self.hex()?;
            if (0xdc00..0xe000).contains(&low) {
                let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = back;
        }
        Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self) -> Result<u32, Broken> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4).ok_or(Broken(self.at))?;
        let mut code = 0;
        for digit in digits {
            code = code * 16 + char::from(*digit).to_digit(16).ok_or(Broken(self.at))?;
        }
        self.at += 4;
        Ok(code)
    }

    /// The text from a place to here. Slicing would bring the words for a broken character along: 2 KB of brotli.
    fn since(&self, begin: usize) -> &'a str {
        self.text.get(begin..self.at).unwrap_or_default()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn take(&mut self, wanted: u8) -> Result<(), Broken> {
        if self.peek() != Some(wanted) {
            return Err(Broken(self.at));
        }
        self.at += 1;
        Ok(())
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same value in the words of a library that the player does not carry.
    fn theirs(value: &Json<'_>) -> serde_json::Value {
        match value {
            Json::Null => serde_json::Value::Null,
            Json::Bool(b) => (*b).into(),
            Json::Whole(n) => (*n).into(),
            Json::Below(n) => (*n).into(),
            Json::Text(text) => text.as_ref().into(),
            Json::List(entries) => entries.iter().map(theirs).collect(),
            Json::Map(entries) => entries.iter().map(|(key, value)| (key.to_string(), theirs(value))).collect(),
        }
    }

    #[track_caller]
    fn check(text: &str) {
        let wanted: Option<serde_json::Value> = serde_json::from_str(text).ok();
        assert_eq!(parse(text).ok().as_ref().map(theirs), wanted, "{text}");
    }

    #[test]
    fn it_reads_what_json_is_and_refuses_what_it_is_not() {
        for text in [
            "null",
            " true ",
            "false",
            "0",
            "-7",
            "18446744073709551615",
            "-9223372036854775808",
            "\"\"",
            "\"æøå\"",
            "[]",
            "{}",
            "[1, 2,\n3]",
            "{\"a\": {\"b\": [null]}}",
            r#""a\n\t\r\b\f\/\\\"""#,
            r#""\u00e6\ud83d\ude00""#,
            "",
            "nul",
            "[1,]",
            "[,1]",
            "{\"a\"}",
            "{a:1}",
            "{\"a\":1,}",
            "\"a",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\n\"",
            "[1] 2",
            "--1",
            "tru",
            "]",
        ] {
            check(text);
        }
    }

    #[test]
    fn a_number_that_is_too_big_or_broken_is_refused() {
        for text in ["18446744073709551616", "-9223372036854775809", "1.5", "1e3", "-"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn depth_is_capped_without_a_crash() {
        assert!(parse(&"[".repeat(100_000)).is_err());
        assert!(parse(&format!("{}{}", "[".repeat(63), "]".repeat(63))).is_ok());
    }

    #[test]
    fn a_lone_surrogate_becomes_the_replacement_character() {
        assert_eq!(parse(r#""\ud800x""#), Ok(Json::Text("\u{fffd}x".into())));
        assert_eq!(parse(r#""\ud800\u0041""#), Ok(Json::Text("\u{fffd}A".into())));
    }

    fn values() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<u64>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            ".*".prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
                prop::collection::btree_map(".*", inner, 0..6).prop_map(|map| map.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_alike(value in values()) {
            let text = value.to_string();
            let read = parse(&text);
            prop_assert_eq!(read.as_ref().ok().map(theirs), Some(value));
            if let (Ok(Json::Map(map)), Ok(entries)) = (read, entries(&text)) {
                let texts: Vec<&str> = entries.iter().map(|(text, ..)| *text).collect();
                prop_assert_eq!(format!("{{{}}}", texts.join(",")), &text[..]);
                prop_assert_eq!(entries.into_iter().map(|(_, key, value)| (key, value)).collect::<Vec<_>>(), map);
            }
        }

        #[test]
        fn no_text_panics(text in ".*", cut in 0usize..64) {
            let _any = parse(&text);
            let json = format!("{{\"a\":[1,\"{text}\",null]}}");
            let cut = (0..=cut.min(json.len())).rev().find(|n| json.is_char_boundary(*n)).unwrap_or(0);
            let _any = parse(&json[..cut]);
        }
    }
}
