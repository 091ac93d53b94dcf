//! Pictures, sounds and videos: files beside the module, and what stands for them where they cannot be
//! seen or heard.

use vejvalg_engine::module::MediaKind;

use super::Fields;
use crate::diagnostic::Media as Problem;
use crate::source::{Id, Media};

/// The folder of the files, within the pack.
pub(crate) const FOLDER: &str = "media/";

/// The endings of files that browsers play.
const ENDINGS: &[(&str, MediaKind)] = &[
    ("mp4", MediaKind::Video),
    ("webm", MediaKind::Video),
    ("mp3", MediaKind::Sound),
    ("m4a", MediaKind::Sound),
    ("ogg", MediaKind::Sound),
    ("jpg", MediaKind::Picture),
    ("png", MediaKind::Picture),
    ("webp", MediaKind::Picture),
    ("svg", MediaKind::Picture),
];
/// The ending of captions.
const CAPTIONS: &str = "vtt";

impl Fields<'_, '_> {
    /// A picture that may be there, and nothing that is played.
    pub(crate) fn picture(&mut self, key: &'static str) -> Option<Media> {
        let media = self.media(key)?;
        if media.kind != MediaKind::Picture {
            let pictures = ENDINGS.iter().filter(|(_, kind)| *kind == MediaKind::Picture);
            let endings = pictures.map(|(ending, _)| *ending).collect();
            let problem = Problem::Name { found: media.file.text.clone(), endings };
            self.decoder.report.add(media.file.place, problem);
        }
        Some(media)
    }

    /// A picture, a sound or a video that may be there.
    pub(crate) fn media(&mut self, key: &'static str) -> Option<Media> {
        self.inner(key, |fields| {
            let file = fields.name("file");
            let media = Media {
                kind: fields.kind_of(&file),
                alt: fields.maybe_label("alt"),
                captions: fields.maybe_label("captions"),
                transcript: fields.maybe_body("transcript"),
                file,
            };
            fields.check_captions(&media);
            fields.check_stands_in(&media);
            media
        })
    }

    fn kind_of(&mut self, file: &Id) -> MediaKind {
        let kind = ending(&file.text).and_then(|found| ENDINGS.iter().find(|(ending, _)| *ending == found));
        if kind.is_none() && !file.text.is_empty() {
            let endings = ENDINGS.iter().map(|(ending, _)| *ending).collect();
            self.decoder.report.add(file.place, Problem::Name { found: file.text.clone(), endings });
        }
        kind.map(|(_, kind)| *kind).unwrap_or_default()
    }

    fn check_captions(&mut self, media: &Media) {
        for version in media.captions.iter().flat_map(|captions| &captions.versions) {
            if ending(&version.value) != Some(CAPTIONS) {
                let problem = Problem::Name { found: version.value.clone(), endings: vec![CAPTIONS] };
                self.decoder.report.add(version.place, problem);
            }
        }
    }

    /// Whether it says what it says to those who cannot see or hear it.
    fn check_stands_in(&mut self, media: &Media) {
        let at = self.at();
        let (alt, captions, transcript) = match media.kind {
            MediaKind::Picture => (media.alt.is_none(), false, false),
            MediaKind::Sound => (false, false, media.transcript.is_none()),
            MediaKind::Video => (false, media.captions.is_none(), media.transcript.is_none()),
        };
        let missing = [(alt, Problem::Alt), (captions, Problem::Captions), (transcript, Problem::Transcript)];
        for (_, problem) in
            missing.into_iter().filter(|(is_missing, _)| *is_missing && ending(&media.file.text).is_some())
        {
            self.decoder.report.add(at, problem);
        }
    }
}

/// The ending of a file whose name is fit for an address.
fn ending(file: &str) -> Option<&str> {
    let name = file.strip_prefix(FOLDER)?;
    let is_plain = name.chars().all(|c| matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.'));
    name.rsplit_once('.').filter(|(stem, _)| is_plain && !stem.is_empty() && !stem.starts_with('.')).map(|(_, end)| end)
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[track_caller]
    fn check_media(media: &str) {
        check(&format!("- clip: voice\n  title: A voice\n  media: {media}"));
    }

    #[test]
    fn files_are_named_so_that_browsers_play_them() {
        check_media("{file: media/lis-1.jpg, alt: Lis at the window}");
        check_media("{file: media/lis.tiff, alt: Lis} # error: media-name");
        check_media("{file: lis.jpg, alt: Lis} # error: media-name");
        check_media("{file: media/../lis.jpg, alt: Lis} # error: media-name");
        check_media("{file: media/Lis ved vinduet.jpg, alt: Lis} # error: media-name");
        check_media("{alt: Lis} # error: missing-key");
    }

    #[test]
    fn nobody_is_shut_out() {
        check_media("{file: media/lis.jpg} # error: missing-alt");
        check_media("{file: media/lis.mp3, transcript: Ring me.}");
        check_media("{file: media/lis.mp3, alt: Lis} # error: missing-transcript");
        check_media("{file: media/lis.mp4, captions: media/lis.vtt, transcript: Ring me.}");
        check_media("{file: media/lis.mp4, transcript: Ring me.} # error: missing-captions");
        check_media("{file: media/lis.mp4} # error: missing-captions, missing-transcript");
        check_media("{file: media/lis.mp4, captions: media/lis.srt, transcript: R} # error: media-name");
    }
}
