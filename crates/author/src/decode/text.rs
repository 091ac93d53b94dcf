//! Texts in the languages of a file.

use std::ops::RangeInclusive;

use super::{Decoder, Fields};
use crate::diagnostic::{Near, Place, Report, Text as TextProblem, Wanted};
use crate::markdown;
use crate::source::{Body, Label, Text, Version};
use crate::yaml::{Entry, Map, Node, Scalar, Value};

/// What follows a language where one person alone is addressed.
const ALONE: &str = "-alone";

/// What a text becomes.
type Read<T> = fn(&Scalar, Place, &mut Report) -> T;

/// Whether a text that stands alone is enough in a file with several languages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    EveryLanguage,
    OneText,
}

impl Fields<'_, '_> {
    /// A plain text that must be there.
    pub(crate) fn label(&mut self, key: &'static str) -> Label {
        self.must(key).map(|entry| self.decoder.entry(entry, markdown::label)).unwrap_or_default()
    }

    /// A plain text that may be there.
    pub(crate) fn maybe_label(&mut self, key: &'static str) -> Option<Label> {
        self.may(key).map(|entry| self.decoder.entry(entry, markdown::label))
    }

    /// A text of paragraphs that must be there.
    pub(crate) fn body(&mut self, key: &'static str) -> Body {
        self.must(key).map(|entry| self.decoder.entry(entry, markdown::rich)).unwrap_or_default()
    }

    /// A text of paragraphs that may be there.
    pub(crate) fn maybe_body(&mut self, key: &'static str) -> Option<Body> {
        self.may(key).map(|entry| self.decoder.entry(entry, markdown::rich))
    }

    /// A name or the like, which reads the same in every language.
    pub(crate) fn plain(&mut self, key: &'static str) -> Label {
        let node = self.must(key).map(|entry| (&entry.value, entry.key_place));
        let read = |(node, at)| self.decoder.text(node, at, key, Needs::OneText, markdown::label);
        node.map(read).unwrap_or_default()
    }

    /// A name or the like that may be there.
    pub(crate) fn maybe_plain(&mut self, key: &'static str) -> Option<Label> {
        let entry = self.may(key)?;
        Some(self.decoder.text(&entry.value, entry.key_place, key, Needs::OneText, markdown::label))
    }

    /// A list of texts of paragraphs that may be there.
    pub(crate) fn bodies(&mut self, key: &'static str) -> Vec<Body> {
        let Some(entry) = self.may(key) else { return Vec::new() };
        let Value::List(nodes) = &entry.value.value else {
            self.decoder.wrong_shape(&entry.value, entry.key_place, key, Wanted::List);
            return Vec::new();
        };
        let decoder = &mut self.decoder;
        let read = |node: &Node| decoder.text(node, first_line(node), key, Needs::EveryLanguage, markdown::rich);
        nodes.iter().map(read).collect()
    }

    /// A list of plain texts that may be there.
    pub(crate) fn labels(&mut self, key: &'static str, count: RangeInclusive<usize>) -> Vec<Label> {
        let Some((_, nodes)) = self.list(key, count) else { return Vec::new() };
        let decoder = &mut self.decoder;
        let read = |node: &Node| decoder.text(node, first_line(node), key, Needs::EveryLanguage, markdown::label);
        nodes.iter().map(read).collect()
    }

    /// Plain texts under the ids of something else; those that are not there are left out.
    pub(crate) fn labels_by_id(&mut self, ids: &[String]) -> Vec<(String, Label)> {
        let read = |id: &String| {
            let entry = self.may(id.clone())?;
            Some((id.clone(), self.decoder.entry(entry, markdown::label)))
        };
        ids.iter().filter_map(read).collect()
    }

    /// A text whose languages stand as keys beside other keys of the map, as in `{word: tired, en: tired}`.
    pub(crate) fn label_beside(&mut self, what: &str) -> Label {
        let languages = self.decoder.languages.clone();
        let mut versions = Vec::new();
        let mut missing = Vec::new();
        for language in &languages {
            let found = self.may(language.clone());
            if found.is_none() {
                missing.push(language.clone());
            }
            let alone = self.may(format!("{language}{ALONE}"));
            for (entry, alone) in found.map(|entry| (entry, false)).into_iter().chain(alone.map(|entry| (entry, true)))
            {
                versions.extend(self.decoder.version(entry, Some(language.clone()), alone, markdown::label));
            }
        }
        if !missing.is_empty() {
            let at = self.at();
            self.decoder.missing_languages(at, at, what, missing);
        }
        Text { versions }
    }
}

impl Decoder {
    fn entry<T>(&mut self, entry: &Entry, read: Read<T>) -> Text<T> {
        self.text(&entry.value, entry.key_place, &entry.key, Needs::EveryLanguage, read)
    }

    fn text<T>(&mut self, node: &Node, at: Place, what: &str, needs: Needs, read: Read<T>) -> Text<T> {
        match &node.value {
            Value::Scalar(scalar) => {
                if needs == Needs::EveryLanguage && self.languages.len() > 1 {
                    let missing = self.languages.clone();
                    self.missing_languages(at, node.place, what, missing);
                }
                let value = read(scalar, node.place, &mut self.report);
                Text { versions: vec![Version { language: None, alone: false, value, place: node.place }] }
            }
            Value::Map(map) => self.versions(map, node.place, at, what, read),
            Value::Nothing | Value::Hole | Value::List(_) => {
                self.wrong_shape(node, at, what, Wanted::Text);
                Text { versions: Vec::new() }
            }
        }
    }

