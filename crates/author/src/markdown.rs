//! From an author's text to the engine's closed tree of rich text.
//!
//! The tree has no variant for HTML; raw HTML, foreign links and forms that the player does not show
//! are reported here.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use vejvalg_engine::text::{Block, Rich, Span};

use crate::diagnostic::{Form, Place, Report, Text};
use crate::yaml::Scalar;

/// A plain text: one line, as it is written.
pub(crate) fn label(scalar: &Scalar, place: Place, report: &mut Report) -> String {
    if scalar.text.contains('<') {
        // Only to find HTML; emphasis and the like stay as they are written.
        read(scalar, place, report, |problem| matches!(problem, Text::Html { .. }));
    }
    scalar.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of paragraphs, lists and quotations.
pub(crate) fn rich(scalar: &Scalar, place: Place, report: &mut Report) -> Rich {
    read(scalar, place, report, |_| true)
}

/// How many words a text has.
pub(crate) fn count(rich: &[Block]) -> usize {
    let plain = vejvalg_engine::text::plain(rich);
    plain.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Whether a link may lead there.
pub(crate) fn is_address(to: &str) -> bool {
    let lower = to.to_lowercase();
    lower.starts_with("https://") || lower.starts_with("mailto:")
}

/// A standard text from the catalogue: paragraphs of plain words.
pub(crate) fn standard(text: &str) -> Rich {
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| Block::Para(vec![Span::Text(paragraph.to_owned())])).collect()
}

fn read(scalar: &Scalar, place: Place, report: &mut Report, wanted: fn(&Text) -> bool) -> Rich {
    let (text, added) = escape_numbers(&scalar.text);
    let mut page = Page::default();
    for (event, range) in Parser::new(&text).into_offset_iter() {
        if let Some(problem) = page.take(event, &text[range.clone()]).filter(wanted) {
            let back = |at: usize| at - added.iter().filter(|place| **place < at).count();
            let within = || scalar.place_of(place, back(range.start), back(range.end));
            // Nobody sees a place that is only counted, and finding it takes time.
            report.add(if report.is_full() { place } else { within() }, problem);
        }
    }
    page.blocks
}

/// Keeps a line that begins with `24. december` a line of text: the format has no numbered lists.
/// Returns the places of the escapes too.
fn escape_numbers(text: &str) -> (String, Vec<usize>) {
    let (mut out, mut added) = (String::with_capacity(text.len()), Vec::new());
    for line in text.split_inclusive('\n') {
        let content = line.trim_start();
        let digits = content.bytes().take_while(u8::is_ascii_digit).count();
        let is_numbered = digits > 0 && matches!(content.as_bytes().get(digits), Some(b'.' | b')'));
        let sign = line.len() - content.len() + digits;
        if is_numbered {
            out.push_str(&line[..sign]);
            added.push(out.len());
            out.push('\\');
            out.push_str(&line[sign..]);
        } else {
            out.push_str(line);
        }
    }
    (out, added)
}

/// The blocks so far, and what is open.
#[derive(Default)]
struct Page {
    blocks: Rich,
    spans: Vec<Span>,
    entries: Vec<Vec<Span>>,
    lists: usize,
    quotes: usize,
    emphasis: usize,
    strong: usize,
    link: Option<(String, String)>,
}

impl Page {
    /// Takes one event; what cannot be shown is said.
    fn take(&mut self, event: Event<'_>, source: &str) -> Option<Text> {
        match event {
            Event::Start(tag) => return self.begin(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.push(&text),
            Event::SoftBreak | Event::HardBreak => self.push(" "),
            Event::Html(_) | Event::InlineHtml(_) => {
                let tag = source.lines().next().unwrap_or_default().trim().to_owned();
                return Some(Text::Html { tag });
            }
            Event::Rule => return Some(Text::Markdown { form: Form::Rule }),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {
                return Some(Text::Markdown { form: Form::Other });
            }
        }
        None
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; what is not named cannot be shown")]
    fn begin(&mut self, tag: Tag<'_>) -> Option<Text> {
        let form = match tag {
            Tag::Paragraph | Tag::HtmlBlock => return None,
            Tag::BlockQuote(_) => {
                self.quotes += 1;
                return None;
            }
            Tag::List(_) => {
                self.flush();
                self.lists += 1;
                return None;
            }
            Tag::Item => {
                self.flush();
                return None;
            }
            Tag::Emphasis => {
                self.emphasis += 1;
                return None;
            }
            Tag::Strong => {
                self.strong += 1;
                return None;
            }
            Tag::Link { dest_url, .. } => return self.begin_link(dest_url.into_string()),
            Tag::Heading { .. } => Form::Heading,
            Tag::Image { .. } => Form::Picture,
            Tag::CodeBlock(_) => Form::Code,
            _ => Form::Other,
        };
        Some(Text::Markdown { form })
    }

    fn begin_link(&mut self, to: String) -> Option<Text> {
        let is_known = is_address(&to);
        self.link = Some((to.clone(), String::new()));
        (!is_known).then_some(Text::Link { to })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum; the rest has been reported at its beginning")]
    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if self.lists > 0 => self.push(" "),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists = self.lists.saturating_sub(1);
                if self.lists == 0 && !self.entries.is_empty() {
                    self.blocks.push(Block::List(std::mem::take(&mut self.entries)));
                }
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => {
                if let Some((to, text)) = self.link.take() {
                    self.spans.push(Span::Link { to, text });
                }
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::CodeBlock => self.flush(),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        if let Some((_, words)) = &mut self.link {
            words.push_str(text);
            return;
        }
        match (self.spans.last_mut(), self.strong > 0, self.emphasis > 0) {
            (Some(Span::Strong(last)), true, _) | (Some(Span::Em(last)), false, true) => last.push_str(text),
            (Some(Span::Text(last)), false, false) => last.push_str(text),
            (_, true, _) => self.spans.push(Span::Strong(text.to_owned())),
            (_, false, true) => self.spans.push(Span::Em(text.to_owned())),
            (_, false, false) => self.spans.push(Span::Text(text.to_owned())),
        }
    }

    /// Ends a run of text: an entry of a list, a quotation or a paragraph.
    fn flush(&mut self) {
        let mut spans = std::mem::take(&mut self.spans);
        if let Some(Span::Text(last)) = spans.last_mut() {
            last.truncate(last.trim_end().len());
        }
        spans.retain(|span| !span.words().is_empty());
        if spans.is_empty() {
            return;
        }
        if self.lists > 0 {
            self.entries.push(spans);
        } else if self.quotes > 0 {
            self.blocks.push(Block::Quote(spans));
        } else {
            self.blocks.push(Block::Para(spans));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    use vejvalg_engine::text::{Block, Span};

    use crate::diagnostic::{Place, Report};
    use crate::yaml::{Scalar, Style};

    #[track_caller]
    fn check_rich(text: &str, expected: &str) {
        let scalar = Scalar { text: text.to_owned(), style: Style::Literal };
        let rich = super::rich(&scalar, Place::on_line(1, 1, 1), &mut Report::default());
        assert_eq!(rich.iter().map(shown).collect::<Vec<_>>().join("\n"), expected, "{text}");
    }

    /// A short form for expectations: `p`, `q` or `-`, then the runs.
    fn shown(block: &Block) -> String {
        let spans = |spans: &[Span]| spans.iter().map(run).collect::<String>();
        match block {
            Block::Para(para) => format!("p {}", spans(para)),
            Block::Quote(quote) => format!("q {}", spans(quote)),
            Block::List(entries) => {
                entries.iter().map(|entry| format!("- {}", spans(entry))).collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn run(span: &Span) -> String {
        match span {
            Span::Text(text) => text.clone(),
            Span::Em(text) => format!("<{text}>"),
            Span::Strong(text) => format!("<<{text}>>"),
            Span::Link { to, text } => format!("[{text}|{to}]"),
        }
    }

    #[test]
    fn paragraphs_emphasis_lists_quotations_and_links() {
        check_rich("One\nline.\n\nTwo *soft* and **hard**.", "p One line.\np Two <soft> and <<hard>>.");
        check_rich("Bring\n- an apple\n- a *pear*\n", "p Bring\n- an apple\n- a <pear>");
        check_rich("> I see\n> you.\n\nShe left.", "q I see you.\np She left.");
        check_rich("See [the page](https://a.dk/b) now", "p See [the page|https://a.dk/b] now");
        check_rich("<https://a.dk>", "p [https://a.dk|https://a.dk]");
    }

    #[test]
    fn numbers_at_the_beginning_of_a_line_are_no_list() {
        check_rich("Before Christmas, on\n24. december, she rang.", "p Before Christmas, on 24. december, she rang.");
        check_rich("1. marts", "p 1. marts");
    }

    #[test]
    fn lists_within_lists_become_one_list() {
        check_rich("- one\n  - two\n- three\n\n  more", "- one\n- two\n- three more");
    }

    #[track_caller]
    fn check_say(say: &str) {
        check(&format!("- break: air\n  title: Break\n  say: |{say}"));
    }

    #[test]
    fn html_is_refused_with_its_place() {
        check_say("\n    Fine.\n    A <b>bold</b> word. # error: html");
        check_say("\n    <script>alert(1)</script> # error: html");
        check("- break: air\n  title: A <i>break</i> # error: html");
        check_say("\n    1 < 2 and <3");
    }

    #[test]
    fn links_lead_to_pages_and_mail() {
        check_say("\n    [a](javascript:alert) # error: link");
        check_say("\n    [a](http://a.dk) # error: link");
        check_say("\n    [a](page.html) # error: link");
        check_say("\n    [a](HTTPS://a.dk) [b](mailto:a@a.dk)");
    }

    #[test]
    fn forms_that_are_not_shown() {
        check_say("\n    # error: markdown");
        check_say("\n    Text\n\n        code # error: markdown");
        check_say("\n    ![a](https://a.dk/b.png) # error: markdown");
    }
}
