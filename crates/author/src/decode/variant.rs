//! Variants of a module: the minutes that name them.

use super::{Decoder, Fields};
use crate::diagnostic::{Name, Near, Wanted};
use crate::source::Id;
use crate::yaml::{Entry, Value};

/// The minutes that a variant can have.
const VARIANTS: &[&str] = &["240", "120", "45", "5"];

impl Fields<'_, '_> {
    /// The variants of the module; activities and conditions name them afterwards.
    pub(crate) fn variants(&mut self) -> Vec<u16> {
        let words = self.words("variants", VARIANTS);
        self.decoder.variants = words.iter().filter_map(|word| word.parse().ok()).collect();
        self.decoder.variants.clone()
    }

    /// The variants that an activity belongs to.
    pub(crate) fn of_variants(&mut self) -> Vec<u16> {
        let Some(entry) = self.may("variants") else { return Vec::new() };
        let Value::List(nodes) = &entry.value.value else {
            self.decoder.wrong_shape(&entry.value, entry.key_place, "variants", Wanted::List);
            return Vec::new();
        };
        let decoder = &mut self.decoder;
        let mut read = |node| decoder.one_word(node, entry, "variants").and_then(|word| decoder.declared(&word));
        nodes.iter().filter_map(&mut read).collect()
    }
}

impl Decoder {
    /// The variant that a condition asks for.
    pub(super) fn variant(&mut self, entry: &Entry) -> Option<u16> {
        let word = self.name(entry)?;
        self.declared(&word)
    }

    fn declared(&mut self, word: &Id) -> Option<u16> {
        let found = word.text.parse().ok().filter(|minutes| self.variants.contains(minutes));
        if found.is_none() {
            let known: Vec<String> = self.variants.iter().map(u16::to_string).collect();
            let near = Near::to(&word.text, known.iter().map(String::as_str));
            self.report.add(word.place, Name::UnknownVariant { name: word.text.clone(), near });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    fn module(top: &str, rest: &str) -> String {
        format!(
            "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\n{top}\nactivities:\n  - break: air\n    title: A\n    {rest}"
        )
    }

    #[test]
    fn a_module_has_variants_of_fixed_lengths() {
        check(&module("variants: [240, 120, 45, 5]", ""));
        check(&module("variants: [240, 90] # error: unknown-word", ""));
        check(&module("variants: 240 # error: wrong-shape", ""));
    }

    #[test]
    fn activities_and_conditions_name_variants_of_the_module() {
        check(&module("variants: [240, 120]", "variants: [240, 120]"));
        check(&module("variants: [240, 120]", "variants: [45, 240, 120] # error: unknown-variant"));
        check(&module("", "variants: [240] # error: unknown-variant"));
        check(&module("variants: [240, 120]", "when: {any: [{variant: 240}, {variant: 120}]}"));
        check(&module("variants: [240, 120]", "when: {not: {variant: 5}} # error: unknown-variant"));
    }
}
