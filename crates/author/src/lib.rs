//! The compiler: from an author's YAML files to the JSON modules that the engine plays.
//!
//! ```text
//! text ── yaml ──► tree ── decode ──► source ── stage ──► steps with names ── check ── link ──► module
//! ```
//!
//! **Every mistake of a file is found in one run**, each with its place, a stable code and plain words
//! in Danish and English.
//!
//! **A file with a mistake compiles to nothing**: no broken module ever reaches a player.
//!
//! **A kind of activity is one file** in `kind`: what its author writes, and the round it becomes.
//! Everything else (names, ways, chunks) is done on steps and knows no kind.
//!
//! **This crate never touches the file system**: it maps texts to texts. The command line reads and
//! writes.
//!
//! Start reading at [`compile_pack`], then `kind`, then `stage`.

mod check;
mod decode;
pub mod diagnostic;
mod kind;
mod line;
mod link;
pub mod look;
mod markdown;
mod module;
mod pack;
mod programme;
mod source;
mod stage;
#[cfg(test)]
mod testing;
mod wording;
mod yaml;

pub use diagnostic::Diagnostic;
pub use line::{Line, Spot};
pub use link::{CompiledModule, Edition};
pub use pack::{Compiled, PROGRAMME, Pack, compile_module_file, compile_pack, packs_file};
use vejvalg_engine::module::{Chunk, Index};

/// Compiles one module in its first language, for groups: the index, and the chunks after the first.
/// For tests and benchmarks of other crates.
///
/// # Errors
/// Everything that is wrong with the text, warnings included.
pub fn compile_module(text: &str) -> Result<(Index, Vec<Chunk>), Vec<Diagnostic>> {
    let compiled = compile_module_file("module.yaml", text);
    let edition = compiled.output.and_then(|module| module.editions.into_iter().next());
    edition.map(|edition| (edition.index, edition.chunks)).ok_or(compiled.diagnostics)
}
