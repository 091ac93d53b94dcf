//! Addresses of pages.

use super::Fields;
use crate::diagnostic::Text;
use crate::markdown;

impl Fields<'_, '_> {
    /// An address that may be there.
    pub(crate) fn address(&mut self, key: &'static str) -> Option<String> {
        let entry = self.may(key)?;
        let word = self.decoder.name(entry)?;
        if !markdown::is_address(&word.text) {
            self.decoder.report.add(word.place, Text::Link { to: word.text });
            return None;
        }
        Some(word.text)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn addresses_are_https_or_mailto() {
        let card = |link: &str| check(&format!("- card: fact\n  title: Fact\n  text: T\n  link: {link}"));
        card("https://example.org/a?b=c");
        card("mailto:lis@example.org");
        card("javascript:alert(1) # error: link");
        card("example.org # error: link");
    }
}
