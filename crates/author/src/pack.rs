//! A pack: a programme and its modules, compiled together.

mod trials;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use vejvalg_engine::programme::Programme;

use crate::check::{self, Looked, missing_media};
use crate::diagnostic::{Diagnostic, File, Place, Report};
use crate::link::{self, CompiledModule};
use crate::{module, programme, source, stage};
use trials::Trials;

/// The file that a pack begins with.
pub const PROGRAMME: &str = "programme.yaml";

/// What became of a text: something only where nothing is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Compiled<T> {
    /// What was compiled.
    pub output: Option<T>,
    /// Everything that was found, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

/// A pack, compiled.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Id: the name of its folder.
    pub id: String,
    /// The programme in each of its languages.
    pub programmes: Vec<Programme>,
    /// The modules.
    pub modules: Vec<CompiledModule>,
    /// What was drawn for the programme: file within the folder of the pack, and drawing.
    pub drawings: BTreeMap<String, String>,
    /// The files that the programme shows, within the folder of the pack.
    pub pictures: BTreeSet<String>,
}

/// Compiles a pack from its files: name within the folder, and text. Media count by their name, such
/// as `media/lis.jpg`; their text is not looked at.
#[must_use]
pub fn compile_pack(id: &str, files: &BTreeMap<String, String>) -> Compiled<Pack> {
    let mut diagnostics = Vec::new();
    let mut modules = Vec::new();
    let mut known = Vec::new();
    let mut trials = Trials::default();
    let (source, mut report) = match files.get(PROGRAMME) {
        Some(text) => programme::read(text, Report::default()),
        None => {
            let mut report = Report::default();
            report.add(Place::on_line(1, 1, 1), File::NoProgramme);
            (None, report)
        }
    };
    let listed = |name: &str| source.as_ref().is_none_or(|source| source.modules().any(|id| id.text == name));
    let texts = files.iter().filter(|(name, _)| *name != PROGRAMME && name.ends_with(".yaml"));
    let read: Vec<Read<'_>> = texts.map(|(name, text)| Read::of(name, text, &mut trials)).collect();
    for read in read {
        let stem = read.name.trim_end_matches(".yaml");
        let compiled = compile_file(id, read, Some(stem), listed(stem), Some(files), &trials);
        known
            .push((stem.to_owned(), compiled.output.as_ref().map(|module| module.editions[0].index.languages.clone())));
        diagnostics.extend(compiled.diagnostics);
        modules.extend(compiled.output);
    }
    if let Some(source) = &source {
        source.check(id, &known, &mut report);
        missing_media::look(source.pictures(), files, &mut report);
    }
    diagnostics.extend(trials.check());
    let own = report.finish(PROGRAMME);
    diagnostics.splice(0..0, own);
    let output = source.filter(|_| is_clean(&diagnostics)).map(|source| {
        let look = source.style();
        let indices = modules.iter_mut().flat_map(|module| &mut module.editions).map(|edition| &mut edition.index);
        indices.for_each(|index| index.look.clone_from(&look));
        let (programmes, drawings) = source.compile(&modules);
        let pictures = source.pictures().map(|file| file.text.clone()).collect();
        Pack { id: id.to_owned(), programmes, modules, drawings: drawings.into_iter().collect(), pictures }
    });
    Compiled { output, diagnostics }
}

/// Compiles one module file by itself. Its name is only for the diagnostics.
#[must_use]
pub fn compile_module_file(name: &str, text: &str) -> Compiled<CompiledModule> {
    let mut trials = Trials::default();
    compile_file("", Read::of(name, text, &mut trials), None, true, None, &trials)
}

/// A module file that has been read: all are, before one is compiled, since they look back on each other.
struct Read<'a> {
    name: &'a str,
    source: Option<source::Module>,
    report: Report,
}

