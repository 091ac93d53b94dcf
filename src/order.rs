//! What the host's window asks of the screen, and what the screen tells it, as plain text: the windows
//! share nothing but messages. **The screen alone writes**: an order is a wish, the next news says
//! what became of it.

use crate::route::Of;

/// First line of every message of ours.
const HEAD: &str = "vejvalg-host 1";

/// What the host's window asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Tell me how things stand.
    Hello,
    /// Go on, with the answer that stands there.
    Next,
    /// Go back one step.
    Back,
    /// Draw one more card.
    Draw,
    /// Put the card aside that was drawn last, and draw another.
    Skip,
    /// Put a card back into its deck, by its id.
    PutBack(String),
    /// These cards of a deck come next, by their ids; none leaves it to chance again.
    Fix(String, Vec<String>),
    /// Go to the first step of an activity, by its place.
    GoTo(u16),
    /// Give the step so many seconds more.
    More(u32),
    /// Stop the clock, or let it go on.
    Clock,
    /// Hide what is on the screen, or show it again.
    Blank,
}

/// What the screen tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Which module is played.
    pub of: Of,
    /// Whether what is on the screen is hidden.
    pub blank: bool,
    /// The time used, in its stored form.
    pub timing: String,
    /// The session, in its saved form.
    pub save: String,
}

/// A message between the windows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// From the host's window.
    Order(Order),
    /// From the screen.
    News(Box<News>),
    /// The screen is closing.
    Gone,
}

impl Message {
    /// The text of the message.
    #[must_use]
    pub fn write(&self) -> String {
        let body = match self {
            Self::Order(order) => format!("order\n{}", words(order)),
            Self::News(news) => {
                let News { of, blank, timing, save } = news.as_ref();
                let lines = timing.lines().count();
                format!("news\n{} {} {blank} {lines}\n{timing}\n{save}", of.pack, of.module)
            }
            Self::Gone => "gone\n".to_owned(),
        };
        format!("{HEAD}\n{body}")
    }

    /// Reads a message; what is not ours, or not whole, is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (kind, body) = text.strip_prefix(HEAD)?.strip_prefix('\n')?.split_once('\n')?;
        match kind {
            "order" => order(body).map(Self::Order),
            "news" => news(body).map(|news| Self::News(Box::new(news))),
            "gone" => Some(Self::Gone),
            _ => None,
        }
    }
}

/// An order in words, one to a line: ids hold no line breaks.
fn words(order: &Order) -> String {
    match order {
        Order::Hello => "hello".to_owned(),
        Order::Next => "next".to_owned(),
        Order::Back => "back".to_owned(),
        Order::Draw => "draw".to_owned(),
        Order::Skip => "skip".to_owned(),
        Order::PutBack(card) => format!("put-back\n{card}"),
        Order::Fix(deck, cards) => format!("fix\n{deck}\n{}", cards.join("\n")),
        Order::GoTo(place) => format!("go-to\n{place}"),
        Order::More(seconds) => format!("more\n{seconds}"),
        Order::Clock => "clock".to_owned(),
        Order::Blank => "blank".to_owned(),
    }
}

fn order(body: &str) -> Option<Order> {
    let mut lines = body.lines();
    let word = lines.next()?;
    let mut next = || lines.next().map(str::to_owned);
    Some(match word {
        "hello" => Order::Hello,
        "next" => Order::Next,
        "back" => Order::Back,
        "draw" => Order::Draw,
        "skip" => Order::Skip,
        "put-back" => Order::PutBack(next()?),
        "fix" => {
            let deck = next()?;
            Order::Fix(deck, lines.filter(|card| !card.is_empty()).map(str::to_owned).collect())
        }
        "go-to" => Order::GoTo(next()?.parse().ok()?),
        "more" => Order::More(next()?.parse().ok()?),
        "clock" => Order::Clock,
        "blank" => Order::Blank,
        _ => return None,
    })
}

fn news(body: &str) -> Option<News> {
    let (about, rest) = body.split_once('\n')?;
    let mut about = about.split(' ');
    let of = Of { pack: about.next()?.to_owned(), module: about.next()?.to_owned() };
    let blank = about.next()? == "true";
    let lines: usize = about.next()?.parse().ok()?;
    // The save follows the line break that ends the last line of the time.
    let end = rest.match_indices('\n').nth(lines.checked_sub(1)?)?.0;
    Some(News { of, blank, timing: rest[..end].to_owned(), save: rest[end + 1..].to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(message: &Message) {
        assert_eq!(Message::read(&message.write()).as_ref(), Some(message));
    }

    #[test]
    fn every_order_arrives_as_it_was_sent() {
        let orders = [
            Order::Hello,
            Order::Next,
            Order::Back,
            Order::Draw,
            Order::Skip,
            Order::PutBack("rain".into()),
            Order::Fix("events".into(), vec!["rain".into(), "sun".into()]),
            Order::Fix("events".into(), vec![]),
            Order::GoTo(4),
            Order::More(120),
            Order::Clock,
            Order::Blank,
        ];
        orders.into_iter().for_each(|order| check(&Message::Order(order)));
    }

    #[test]
    fn news_arrive_whole() {
        let of = Of { pack: "p".into(), module: "users".into() };
        let timing = "vejvalg-time 1\nrunning 4 0 step\n0 3".to_owned();
        let save = "vejvalg 2 7 99\n{\"log\":[\"a\\nb\"]}".to_owned();
        check(&Message::News(Box::new(News { of, blank: true, timing, save })));
        check(&Message::Gone);
    }

    #[test]
    fn what_is_not_ours_is_left_alone() {
        let texts = [
            "",
            "hello",
            "vejvalg-host 2\norder\nhello",
            "vejvalg-host 1\norder\nformat c:",
            "vejvalg-host 1\norder\ngo-to\n-1",
        ];
        let cut = "vejvalg-host 1\nnews\np users true 9\nvejvalg-time 1";
        for text in texts.into_iter().chain([cut]) {
            assert_eq!(Message::read(text), None, "{text:?}");
        }
    }
}
