//! The browser tests that an engine cannot run. They stand in one list, `tests/browser/left_out.txt`, each with its
//! reason; here the list is read and held against the run.

use std::fs;

use crate::Failure;
use crate::browser::Engine;
use crate::project::Project;

/// A test and why it is left out.
type LeftOut = (String, String);

/// What an engine leaves out.
pub fn in_engine(engine: Engine) -> Result<Vec<LeftOut>, Failure> {
    let file = Project::here().root().join("tests/browser/left_out.txt");
    let text = fs::read_to_string(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
    read(&text, engine)
}

/// A line is `engine, engine | test | reason`; a `#` begins a remark.
fn read(text: &str, engine: Engine) -> Result<Vec<LeftOut>, Failure> {
    let mut found = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let ([engines, test, reason], true) = (parts.as_slice(), parts.iter().all(|part| !part.is_empty())) else {
            return Err(Failure::new(format!("left_out.txt: `{line}` must read `engines | test | reason`.")));
        };
        let mut leaving = false;
        for id in engines.split(',').map(str::trim) {
            let known =
                Engine::of(id).ok_or_else(|| Failure::new(format!("left_out.txt: there is no engine `{id}`.")))?;
            leaving |= known == engine;
        }
        if leaving {
            found.push(((*test).to_owned(), (*reason).to_owned()));
        }
    }
    Ok(found)
}

/// Holds the list against the number of tests that the runner passed over: one that was renamed would else be run.
pub fn all_were_there(left_out: &[LeftOut], passed_over: usize) -> Result<(), Failure> {
    if passed_over == left_out.len() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "left_out.txt names {} tests for this engine, but {} were found by these names: correct the list.",
        left_out.len(),
        passed_over
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "# Why.\n\nfirefox, webkit | a::b | only Chromium prints\nfirefox | c | no such key\n";

    #[test]
    fn each_engine_has_its_own_list() {
        let tests = |engine| read(LIST, engine).unwrap().into_iter().map(|(test, _)| test).collect::<Vec<_>>();
        assert_eq!(tests(Engine::Chromium), [""; 0]);
        assert_eq!(tests(Engine::Firefox), ["a::b", "c"]);
        assert_eq!(tests(Engine::WebKit), ["a::b"]);
    }

    #[test]
    fn a_line_without_a_reason_or_with_an_unknown_engine_is_refused() {
        assert!(read("firefox | a::b |", Engine::Firefox).is_err());
        assert!(read("firefox | a::b", Engine::Firefox).is_err());
        assert!(read("netscape | a::b | old", Engine::Firefox).is_err());
    }

    #[test]
    fn a_name_that_no_test_has_is_told() {
        let left_out = read(LIST, Engine::Firefox).unwrap();
        assert!(all_were_there(&left_out, 2).is_ok());
        assert!(all_were_there(&left_out, 1).is_err());
    }
}
