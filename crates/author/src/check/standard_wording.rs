//! `standard-wording`: a declared language has no standard texts of its own.

use super::Looked;
use crate::diagnostic::{Report, Text};
use crate::wording;

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    for language in &looked.module.languages {
        if !wording::LANGUAGES.contains(&language.text.as_str()) {
            report.add(language.place, Text::StandardWording { language: language.text.clone() });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn a_language_without_standard_texts() {
        check(
            "
            vejvalg: 1
            module: m
            languages: [sv] # warning: standard-wording
            title: T
            activities:
              - {break: air, title: Rast}
            ",
        );
    }

    #[test]
    fn a_language_with_standard_texts() {
        check("- {break: air, title: Break}");
    }
}
