//! Finds start tags and their attributes in a page that Trunk has written and may have minified.
//! Reads what a build makes, not any page of the world.

/// A start tag and where it stands.
pub struct Tag<'a> {
    /// The place of `<`.
    pub start: usize,
    /// The place behind `>`.
    pub end: usize,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// All attributes in their order.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.attributes.iter().copied()
    }

    /// The value of an attribute; one without a value has an empty one.
    pub fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// All start tags of one name, in the order of the page.
pub fn tags_named<'a>(html: &'a str, name: &str) -> Vec<Tag<'a>> {
    let opening = format!("<{name}");
    let starts = html.match_indices(&opening).map(|(start, _)| start);
    starts.filter_map(|start| read_tag(html, start, start + opening.len())).collect()
}

fn read_tag(html: &str, start: usize, after_name: usize) -> Option<Tag<'_>> {
    if !html[after_name..].starts_with(|next: char| next.is_whitespace() || next == '>' || next == '/') {
        return None;
    }
    let (mut at, mut attributes) = (after_name, Vec::new());
    loop {
        at += html[at..].find(|next: char| !next.is_whitespace() && next != '/')?;
        if html[at..].starts_with('>') {
            return Some(Tag { start, end: at + 1, attributes });
        }
        let (name, value, next) = read_attribute(html, at)?;
        attributes.push((name, value));
        at = next;
    }
}

fn read_attribute(html: &str, at: usize) -> Option<(&str, &str, usize)> {
    let name_end = at + html[at..].find(|next: char| next.is_whitespace() || next == '=' || next == '>')?;
    let name = &html[at..name_end];
    let Some(rest) = html[name_end..].strip_prefix('=') else { return Some((name, "", name_end)) };
    let value_start = name_end + 1;
    let quote = rest.chars().next().filter(|next| matches!(next, '"' | '\''));
    match quote {
        Some(quote) => {
            let length = rest[1..].find(quote)?;
            Some((name, &rest[1..=length], value_start + length + 2))
        }
        None => {
            let length = rest.find(|next: char| next.is_whitespace() || next == '>')?;
            Some((name, &rest[..length], value_start + length))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_quoted_and_bare() {
        let html = "<p><links a=1><link rel=\"preload\" href=./a.css crossorigin /></p>";
        let tags = tags_named(html, "link");
        assert_eq!(tags.len(), 1);
        assert_eq!(tags[0].value("rel"), Some("preload"));
        assert_eq!(tags[0].value("href"), Some("./a.css"));
        assert_eq!(tags[0].value("crossorigin"), Some(""));
        assert_eq!(tags[0].value("media"), None);
        assert_eq!(&html[tags[0].end..], "</p>");
    }
}
