//! Danish words of gathering lines across rooms.

use super::alone;
use crate::wording::{MergeBoard, Part};

/// To a group round one screen.
pub(super) const GROUP: MergeBoard = MergeBoard {
    line: Part {
        part: "Rummets linje",
        title: "",
        task: "Skriv én linje, og læs den højt. Kopiér den bagefter til de andre rum.",
        host: "",
    },
    others: Part {
        part: "De andre rum",
        title: "Hvad skrev de andre?",
        task: "Sæt de andre rums linjer ind, én ad gangen.",
        host: "Linjerne ligger i chatten. Er der ingen andre rum, så gå videre.",
    },
    pattern: Part {
        part: "Mønster",
        title: "Hvad går igen?",
        task: "Skriv højst tre linjer. Se også efter det, som kun ét rum har set.",
        host: "",
    },
};

/// To one person alone.
pub(super) const ALONE: MergeBoard = MergeBoard {
    line: Part { part: "Din linje", ..alone(GROUP.line, "Skriv én linje, som du kan dele med de andre.") },
    ..GROUP
};
