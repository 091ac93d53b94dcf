//! Rich text read out without its form.

use vejvalg_engine::text::{Block, Span, plain, push_plain};

#[test]
fn blocks_and_entries_are_separated_by_one_space() {
    let text = |text: &str| Span::Text(text.to_owned());
    let link = Span::Link { to: "https://example.org".to_owned(), text: "there".to_owned() };
    let rich = [
        Block::Para(vec![text("Go "), Span::Strong("now".to_owned()), text(".")]),
        Block::List(vec![vec![Span::Em("one".to_owned())], vec![link]]),
        Block::Quote(vec![text("Well")]),
    ];
    assert_eq!(plain(&rich), "Go now. one there Well");
    let mut out = "Before".to_owned();
    push_plain(&mut out, &rich[2..]);
    assert_eq!(out, "BeforeWell");
    assert_eq!(plain(&[]), "");
}
