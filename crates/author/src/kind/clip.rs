//! clip: a real voice, seen or heard together, and what was noticed.

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Label, Media};
use crate::stage::Stager;

/// Things to watch for; more are not remembered.
const MOST: usize = 3;

#[derive(Debug)]
struct Clip {
    media: Option<Media>,
    watch_for: Vec<Label>,
    /// Read where there is no media.
    text: Option<Body>,
}

/// Reads a clip.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    fields.require(&["media", "text"]);
    let media = fields.media("media");
    Box::new(Clip { media, watch_for: fields.labels("watch-for", 1..=MOST), text: fields.maybe_body("text") })
}

impl Kind for Clip {
    fn minutes(&self) -> u16 {
        10
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.clip;
        let part = if self.media.is_some() { &words.watch } else { &words.read };
        let draft = on.part("watch", part).title(on.label(&on.activity.title)).usually(360);
        let draft = match &self.media {
            Some(media) => draft.plays(on, media, self.text.as_ref()),
            None => draft.maybe_say(on, self.text.as_ref()),
        };
        on.add(draft.say_list(words.watch_for, on.labels(&self.watch_for)));
        let notes = on.part("notes", &words.notes).say_list("", on.labels(&self.watch_for));
        on.add(notes.lines(3).usually(240));
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::module::MediaKind;
    use vejvalg_engine::text::plain;

    use crate::testing::{check, check_steps, steps};

    #[test]
    fn a_clip_may_be_only_a_text() {
        let clip = "- {clip: voice, title: A voice, text: I sit here., watch-for: [Her hands]}";
        check_steps(
            clip,
            "
            voice.watch: read
            voice.notes: 3 lines
            ",
        );
        assert!(plain(&steps(clip)[0].say).contains("Her hands"));
        check("- {clip: voice, title: A voice} # error: missing-key");
        check("- {clip: voice, title: A voice, text: T, watch-for: [a, b, c, d]} # error: too-many");
    }

    #[test]
    fn text_stands_in_for_media() {
        let steps = steps(
            "- {clip: voice, title: V, media: {file: media/v.mp3, transcript: Ring me.}, text: She wants to be rung.}",
        );
        let media = steps[0].media.as_ref().expect("media");
        assert_eq!((media.kind, media.file.as_str()), (MediaKind::Sound, "media/v.mp3"));
        assert_eq!(plain(&media.instead).trim(), "She wants to be rung.");
        assert!(steps[0].say.is_empty());
    }
}