    fn versions<T>(&mut self, map: &Map, stretch: Place, at: Place, what: &str, read: Read<T>) -> Text<T> {
        let mut text = Text { versions: Vec::new() };
        let mut unknown = map.has_hole;
        for entry in &map.entries {
            let (language, alone) = match entry.key.strip_suffix(ALONE) {
                Some(language) => (language, true),
                None => (entry.key.as_str(), false),
            };
            if self.languages.is_empty() || self.languages.iter().any(|declared| declared == language) {
                text.versions.extend(self.version(entry, Some(language.to_owned()), alone, read));
            } else if map.is_cut(entry) {
                unknown = true;
                self.report.add(entry.key_place, TextProblem::Comma { found: entry.key.clone() });
            } else {
                unknown = true;
                let near = Near::to(language, self.languages.iter().map(String::as_str));
                self.report.add(entry.key_place, TextProblem::UnknownLanguage { found: entry.key.clone(), near });
            }
        }
        let is_there = |language: &&String| map.entries.iter().any(|entry| entry.key == **language);
        let missing: Vec<String> = self.languages.iter().filter(|language| !is_there(language)).cloned().collect();
        // A wrong language most likely stands for the missing one; one mistake, one message.
        if !missing.is_empty() && !unknown {
            self.missing_languages(at, stretch, what, missing);
        }
        text
    }

    fn version<T>(
        &mut self,
        entry: &Entry,
        language: Option<String>,
        alone: bool,
        read: Read<T>,
    ) -> Option<Version<T>> {
        match &entry.value.value {
            Value::Scalar(scalar) => {
                let place = entry.value.place;
                Some(Version { language, alone, value: read(scalar, place, &mut self.report), place })
            }
            Value::Nothing | Value::Hole | Value::List(_) | Value::Map(_) => {
                self.wrong_shape(&entry.value, entry.key_place, &entry.key, Wanted::Text);
                None
            }
        }
    }

    fn missing_languages(&mut self, at: Place, stretch: Place, what: &str, mut missing: Vec<String>) {
        missing.retain(|language| !self.report.left_out(stretch, language));
        if !missing.is_empty() {
            self.report.add(at, TextProblem::MissingLanguage { what: what.to_owned(), missing });
        }
    }
}

/// Where an entry of a list is reported: its first key, or itself.
pub(super) fn first_line(node: &Node) -> Place {
    match &node.value {
        Value::Map(map) => map.entries.first().map_or(node.place, |entry| entry.key_place),
        Value::Nothing | Value::Hole | Value::Scalar(_) | Value::List(_) => node.place,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    const TWO: &str = "
        vejvalg: 1
        module: m
        languages: [da, en]
        title: {da: T, en: T}
        personas:
          - {persona: lis, name: NAME}
        activities:
          - break: air
            title: TITLE
        ";

    #[track_caller]
    fn check_title(title: &str) {
        check(&TWO.replace("NAME", "Lis").replace("TITLE", title));
    }

    #[test]
    fn every_language_of_the_file() {
        check_title("{da: Pause, en: Break}");
        check_title("{da: Pause} # error: missing-language");
        check_title("Pause # error: missing-language");
        check_title("{da: Pause, dk: Pause} # error: unknown-language");
        check_title("{da: Pause, en: Break, sv: Paus} # error: unknown-language");
    }

    #[test]
    fn a_comma_within_braces_cuts_a_text_in_two() {
        check_title("{da: Pause nu, ikke senere, en: Break} # error: comma");
        check_title("{da: Pause, en: Break, not work} # error: comma");
        check_title("{da: 'Pause nu, ikke senere', en: Break}");
        check_title("{da: Pause, sv, en: Break} # error: comma");
        check_title("\n              da: Pause, og\n              en: Break, and");
        check("- break: air\n  title: Air\n- {break: rest, title: Rest, and air} # error: comma");
    }

    #[test]
    fn a_text_for_one_alone_is_no_text_for_all() {
        check_title("{da: Pause, en: Break, da-alone: Pause}");
        check_title("{da: Pause, en-alone: Break} # error: missing-language");
        check_title("{da: Pause, en: Break, sv-alone: Paus} # error: unknown-language");
    }

    #[test]
    fn a_name_reads_the_same_in_every_language() {
        let named = |name: &str| {
            let text = TWO.replace("{persona: lis, name: NAME}", &format!("persona: lis\n            name: {name}"));
            check(&text.replace("TITLE", "{da: Pause, en: Break}"));
        };
        named("Lis");
        named("{da: Lis, en: Lizzie}");
        named("{da: Lis} # error: missing-language");
    }

    #[test]
    fn shapes_that_are_no_text() {
        check_title("[Pause, Break] # error: wrong-shape");
        check_title("{da: [Pause], en: Break} # error: wrong-shape");
    }

    #[test]
    fn words_with_their_languages_beside_them() {
        let words = |word: &str| {
            let question = format!("questions: [{{question: q, text: {{da: Q, en: Q}}, words: [{word}]}}]");
            let text = TWO.replace("NAME", "Lis").replace("break: air", "check-in: in");
            check(&text.replace("TITLE", &format!("{{da: Ind, en: In}}\n            {question}")));
        };
        words("{word: glad, da: glad, en: happy}");
        words("{word: glad, da: glad, en: happy, da-alone: glad}");
        words("{word: glad, da: glad}]}] # error: missing-language\n#");
        words("{word: glad, da: glad, en: happy, sv: glad}]}] # error: unknown-key\n#");
    }
}
