//! The story in ink, played by `bladeink`.

use std::error::Error;
use std::fmt::Write;

use bladeink::story::Story as Ink;
use bladeink::value_type::ValueType;

use super::{Begin, Player};
use crate::story::Story;

pub(super) fn player(story: &Story) -> Result<Begin<'_>, Box<dyn Error>> {
    let compiled = bladeink_compiler::Compiler::new().compile(&source(story)).map_err(|error| format!("{error:?}"))?;
    Ok(Box::new(move || {
        let ink = Ink::new(&compiled).map_err(|error| format!("{error:?}"))?;
        Ok(Box::new(InkPlayer(ink)))
    }))
}

fn source(story: &Story) -> String {
    let mut ink = String::from("VAR score = 0\n-> p0\n");
    for (place, passage) in story.passages.iter().enumerate() {
        let _ =
            write!(ink, "=== p{place} ===\n~ score = score + {}\n{} Score: {{score}}.\n", passage.add, passage.text);
        for (label, to) in &passage.ways {
            let _ = writeln!(ink, "+ [{label}] -> p{to}");
        }
    }
    ink
}

struct InkPlayer(Ink);

impl Player for InkPlayer {
    fn read_out(&mut self, text: &mut String) {
        while self.0.can_continue() {
            text.push_str(&self.0.cont().expect("the story has no dead end"));
        }
        self.0.get_current_choices().iter().for_each(|choice| text.push_str(&choice.text));
    }

    fn choose(&mut self, way: usize) {
        self.0.choose_choice_index(way).expect("every passage has three ways");
    }

    fn score(&mut self) -> i32 {
        match self.0.get_variable("score") {
            Some(ValueType::Int(score)) => score,
            _ => -1,
        }
    }
}
