//! `vejvalg compile`: checks packs, and writes what the player loads when nothing is wrong.

use std::process::ExitCode;

use vejvalg_author::{Pack, packs_file};

use crate::args::{CompileArgs, Format};
use crate::packs::{self, Failure};
use crate::{check, write};

/// Compiles what the path means.
pub(crate) fn run(args: &CompileArgs) -> Result<ExitCode, Failure> {
    if args.path.is_file() {
        return Err(format!("`{}` is a file; a whole pack is compiled, so name its folder", args.path.display()));
    }
    let packs = packs::folder(&args.path)?;
    let compiled: Vec<_> = packs.iter().map(check::compile).collect();
    let found: Vec<_> = compiled.iter().map(|compiled| compiled.diagnostics.clone()).collect();
    check::tell(&packs, &found, &args.told);
    let outputs: Option<Vec<Pack>> = compiled.into_iter().map(|compiled| compiled.output).collect();
    let Some(outputs) = outputs else {
        return Ok(ExitCode::FAILURE);
    };
    let mut files: Vec<_> = outputs.iter().flat_map(Pack::files).collect();
    files.push(("packs.json".to_owned(), packs_file(&outputs)));
    let mut written = write::mirror(&args.out, &files)?;
    for (pack, output) in packs.iter().zip(&outputs) {
        for name in output.media() {
            let target = args.out.join(&output.id).join(name);
            written.changed += usize::from(write::copy(&pack.folder.join(name), &target)?);
        }
    }
    if args.told.format == Format::Text {
        let kilobytes = files.iter().map(|(_, text)| text.len()).sum::<usize>().div_ceil(1024);
        println!(
            "{} files, {kilobytes} KB in {} ({} new or changed, {} removed)",
            files.len(),
            args.out.display(),
            written.changed,
            written.removed
        );
    }
    Ok(ExitCode::SUCCESS)
}
