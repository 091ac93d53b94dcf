//! `vejvalg check`: tells every mistake.

use std::path::Path;
use std::process::ExitCode;

use vejvalg_author::diagnostic::{self, Severity};
use vejvalg_author::{Compiled, Diagnostic, PROGRAMME, Pack, compile_module_file, compile_pack};

use crate::args::{CheckArgs, Format, Told};
use crate::packs::{self, Failure, PackFiles};

/// Checks what the paths mean.
pub(crate) fn run(args: &CheckArgs) -> Result<ExitCode, Failure> {
    let packs = packs::find(&args.paths)?;
    let found: Vec<_> = packs.iter().map(check).collect();
    tell(&packs, &found, &args.told);
    let is_clean = found.iter().flatten().all(|diagnostic| diagnostic.severity() == Severity::Warning);
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn check(pack: &PackFiles) -> Vec<Diagnostic> {
    match &pack.only {
        Some(name) if name != PROGRAMME => {
            let text = pack.files.get(name).map_or("", String::as_str);
            compile_module_file(name, text).diagnostics
        }
        _ => compile(pack).diagnostics,
    }
}

/// Compiles a pack.
pub(crate) fn compile(pack: &PackFiles) -> Compiled<Pack> {
    compile_pack(&pack.id, &pack.files)
}

/// Tells what was found, and how much.
pub(crate) fn tell(packs: &[PackFiles], found: &[Vec<Diagnostic>], told: &Told) {
    let tongue = told.lang.tongue();
    let named: Vec<Diagnostic> = packs.iter().zip(found).flat_map(|(pack, found)| with_folder(pack, found)).collect();
    let sources = packs.iter().zip(found).flat_map(|(pack, found)| found.iter().map(|one| source(pack, one)));
    match told.format {
        Format::Text => {
            for (diagnostic, source) in named.iter().zip(sources) {
                println!("{}", diagnostic::text(diagnostic, source, tongue));
            }
            let files = packs.iter().map(PackFiles::written).sum();
            println!("{}", diagnostic::summary(files, &named, tongue));
        }
        Format::Json => print!("{}", diagnostic::json(&named, tongue)),
        Format::Github => {
            named.iter().for_each(|diagnostic| print!("{}", diagnostic::github(diagnostic, tongue)));
        }
    }
}

fn source<'p>(pack: &'p PackFiles, diagnostic: &Diagnostic) -> &'p str {
    pack.files.get(&diagnostic.file).map_or("", String::as_str)
}

/// The diagnostics with the path of their file as the person gave it.
fn with_folder(pack: &PackFiles, found: &[Diagnostic]) -> Vec<Diagnostic> {
    let path = |file: &str| {
        let path = if pack.folder == Path::new(".") { Path::new(file).to_owned() } else { pack.folder.join(file) };
        path.display().to_string()
    };
    found.iter().map(|one| Diagnostic { file: path(&one.file), ..one.clone() }).collect()
}
