//! What people bring to the board, cut into pieces with a name each, so that what is damaged can be named.
//! Knows what surrounds a result and not what is in it.

use crate::rooms;
use crate::route::Of;
use crate::store::{MemoryStore, Store};

/// What begins a saved game.
const SAVE: &str = "vejvalg ";
/// What the words before a code begin with.
const WORDS: &str = "Vejvalg ";
/// What a code begins with.
const SIGN: &str = "vv1";
/// Longest name of a piece, in characters.
const NAME: usize = 70;

/// A text that holds a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// What it is called.
    pub(super) name: String,
    /// The text.
    pub(super) text: String,
}

/// The pieces of what was pasted: a piece for each result, named by the words before its code. What stands
/// around them is left out.
pub(super) fn of_paste(text: &str, numbered: fn(usize) -> String) -> Vec<Piece> {
    if text.trim_start().starts_with(SAVE) {
        return vec![Piece { name: numbered(1), text: text.trim_start().to_owned() }];
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let has_sign = find(line, SIGN).is_some();
        let begins =
            line.contains(WORDS) || (has_sign && pieces.last().is_none_or(|piece| find(&piece.text, SIGN).is_some()));
        if begins {
            pieces.push(Piece { name: name(line).unwrap_or_else(|| numbered(number + 1)), text: line.to_owned() });
        } else if let Some(piece) = pieces.last_mut() {
            // A mail wraps a code over several lines.
            piece.text.push('\n');
            piece.text.push_str(line);
        }
    }
    pieces.retain(|piece| find(&piece.text, SIGN).is_some());
    pieces
}

/// The words before a code.
fn name(line: &str) -> Option<String> {
    let words = &line[line.find(WORDS)?..];
    let words = &words[..find(words, SIGN).unwrap_or(words.len())];
    Some(words.trim().chars().take(NAME).collect())
}

fn find(text: &str, sign: &str) -> Option<usize> {
    text.as_bytes().windows(sign.len()).position(|window| window.eq_ignore_ascii_case(sign.as_bytes()))
}

/// What a file holds of this module: a room's file has one game, a file of what is kept on a device one for each room,
/// and a save by itself is one. What is none of these is a piece as it is, so that the board can say why.
pub(super) fn of_file(name: &str, text: String, unpack: &dyn Fn(&str) -> Vec<(String, String)>, of: &Of) -> Vec<Piece> {
    let mut store = MemoryStore::default();
    let games: Vec<String> = match rooms::import(&mut store, &text) {
        Ok(room) => store.get(&rooms::save_key(&room, of)).into_iter().collect(),
        Err(_) => {
            unpack(&text).into_iter().filter(|(key, _)| rooms::is_save_of(key, of)).map(|(_, game)| game).collect()
        }
    };
    let games = if games.is_empty() { vec![text] } else { games };
    games.into_iter().map(|text| Piece { name: name.to_owned(), text }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let pieces = of_paste(text, |n| format!("line {n}"));
        let found: Vec<(&str, &str)> = pieces.iter().map(|piece| (piece.name.as_str(), piece.text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_result_of_a_chat_is_a_piece_named_by_its_words() {
        check(
            "Anna 10:02\nVejvalg users/sofa (Nord) vv1abc\nTak!\n> Vejvalg users/sofa (Syd) vv1def",
            &[
                ("Vejvalg users/sofa (Nord)", "Vejvalg users/sofa (Nord) vv1abc\nTak!"),
                ("Vejvalg users/sofa (Syd)", "> Vejvalg users/sofa (Syd) vv1def"),
            ],
        );
    }

    #[test]
    fn a_code_that_was_wrapped_stays_whole_and_one_without_words_has_a_number() {
        check("Vejvalg users/sofa\nvv1ab\ncd", &[("Vejvalg users/sofa", "Vejvalg users/sofa\nvv1ab\ncd")]);
        check("hej\nVV1ab\nVV1cd", &[("line 2", "VV1ab"), ("line 3", "VV1cd")]);
    }

    #[test]
    fn talk_about_the_game_is_no_result() {
        check("Vejvalg var sjovt i dag.\nHej hej", &[]);
        check("", &[]);
    }

    #[test]
    fn a_saved_game_that_was_pasted_stays_whole() {
        check("\nvejvalg 2 1 0\n{}", &[("line 1", "vejvalg 2 1 0\n{}")]);
    }

    #[test]
    fn of_a_rooms_file_the_game_of_the_module_is_taken() {
        let of = Of { pack: "p".into(), module: "users".into() };
        let mut store = MemoryStore::default();
        store.set(&rooms::save_key("", &of), "vejvalg 2 1 0\n{}").unwrap();
        let file = rooms::export(&store, "");
        let texts = |of: &Of| of_file("a.txt", file.clone(), &|_| Vec::new(), of).into_iter().map(|piece| piece.text);
        assert_eq!(texts(&of).collect::<Vec<_>>(), ["vejvalg 2 1 0\n{}"]);
        let other = Of { module: "other".into(), ..of };
        assert_eq!(
            texts(&other).collect::<Vec<_>>(),
            std::slice::from_ref(&file),
            "it says of itself that it has no result"
        );
    }

    #[test]
    fn of_a_devices_file_the_game_of_every_room_is_taken() {
        let of = Of { pack: "p".into(), module: "users".into() };
        let kept = |_: &str| {
            let other = Of { module: "users-2".into(), ..of.clone() };
            let keys = [rooms::save_key("", &of), rooms::save_key("7", &of), rooms::save_key("7", &other)];
            let aside = format!("{}/kept-1", rooms::save_key("7", &of));
            keys.into_iter().chain([aside, rooms::time_key("", &of)]).map(|key| (key.clone(), key)).collect()
        };
        let pieces = of_file("all.json", "{}".into(), &kept, &of);
        let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(texts, ["vejvalg/save/p/users", "vejvalg/room-7/save/p/users"]);
    }
}
