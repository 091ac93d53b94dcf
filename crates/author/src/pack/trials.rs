//! `unknown-trial`: a follow-up looks back on a trial action that no module of the pack has.

use crate::diagnostic::{Diagnostic, Name, Near};
use crate::source::{Id, Module};

/// The kind that is looked back on.
const KIND: &str = "trial-action";

/// The trial actions of a pack, and what looks back on them.
#[derive(Debug, Default)]
pub(super) struct Trials {
    known: Vec<String>,
    /// The file, and the id that it names.
    named: Vec<(String, Id)>,
}

impl Trials {
    /// Adds those of a module.
    pub(super) fn add(&mut self, file: &str, module: &Module) {
        for activity in &module.activities {
            if activity.kind == KIND {
                self.known.push(activity.id.text.clone());
            }
            self.named.extend(activity.body.of().map(|id| (file.to_owned(), id.clone())));
        }
    }

    /// What leads nowhere.
    pub(super) fn check(&self) -> impl Iterator<Item = Diagnostic> {
        let lost = self.named.iter().filter(|(_, id)| !self.known.contains(&id.text));
        lost.map(|(file, id)| {
            let near = Near::to(&id.text, self.known.iter().map(String::as_str));
            let problem = Name::UnknownTrial { name: id.text.clone(), near }.into();
            Diagnostic { file: file.clone(), place: id.place, problem, first: None }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::pack::compile_pack;

    fn codes(of: &str) -> Vec<(String, &'static str)> {
        let top = |name: &str| format!("vejvalg: 1\nmodule: {name}\nlanguages: [en]\ntitle: T\nactivities:\n");
        let programme = "vejvalg: 1\nprogramme: p\nlanguages: [en]\ntitle: P\nstations: [{module: a}, {module: b}]\n";
        let files = [
            ("programme.yaml", programme.to_owned()),
            ("a.yaml", top("a") + "  - {trial-action: try, title: Try}\n  - {break: air, title: Air}\n"),
            ("b.yaml", top("b") + &format!("  - {{follow-up: back, title: Back, of: {of}}}\n")),
        ];
        let files: BTreeMap<_, _> = files.map(|(name, text)| (name.to_owned(), text)).into();
        compile_pack("p", &files).diagnostics.into_iter().map(|one| (one.file.clone(), one.code())).collect()
    }

    #[test]
    fn a_follow_up_looks_back_on_a_trial_action_of_any_module() {
        assert_eq!(codes("try"), []);
        assert_eq!(codes("tri"), [("b.yaml".to_owned(), "unknown-trial")]);
        assert_eq!(codes("air"), [("b.yaml".to_owned(), "unknown-trial")]);
    }
}
