//! Installing with apt, where this machine has it and lets us. Knows no package.

use std::process::Command;

use crate::process::{ask, find_on_path, run};

/// The words that start apt with the right to install.
pub(super) struct Apt(Vec<&'static str>);

impl Apt {
    /// Apt, where there is one and we may use it without a password.
    pub(super) fn here() -> Option<Self> {
        if !cfg!(target_os = "linux") {
            return None;
        }
        find_on_path("apt-get")?;
        if ask(Command::new("id").arg("-u")).as_deref() == Some("0") {
            return Some(Self(vec!["apt-get"]));
        }
        let may = find_on_path("sudo").is_some() && ask(Command::new("sudo").args(["-n", "true"])).is_some();
        may.then(|| Self(vec!["sudo", "-n", "apt-get"]))
    }

    /// Tries one set of packages after the other; whether it worked shows when the programs are looked for again.
    pub(super) fn install(&self, sets: &[&[&str]]) {
        run(&mut self.command(&["update", "-qq"])).ok();
        for packages in sets {
            let words = [&["install", "-y", "-qq", "--no-install-recommends"][..], packages].concat();
            if run(&mut self.command(&words)).is_ok() {
                return;
            }
        }
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(self.0[0]);
        command.args(&self.0[1..]).args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    }
}
