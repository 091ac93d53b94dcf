//! Small drawings of our own, each one path on a field of 32 by 32. They know no words: whoever
//! shows one says beside it what it means.

use crate::ui::el::{El, svg};

/// What stands for talking.
const TALK: &str = "M5 6h13a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7l-4 4v-4H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM24 12h3a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-1v4l-4-4h-6a2 2 0 0 1-2-2";
const VISIT: &str = "M4 15 16 5l12 10M7.5 12.5V27h17V12.5M13 27v-8h6v8";
const PHONE: &str =
    "M11 5 13.5 10.8 10.5 13.5c1.6 3.4 4.6 6.4 8 8l2.7-3L27 21c.5 3.4-1.5 6-4.5 6C13 27 5 19 5 9.5 5 6.5 7.6 4.5 11 5z";
const LETTER: &str = "M4 8h24v17H4zM4 9l12 9.5L28 9";
const APP: &str = "M10 3h12a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM12 8.5h3v3h-3zM17 8.5h3v3h-3zM12 14h3v3h-3zM17 14h3v3h-3zM14.5 24.5h3";
const VIDEO: &str = "M3 5h26v18H3zM10 28h12M16 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM10 23c.5-3.8 2.8-5.5 6-5.5s5.5 1.7 6 5.5";
const DEVICE: &str =
    "M5 5h22a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM7 17h4l2.5-6 4 11 2.5-5h5";
const MESSAGE: &str =
    "M5 5h22a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H15l-6 5.5V22H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM9 11h14M9 16h9";
const PAPER: &str = "M7 3h12l6 6v20H7zM19 3v6h6M11.5 15h9M11.5 19.5h9M11.5 24h5";
const NOBODY: &str = "M16 4a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM5 28c.8-6.5 5-9.5 11-9.5s10.2 3 11 9.5";
const STOP: &str = "M16 11a5 5 0 1 1 0 10a5 5 0 1 1 0-10z";
const CLOCK: &str = "M16 8v8l5.5 4M16 1v3M16 28v3M1 16h3M28 16h3";
const FLAG: &str = "M7 30V3M7 4h19l-5.5 6.5L26 17H7z";
const HIGH: &str = "M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26zM11.5 12v1.5M20.5 12v1.5M9.5 18.5c3 5.5 10 5.5 13 0";
const LOW: &str = "M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26zM11.5 12v1.5M20.5 12v1.5M9.5 23c3-5.5 10-5.5 13 0";

/// The channel of a station; a channel without a drawing is a plain stop.
pub(super) fn channel(name: Option<&str>) -> El {
    let path = match name {
        Some("talk") => TALK,
        Some("visit") => VISIT,
        Some("phone") => PHONE,
        Some("letter") => LETTER,
        Some("app") => APP,
        Some("video") => VIDEO,
        Some("device") => DEVICE,
        Some("message") => MESSAGE,
        Some("paper") => PAPER,
        Some("nobody") => return pictogram("pictogram pictogram--nobody", NOBODY),
        Some(_) | None => STOP,
    };
    pictogram("pictogram", path)
}

/// The hands of a clock; the round mark that it stands on is the face.
pub(super) fn clock() -> El {
    pictogram("pictogram", CLOCK)
}

/// A flag, for a place that was picked out.
pub(super) fn flag() -> El {
    pictogram("pictogram pictogram--flag", FLAG)
}

/// A face that does well.
pub(super) fn high() -> El {
    pictogram("pictogram", HIGH)
}

/// A face that has a hard time.
pub(super) fn low() -> El {
    pictogram("pictogram", LOW)
}

fn pictogram(class: &str, path: &str) -> El {
    svg("svg").class(class).attr("viewBox", "0 0 32 32").attr("aria-hidden", "true").kid(svg("path").attr("d", path))
}
