//! English words of a clip.

use super::alone;
use crate::wording::{Clip, Part};

/// To a group round one screen.
pub(super) const GROUP: Clip = Clip {
    watch: Part {
        part: "Clip",
        title: "",
        task: "Watch and listen together. Keep the talk for afterwards.",
        host: "If the sound is too low, read the text aloud instead.",
    },
    read: Part { part: "Clip", title: "", task: "One of you reads aloud. The others listen.", host: "" },
    notes: Part {
        part: "Silent notes",
        title: "What did you notice?",
        task: "Two minutes in silence, then in pairs. Write up to three things that you want to keep.",
        host: "Hold the silence. Two minutes are longer than one thinks.",
    },
    watch_for: "Watch for",
};

/// To one person alone.
pub(super) const ALONE: Clip = Clip {
    watch: alone(GROUP.watch, "Watch and listen to the end before you write."),
    read: alone(GROUP.read, "Read at your own pace."),
    notes: alone(GROUP.notes, "Write up to three things that you want to keep."),
    ..GROUP
};
