//! The story in Yarn, played by `yarnspinner`.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write;

use yarnspinner::compiler::{Compiler, File};
use yarnspinner::core::{LineId, Program};
use yarnspinner::runtime::{
    Dialogue, DialogueEvent, DialogueOption, MemoryVariableStorage, StringTableTextProvider, VariableStorage,
};

use super::{Begin, Player};
use crate::story::Story;

pub(super) fn player(story: &Story) -> Result<Begin<'_>, Box<dyn Error>> {
    let mut compiler = Compiler::new();
    compiler.add_file(File { file_name: "story.yarn".to_owned(), source: source(story) });
    let compiled = compiler.compile().map_err(|error| error.to_string())?;
    let program = compiled.program.ok_or("yarnspinner compiled nothing")?;
    let texts: HashMap<LineId, String> = compiled.string_table.into_iter().map(|(id, line)| (id, line.text)).collect();
    Ok(Box::new(move || Ok(Box::new(YarnPlayer::begin(program.clone(), texts.clone())?))))
}

fn source(story: &Story) -> String {
    let mut yarn = String::new();
    for (place, passage) in story.passages.iter().enumerate() {
        let declared = if place == 0 { "<<declare $score = 0>>\n" } else { "" };
        let _ = write!(
            yarn,
            "title: p{place}\n---\n{declared}<<set $score = $score + {}>>\n{} Score: {{$score}}.\n",
            passage.add, passage.text
        );
        for (label, to) in &passage.ways {
            let _ = write!(yarn, "-> {label}\n    <<jump p{to}>>\n");
        }
        yarn.push_str("===\n");
    }
    yarn
}

struct YarnPlayer {
    dialogue: Dialogue,
    variables: MemoryVariableStorage,
    options: Vec<DialogueOption>,
    read: String,
}

impl YarnPlayer {
    fn begin(program: Program, texts: HashMap<LineId, String>) -> Result<Self, Box<dyn Error>> {
        let mut provider = StringTableTextProvider::new();
        provider.extend_base_language(texts);
        let variables = MemoryVariableStorage::new();
        let mut dialogue = Dialogue::new(Box::new(variables.clone()), Box::new(provider));
        dialogue.replace_program(program);
        dialogue.set_node("p0")?;
        Ok(Self { dialogue, variables, options: Vec::new(), read: String::new() })
    }
}

impl Player for YarnPlayer {
    fn read_out(&mut self, text: &mut String) {
        self.read.clear();
        while self.dialogue.can_continue() {
            for event in self.dialogue.continue_().expect("the story has no dead end") {
                match event {
                    DialogueEvent::Line(line) => self.read.push_str(&line.text),
                    DialogueEvent::Options(options) => self.options = options,
                    _ => {}
                }
            }
        }
        text.push_str(&self.read);
        self.options.iter().for_each(|option| text.push_str(&option.line.text));
    }

    fn choose(&mut self, way: usize) {
        self.dialogue.set_selected_option(self.options[way].id).expect("every passage has three ways");
    }

    fn score(&mut self) -> i32 {
        self.variables.get("$score").ok().and_then(|value| f32::try_from(value).ok()).map_or(-1, |score| score as i32)
    }
}
