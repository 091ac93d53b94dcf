//! `bad-id`: a stage has the name of a fixed part of its round, so two steps would have one id.

use std::collections::HashMap;

use super::Looked;
use crate::diagnostic::{Flaw, Report, Shape};

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    for piece in &looked.staged.pieces {
        let mut seen: HashMap<&str, &str> = HashMap::new();
        for draft in &piece.drafts {
            let first = seen.insert(&draft.step.id, &draft.owner.text);
            // The same id given twice by the author has been reported where it stands.
            let Some(first) = first.filter(|first| *first != draft.owner.text) else { continue };
            let stage = if first == piece.id.text { &draft.owner } else { stage_of(piece, first) };
            let id = stage.text.rsplit('.').next().unwrap_or_default().to_owned();
            report.add(stage.place, Shape::BadId { id, flaw: Flaw::Taken });
        }
    }
}

fn stage_of<'a>(piece: &'a crate::stage::Piece, owner: &str) -> &'a crate::source::Id {
    let found = piece.drafts.iter().map(|draft| &draft.owner).find(|found| found.text == owner);
    found.unwrap_or(&piece.id)
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    const MODULE: &str = "
        vejvalg: 1
        module: m
        languages: [en]
        title: T
        personas:
          - {persona: lis, name: Lis}
        activities:
          - journey: lis
            title: Lis
            persona: lis
            stages:
              - {stage: STAGE
        ";

    #[test]
    fn a_stage_with_the_name_of_a_part() {
        check(&MODULE.replace("STAGE", "hotspot, title: Home, text: She waits.} # error: bad-id"));
        check(&MODULE.replace("STAGE", "meet, title: Home, text: She waits.} # error: bad-id"));
    }

    #[test]
    fn a_stage_with_a_name_of_its_own() {
        check(&MODULE.replace("STAGE", "hotspots, title: Home, text: She waits.}"));
    }
}
