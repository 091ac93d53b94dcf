//! `unknown-trial`: a follow-up looks back on a trial action that no module of the pack has.

use crate::diagnostic::{Diagnostic, Name, Near};
use crate::source::{Id, Module};

/// The kind that is looked back on.
const KIND: &str = "trial-action";

/// The trial actions of a pack, and what looks back on them.
#[derive(Debug, Default)]
pub(super) struct Trials {
    /// The module and the activity.
    known: Vec<(String, String)>,
    /// The file, and the id that it names.
    named: Vec<(String, Id)>,
}

impl Trials {
    /// Adds those of a module.
    pub(super) fn add(&mut self, file: &str, module: &Module) {
        for activity in &module.activities {
            if activity.kind == KIND {
                self.known.push((module.id.text.clone(), activity.id.text.clone()));
            }
            self.named.extend(activity.body.of().map(|id| (file.to_owned(), id.clone())));
        }
    }

    /// The other modules that a module looks back on.
    pub(super) fn earlier(&self, module: &Module) -> Vec<String> {
        let of: Vec<&Id> = module.activities.iter().filter_map(|activity| activity.body.of()).collect();
        let looks_back = |activity: &String| of.iter().any(|id| id.text == *activity);
        let others = self.known.iter().filter(|(other, activity)| *other != module.id.text && looks_back(activity));
        let mut found: Vec<String> = others.map(|(other, _)| other.clone()).collect();
        found.dedup();
        found
    }

    /// What leads nowhere.
    pub(super) fn check(&self) -> impl Iterator<Item = Diagnostic> {
        let lost = self.named.iter().filter(|(_, id)| !self.known.iter().any(|(_, known)| *known == id.text));
        lost.map(|(file, id)| {
            let near = Near::to(&id.text, self.known.iter().map(|(_, known)| known.as_str()));
            let problem = Name::UnknownTrial { name: id.text.clone(), near }.into();
            Diagnostic { file: file.clone(), place: id.place, problem, first: None }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::pack::{Compiled, Pack, compile_pack};

    fn compiled(of: &str) -> Compiled<Pack> {
        let top = |name: &str| format!("vejvalg: 1\nmodule: {name}\nlanguages: [en]\ntitle: T\nactivities:\n");
        let programme = "vejvalg: 1\nprogramme: p\nlanguages: [en]\ntitle: P\nstations: [{module: a}, {module: b}]\n";
        let files = [
            ("programme.yaml", programme.to_owned()),
            ("a.yaml", top("a") + "  - {trial-action: try, title: Try}\n  - {break: air, title: Air}\n"),
            ("b.yaml", top("b") + &format!("  - {{follow-up: back, title: Back, of: {of}}}\n")),
        ];
        let files: BTreeMap<_, _> = files.map(|(name, text)| (name.to_owned(), text)).into();
        compile_pack("p", &files)
    }

    fn codes(of: &str) -> Vec<(String, &'static str)> {
        compiled(of).diagnostics.into_iter().map(|one| (one.file.clone(), one.code())).collect()
    }

    #[test]
    fn a_follow_up_looks_back_on_a_trial_action_of_any_module() {
        assert_eq!(codes("try"), []);
        assert_eq!(codes("tri"), [("b.yaml".to_owned(), "unknown-trial")]);
        assert_eq!(codes("air"), [("b.yaml".to_owned(), "unknown-trial")]);
    }

    #[test]
    fn a_module_names_those_that_it_looks_back_on() {
        let modules = compiled("try").output.expect("nothing is wrong").modules;
        let earlier: Vec<_> = modules.iter().map(|module| module.editions[0].index.earlier.as_slice()).collect();
        assert_eq!(earlier, [&[][..], &["a".to_owned()]]);
    }
}
