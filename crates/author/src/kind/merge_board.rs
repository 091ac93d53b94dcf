//! merge-board: one line from every room, and what they have in common.

use super::Kind;
use crate::decode::Fields;
use crate::source::Label;
use crate::stage::Stager;

#[derive(Debug)]
struct MergeBoard {
    collect: Label,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(MergeBoard { collect: fields.label("collect") })
}

impl Kind for MergeBoard {
    fn minutes(&self) -> u16 {
        15
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.merge_board;
        on.add(on.part("line", &words.line).title(on.label(&self.collect)).lines(1).usually(240));
        on.add(on.part("others", &words.others).lines(9).for_groups().usually(360));
        on.add(on.part("pattern", &words.pattern).lines(3).for_groups().usually(300));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, check_steps};

    #[test]
    fn one_alone_has_no_other_rooms() {
        check_steps(
            "- {merge-board: rooms, title: Rooms, collect: Your hotspot in one line}",
            "
            rooms.line: 1 lines
            rooms.others?: 9 lines
            rooms.pattern?: 3 lines
            ",
        );
        check("- {merge-board: rooms, title: Rooms} # error: missing-key");
    }
}
