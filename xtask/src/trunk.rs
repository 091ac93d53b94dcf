//! Starting Trunk with the tools, the environment and the words that every use of it needs.
//! Knows neither serving nor releasing.

use std::env;
use std::process::Command;

use crate::process::path_with;
use crate::project::Project;
use crate::setup::Ready;

/// A Trunk command of this project, to which the caller adds words.
pub fn trunk(project: &Project, ready: &Ready, action: &str) -> Command {
    let path = path_with(&ready.tool_folders);
    // Looked up by hand: Windows searches the PATH of the parent, not the one that is handed on.
    let program = env::split_paths(&path).find_map(|folder| crate::process::program_in(&folder, "trunk"));
    let mut command = Command::new(program.unwrap_or_else(|| "trunk".into()));
    command.arg(action).current_dir(project.root()).env("PATH", path);
    // Everything is here already: no question whether there is a newer Trunk, and no download of its tools.
    command.args(["--offline", "true", "--skip-version-check"]);
    // Trunk reads this as its own option, which takes `true` and refuses the usual `1`.
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}
