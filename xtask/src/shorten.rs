//! Scripts of a release with short names and few words, by a program of its own (`xtask/shorten`): what it stands on takes
//! a minute to compile, and only a release needs it. Where it cannot be built, the scripts only lose their air
//! (`page::script`), and are a tenth larger. Knows no script.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Failure;
use crate::process::{cannot_start, cargo, run};
use crate::project::Project;

/// Tells Trunk's hook where the program is.
pub const PROGRAM: &str = "VEJVALG_SHORTEN";

/// How a browser will read a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As a module, whose names are its own.
    Module,
    /// As a script, whose outermost names are everybody's.
    Script,
}

/// Builds the program and says where it is, or in a sentence that it cannot be built.
pub fn build(project: &Project) -> Option<PathBuf> {
    let builds = project.target().join("shorten");
    let program = builds.join("debug").join(format!("vejvalg-shorten{}", env::consts::EXE_SUFFIX));
    if !program.is_file() {
        println!("Building what makes scripts short. It takes a minute or two, once.");
    }
    let mut command = cargo();
    command.args(["build", "--quiet", "--locked", "--manifest-path", "xtask/shorten/Cargo.toml", "--target-dir"]);
    match run(command.arg(&builds).current_dir(project.root())) {
        Ok(()) => Some(program),
        Err(why) => {
            println!("The scripts stay about a tenth larger than they could be: {why}");
            None
        }
    }
}

/// The script made short, where a program for that was built.
///
/// # Errors
///
/// With the program's words where it cannot read the script.
pub fn shorten(script: &str, form: Form) -> Result<Option<String>, Failure> {
    env::var_os(PROGRAM).map(|program| with(Path::new(&program), script, form)).transpose()
}

fn with(program: &Path, script: &str, form: Form) -> Result<String, Failure> {
    let mut command = Command::new(program);
    command.arg(match form {
        Form::Module => "module",
        Form::Script => "script",
    });
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    // It reads all before it writes anything, so neither waits for the other; where it falls, its words say more.
    if let Some(mut input) = child.stdin.take() {
        input.write_all(script.as_bytes()).ok();
    }
    let output = child.wait_with_output().map_err(|error| cannot_start(&command, &error))?;
    let shorter = String::from_utf8(output.stdout).ok().filter(|text| output.status.success() && !text.is_empty());
    shorter.ok_or_else(|| Failure::new("A script could not be made short; what is wrong with it is above."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_or_writes_nothing_is_told_of() {
        let nowhere = env::temp_dir().join("vejvalg-no-such-program");
        assert!(with(&nowhere, "1;", Form::Module).unwrap_err().to_string().contains("could not be started"));
        // Cargo knows no command of that name.
        let words = with(Path::new(cargo().get_program()), "1;", Form::Script).unwrap_err().to_string();
        assert!(words.contains("could not be made short"), "{words}");
    }

    #[test]
    fn where_no_program_was_built_a_script_stays_as_it_is() {
        assert_eq!(shorten("1;", Form::Module).unwrap(), None);
    }
}
