//! The command line, read into what is wanted. Carries nothing out.

use std::path::PathBuf;

use crate::Failure;

/// What the person at the terminal wants.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Show the help page.
    Help,
    /// Only set up what is missing.
    Setup(SettingUp),
    /// Build, serve, and build again after every change.
    Serve(Serving),
    /// Write the release folder, to another place than `dist` if one is named.
    Dist(Option<PathBuf>),
    /// Run the checks.
    Test(Testing),
    /// Take pictures of the screens whose names hold a word; of all without one.
    Screens(Option<String>),
    /// Look for barriers on the screens whose names hold a word; on all without one.
    Access(Option<String>),
    /// Measure.
    Bench(Extent),
    /// Inject the faults and print what was lost.
    Faults(Extent),
    /// Trunk's hook after a build: put the last hand to the page. Not for people.
    FinishPage,
}

/// What is to be set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingUp {
    /// What a build of the app needs.
    Building,
    /// The browsers of the tests, too.
    Browsers,
}

/// How `test` is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Testing {
    /// Which stages.
    pub extent: Extent,
    /// In which engines.
    pub engines: Engines,
}

/// In which engines the browser tests run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engines {
    /// In Chromium, and in those others that are installed.
    Present,
    /// In all, or the run fails.
    All,
}

/// How `serve` is to be done.
#[derive(Debug, PartialEq, Eq)]
pub struct Serving {
    /// The port; without one the first free from 8080 on.
    pub port: Option<u16>,
    /// Whether a browser window comes up by itself.
    pub window: Window,
    /// Who can reach the page.
    pub reach: Reach,
}

/// Whether a browser window comes up by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// The default browser shows the page once it is built.
    Opens,
    /// Nothing opens.
    StaysShut,
}

/// Who can reach the page that is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// This machine only.
    ThisMachine,
    /// Every machine of the local network.
    LocalNetwork,
}

/// How much of a long command is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The short form, for the minute before a commit.
    Quick,
    /// Everything.
    Full,
}

/// Reads the words after `cargo xtask`.
pub fn read(words: &[String]) -> Result<Wanted, Failure> {
    let mut words = words.iter().map(String::as_str);
    match words.next() {
        None | Some("help" | "--help" | "-h") => Ok(Wanted::Help),
        Some("setup") => read_setup(words),
        Some("serve") => read_serve(words),
        Some("dist") => read_dist(words),
        Some("test") => read_test(words),
        Some("screens") => read_only(words).map(Wanted::Screens),
        Some("access") => read_only(words).map(Wanted::Access),
        Some("bench") => read_extent(words).map(Wanted::Bench),
        Some("faults") => read_extent(words).map(Wanted::Faults),
        Some("finish-page") => nothing_more(words, Wanted::FinishPage),
        Some(other) => Err(unknown(other)),
    }
}

fn read_setup<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Wanted, Failure> {
    match words.next() {
        None => Ok(Wanted::Setup(SettingUp::Building)),
        Some("--browsers") => nothing_more(words, Wanted::Setup(SettingUp::Browsers)),
        Some(other) => Err(unknown(other)),
    }
}

fn read_test<'a>(words: impl Iterator<Item = &'a str>) -> Result<Wanted, Failure> {
    let mut testing = Testing { extent: Extent::Full, engines: Engines::Present };
    for word in words {
        match word {
            "--quick" => testing.extent = Extent::Quick,
            "--all-browsers" => testing.engines = Engines::All,
            other => return Err(unknown(other)),
        }
    }
    Ok(Wanted::Test(testing))
}

fn read_only<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Option<String>, Failure> {
    match words.next() {
        None => Ok(None),
        Some("--only") => {
            let word = words.next().ok_or_else(|| Failure::new("After --only comes a word of a screen's name."))?;
            nothing_more(words, Some(word.to_owned()))
        }
        Some(other) => Err(unknown(other)),
    }
}

fn read_serve<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Wanted, Failure> {
    let mut serving = Serving { port: None, window: Window::Opens, reach: Reach::ThisMachine };
    while let Some(word) = words.next() {
        match word {
            "--port" => serving.port = Some(read_port(words.next())?),
            "--no-open" => serving.window = Window::StaysShut,
            "--lan" => serving.reach = Reach::LocalNetwork,
            other => return Err(unknown(other)),
        }
    }
    Ok(Wanted::Serve(serving))
}

fn read_port(word: Option<&str>) -> Result<u16, Failure> {
    word.and_then(|word| word.parse().ok())
        .ok_or_else(|| Failure::new("After --port comes a number from 1 to 65535, as in `--port 8080`."))
}

fn read_dist<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Wanted, Failure> {
    match words.next() {
        None => Ok(Wanted::Dist(None)),
        Some("--out") => {
            let folder = words.next().ok_or_else(|| Failure::new("After --out comes a folder."))?;
            nothing_more(words, Wanted::Dist(Some(PathBuf::from(folder))))
        }
        Some(other) => Err(unknown(other)),
    }
}

fn read_extent<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Extent, Failure> {
    match words.next() {
        None => Ok(Extent::Full),
        Some("--quick") => nothing_more(words, Extent::Quick),
        Some(other) => Err(unknown(other)),
    }
}

fn nothing_more<'a, T>(mut words: impl Iterator<Item = &'a str>, wanted: T) -> Result<T, Failure> {
    match words.next() {
        None => Ok(wanted),
        Some(other) => Err(unknown(other)),
    }
}

fn unknown(word: &str) -> Failure {
    Failure::new(format!("`{word}` is not known here. `cargo xtask help` lists what is."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Wanted) {
        let words: Vec<String> = line.split_whitespace().map(String::from).collect();
        assert_eq!(read(&words).unwrap(), expected);
    }

    #[track_caller]
    fn refuse(line: &str, expected: &str) {
        let words: Vec<String> = line.split_whitespace().map(String::from).collect();
        assert!(read(&words).unwrap_err().to_string().contains(expected));
    }

    #[test]
    fn every_command_is_read() {
        check("", Wanted::Help);
        check("help", Wanted::Help);
        check("setup", Wanted::Setup(SettingUp::Building));
        check("setup --browsers", Wanted::Setup(SettingUp::Browsers));
        check("test", Wanted::Test(Testing { extent: Extent::Full, engines: Engines::Present }));
        check("test --quick", Wanted::Test(Testing { extent: Extent::Quick, engines: Engines::Present }));
        check("test --all-browsers", Wanted::Test(Testing { extent: Extent::Full, engines: Engines::All }));
        check("screens", Wanted::Screens(None));
        check("access --only home", Wanted::Access(Some("home".to_owned())));
        check("bench --quick", Wanted::Bench(Extent::Quick));
        check("faults --quick", Wanted::Faults(Extent::Quick));
        check("dist", Wanted::Dist(None));
        check("dist --out a/b", Wanted::Dist(Some(PathBuf::from("a/b"))));
    }

    #[test]
    fn serve_takes_its_choices_in_any_order() {
        let expected = Serving { port: Some(9000), window: Window::StaysShut, reach: Reach::LocalNetwork };
        check("serve --lan --port 9000 --no-open", Wanted::Serve(expected));
        let expected = Serving { port: None, window: Window::Opens, reach: Reach::ThisMachine };
        check("serve", Wanted::Serve(expected));
    }

    #[test]
    fn what_is_not_known_is_named() {
        refuse("sevre", "`sevre`");
        refuse("test --fast", "`--fast`");
        refuse("serve --port many", "8080");
        refuse("dist --out", "folder");
        refuse("screens --only", "word");
        refuse("screens home", "`home`");
    }
}
