//! `missing-media`: a file that a module plays is not beside it.

use std::collections::BTreeMap;

use super::{Looked, MOST_NEAR};
use crate::decode::FOLDER;
use crate::diagnostic::{Media, Near, Report};
use crate::source::Id;

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    // A module by itself has no folder to look in.
    let Some(files) = looked.files else { return };
    let drafts = looked.editions.iter().flat_map(|edition| &edition.pieces).flat_map(|piece| &piece.drafts);
    look(drafts.flat_map(|draft| &draft.files), files, report);
}

/// Reports the named files that are not there.
pub(crate) fn look<'f>(named: impl Iterator<Item = &'f Id>, files: &BTreeMap<String, String>, report: &mut Report) {
    let missing = named.filter(|file| !files.contains_key(&file.text));
    for (n, file) in missing.enumerate() {
        let known = files.keys().map(String::as_str).filter(|name| name.starts_with(FOLDER));
        let near = if n < MOST_NEAR { Near::to(&file.text, known) } else { Near::default() };
        report.add(file.place, Media::Missing { name: file.text.clone(), near });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::pack::compile_pack;

    const MODULE: &str = "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nactivities:\n  - clip: voice\n    title: V\n    \
                          media: {file: media/lis.jpg, alt: Lis}\n";
    const PROGRAMME: &str = "vejvalg: 1\nprogramme: p\nlanguages: [en]\ntitle: P\nstations: [{module: m}]\n";

    fn codes(media: &str) -> Vec<&'static str> {
        let files = [("programme.yaml", PROGRAMME), ("m.yaml", MODULE), (media, "")];
        let files: BTreeMap<_, _> = files.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        compile_pack("p", &files).diagnostics.iter().map(|one| one.code()).collect()
    }

    #[test]
    fn files_lie_beside_the_module() {
        assert_eq!(codes("media/lis.jpg"), Vec::<&str>::new());
        assert_eq!(codes("media/liz.jpg"), ["missing-media"]);
        assert_eq!(codes("lis.jpg"), ["missing-media"]);
    }
}