impl<'a> Read<'a> {
    fn of(name: &'a str, text: &str, trials: &mut Trials) -> Self {
        let (source, report) = module::read(text, Report::default());
        source.iter().for_each(|source| trials.add(name, source));
        Self { name, source, report }
    }
}

fn compile_file(
    pack: &str,
    Read { name, source, mut report }: Read<'_>,
    stem: Option<&str>,
    is_listed: bool,
    files: Option<&BTreeMap<String, String>>,
    trials: &Trials,
) -> Compiled<CompiledModule> {
    let mut output = None;
    if let Some(source) = source {
        if let Some(stem) = stem.filter(|stem| !source.id.text.is_empty() && source.id.text != *stem) {
            report.add(source.id.place, File::FileName { id: source.id.text.clone(), name: stem.to_owned() });
        }
        if !is_listed {
            report.add(source.id.place, File::NotListed);
        }
        let languages: Vec<&str> = source.languages.iter().map(|language| language.text.as_str()).collect();
        let languages = if languages.is_empty() { vec!["en"] } else { languages };
        let addressed = languages.iter().flat_map(|language| [(language, false), (language, true)]);
        let editions: Vec<_> =
            addressed.map(|(language, alone)| stage::stage(pack, &source, language, alone)).collect();
        check::check(&Looked { module: &source, staged: &editions[0], editions: &editions, files }, &mut report);
        output = report.is_clean().then(|| link::link(&source, &editions, &trials.earlier(&source)));
    }
    Compiled { output, diagnostics: report.finish(name) }
}

fn is_clean(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().all(|diagnostic| diagnostic.severity() == crate::diagnostic::Severity::Warning)
}

impl Pack {
    /// The files that a player loads: path and text. Chunks come first and the programme last, so that
    /// what is written in this order never names a file that is not there.
    #[must_use]
    pub fn files(&self) -> Vec<(String, String)> {
        let mut files: Vec<_> = self.drawings.clone().into_iter().collect();
        files.extend(self.modules.iter().flat_map(CompiledModule::files));
        for programme in &self.programmes {
            files.push((format!("programme.{}.json", programme.language), text(programme)));
        }
        files.into_iter().map(|(path, text)| (format!("{}/{path}", self.id), text)).collect()
    }
}

impl Pack {
    /// The media that the modules play, within the folder of the pack. They are copied as they are.
    #[must_use]
    pub fn media(&self) -> BTreeSet<&str> {
        let of_modules = self.modules.iter().flat_map(|module| &module.media);
        of_modules.chain(&self.pictures).map(String::as_str).collect()
    }
}

impl CompiledModule {
    /// The files of the module, within the folder of its pack; drawings and chunks first.
    #[must_use]
    pub fn files(&self) -> Vec<(String, String)> {
        let mut files: Vec<_> = self.drawings.clone().into_iter().collect();
        for edition in &self.editions {
            let name = edition.name();
            for chunk in &edition.chunks {
                let path = format!("{}/{}-{}.{name}.json", self.id, chunk.number, chunk.fingerprint);
                files.push((path, text(chunk)));
            }
        }
        for edition in &self.editions {
            files.push((format!("{}.{}.json", self.id, edition.name()), text(&edition.index)));
        }
        files
    }
}

impl link::Edition {
    /// How the edition is named in files: `da`, or `da-alone`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}{}", self.language, if self.alone { "-alone" } else { "" })
    }
}

/// The list of packs that a player opens with: id, languages, and title by language.
#[must_use]
pub fn packs_file(packs: &[Pack]) -> String {
    let entry = |pack: &Pack| {
        let titles: BTreeMap<_, _> = pack.programmes.iter().map(|one| (&one.language, &one.title)).collect();
        let languages: Vec<_> = pack.programmes.iter().map(|one| &one.language).collect();
        json!({ "id": pack.id, "languages": languages, "title": titles })
    };
    Value::from(packs.iter().map(entry).collect::<Vec<_>>()).to_string()
}

fn text(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("plain data with text keys always has a JSON form")
}
