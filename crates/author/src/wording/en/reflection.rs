//! English words of a reflection.

use super::alone;
use crate::wording::{Part, Reflection};

/// To a group round one screen.
pub(super) const GROUP: Reflection = Reflection {
    private: Part {
        part: "Reflection",
        title: "",
        task: "Each on your own, in silence. Write on paper or on your own phone: this screen is shared.",
        host: "Nobody has to show what they write.",
    },
    shared: Part {
        part: "Reflection",
        title: "",
        task: "Think on your own first. Then write what you want to share.",
        host: "",
    },
};

/// To one person alone.
pub(super) const ALONE: Reflection = Reflection {
    private: alone(GROUP.private, "Write for yourself. It stays on this device."),
    shared: alone(GROUP.shared, "Write what you want to share."),
};
