//! The command line and its help.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use vejvalg_author::diagnostic::Tongue;

/// From module files that people write to modules that people play.
#[derive(Debug, Parser)]
#[command(name = "vejvalg", version, arg_required_else_help = true)]
#[command(after_help = "The format of the files is described in docs/format.md, every message in docs/errors.md.")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find every mistake in module files, without writing anything
    #[command(after_help = "Examples:\n  \
        vejvalg check content\n  \
        vejvalg check content/digital-healthcare/users.yaml --lang da\n\n\
        Leaves with 0 when there is no mistake (warnings are allowed), with 1 when there is one.")]
    Check(CheckArgs),
    /// Check packs and write what the player loads
    #[command(after_help = "Example:\n  \
        vejvalg compile content --out target/modules\n\n\
        Nothing is written when there is a mistake. The folder then holds exactly these packs: compiled\n\
        files of earlier runs that are no longer made are removed, all other files are left alone.")]
    Compile(CompileArgs),
    /// Play a module in every way there is, or in a great many, and tell what was found
    #[command(after_help = "Example:\n  \
        vejvalg explore content/digital-healthcare/users.yaml --plays 1000000\n\n\
        Tells how much of each activity was reached, steps that never are, steps without a way to the end,\n\
        options that are never open or better than all others on every meter, how long the ways are and\n\
        where the meters stand at the end. Leaves with 1 when a play cannot end.")]
    Explore(ExploreArgs),
}

/// Arguments of `check`.
#[derive(Debug, ClapArgs)]
pub(crate) struct CheckArgs {
    /// Module files, packs, or folders of packs
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) told: Told,
}

/// Arguments of `compile`.
#[derive(Debug, ClapArgs)]
pub(crate) struct CompileArgs {
    /// A pack, or a folder of packs
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// Folder for the compiled files
    #[arg(long, value_name = "DIR", default_value = "target/modules")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) told: Told,
}

/// Arguments of `explore`.
#[derive(Debug, ClapArgs)]
pub(crate) struct ExploreArgs {
    /// A module file
    #[arg(value_name = "MODULE")]
    pub(crate) module: PathBuf,
    /// How many random plays, in all rooms together
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    pub(crate) plays: u64,
    /// Seed of the plays and of the cards
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub(crate) seed: u64,
    /// How many states are walked and remembered; a module of more is played at random only
    #[arg(long, value_name = "N", default_value_t = 400_000)]
    pub(crate) states: usize,
    #[command(flatten)]
    pub(crate) told: Told,
}

/// How mistakes are told.
#[derive(Debug, ClapArgs)]
pub(crate) struct Told {
    /// Language of the messages
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub(crate) lang: Lang,
    /// For people, for programs, or for GitHub Actions
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// Language of the messages.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    /// Danish
    Da,
    /// English
    En,
}

/// Form of the messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the line and a mark under the place
    Text,
    /// One JSON list
    Json,
    /// Workflow commands that mark the lines of a pull request
    Github,
}

impl Lang {
    pub(crate) fn tongue(self) -> Tongue {
        match self {
            Self::Da => Tongue::Danish,
            Self::En => Tongue::English,
        }
    }
}
