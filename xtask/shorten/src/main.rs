//! Writes a script of a release shorter: short names, and the same said with less. Reads it from the input and writes it to
//! the output, for `xtask::page::script`. Knows JavaScript and the browsers that must understand it, not what a script is for.

use std::io::{Read, Write};
use std::process::ExitCode;

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The oldest browsers that can play, as the page itself says: none of them is to meet words that it does not know.
const BROWSERS: [&str; 4] = ["chrome105", "edge105", "firefox110", "safari16"];

fn main() -> ExitCode {
    let source_type = match std::env::args().nth(1).as_deref() {
        Some("module") => SourceType::mjs(),
        Some("script") => SourceType::cjs(),
        _ => return failed("Say whether it is a `module` or a `script`."),
    };
    let mut script = String::new();
    if let Err(error) = std::io::stdin().read_to_string(&mut script) {
        return failed(&error.to_string());
    }
    match shorter(&script, source_type) {
        Ok(shorter) => match std::io::stdout().write_all(shorter.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(&error.to_string()),
        },
        Err(why) => failed(&why),
    }
}

fn failed(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}

/// The script with short names. What it exports, and what it reads and sets of others, keeps its names.
///
/// # Errors
///
/// Says where it is no script.
fn shorter(script: &str, source_type: SourceType) -> Result<String, String> {
    let allocator = Allocator::default();
    let read = Parser::new(&allocator, script, source_type).parse();
    if !read.errors.is_empty() {
        let faults = read.errors.into_iter().map(|error| format!("{:?}", error.with_source_code(script.to_owned())));
        return Err(faults.collect());
    }
    let mut program = read.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions { top_level: source_type.is_module(), ..MangleOptions::default() }),
        compress: Some(CompressOptions {
            target: EngineTargets::from_target_list(&BROWSERS).map_err(|error| error.to_string())?,
            ..CompressOptions::smallest()
        }),
    };
    let shortened = Minifier::new(options).minify(&allocator, &mut program);
    let written = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(shortened.scoping)
        .with_private_member_mappings(shortened.class_private_mappings)
        .build(&program);
    Ok(written.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_names_become_short_and_what_others_see_stays() {
        let script = "import { other } from './other.js';\nconst remembered = new Map();\nexport const remember = (name, what) => { remembered.set(name, { what, other }); return globalThis.vejvalg.say(what); };\n";
        let shorter = shorter(script, SourceType::mjs()).unwrap();
        assert!(!shorter.contains("remembered") && !shorter.contains('\n'), "{shorter}");
        for kept in ["other", "remember", "what:", "globalThis.vejvalg.say(", "./other.js"] {
            assert!(shorter.contains(kept), "{kept} in {shorter}");
        }
    }

    #[test]
    fn what_stands_outside_of_a_module_is_for_everybody_and_keeps_its_name() {
        let shorter = shorter(
            "var everybody = 1; { const mine = document.title + everybody; console.info(mine, mine); }",
            SourceType::cjs(),
        );
        let shorter = shorter.unwrap();
        assert!(
            shorter.contains("everybody") && !shorter.contains("mine") && shorter.contains("console.info("),
            "{shorter}"
        );
    }

    #[test]
    fn the_end_of_a_script_within_a_page_is_no_end_of_the_page_s() {
        let shorter = shorter("document.title = '</script>';", SourceType::mjs()).unwrap();
        assert!(!shorter.contains("</script>"), "{shorter}");
    }

    #[test]
    fn what_is_no_script_is_told_with_its_place() {
        let why = shorter("const a = ;", SourceType::mjs()).unwrap_err();
        assert!(why.contains("Unexpected token"), "{why}");
    }

    #[test]
    fn the_browsers_are_known() {
        assert!(EngineTargets::from_target_list(&BROWSERS).is_ok());
    }
}
