//! What the static server answers: which file, which kind, in which form. Knows no sockets but the one it writes to.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Delivery, Request, Site};

/// Where the script before all others is.
const BEFORE: &str = "/before-all-others.js";

/// The files of a site, and the compressed ones that were asked for already.
pub(super) struct Shelf {
    site: Site,
    /// The script before all others; it may change while the site is served.
    before: Arc<Mutex<String>>,
    compressed: Mutex<HashMap<PathBuf, Vec<u8>>>,
}

/// One answer.
pub(super) enum Answer {
    /// Nothing is there.
    Missing,
    /// A body of a kind; the encoding is a header of its own or nothing.
    Found { kind: &'static str, encoding: &'static str, body: Vec<u8> },
}

impl Shelf {
    pub(super) fn new(site: Site, before: Arc<Mutex<String>>) -> Self {
        Self { site, before, compressed: Mutex::default() }
    }

    /// What stands at the head of every answer as well.
    pub(super) fn headers(&self) -> &'static str {
        self.site.headers
    }

    fn before(&self) -> String {
        self.before.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn answer(&self, request: &Request) -> Answer {
        let before = self.before();
        if request.path == BEFORE && !before.is_empty() {
            let body = before.into_bytes();
            return Answer::Found { kind: kind_of("js"), encoding: "", body };
        }
        if let Some((path, body)) = self.site.pages.iter().find(|(path, _)| *path == request.path) {
            let body = self.with_script(body.clone());
            // A path without an ending is a page's.
            let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or("html");
            return Answer::Found { kind: kind_of(ending), encoding: "", body };
        }
        let Some((file, body)) =
            self.file_of(&request.path).and_then(|file| fs::read(&file).ok().map(|body| (file, body)))
        else {
            return Answer::Missing;
        };
        let body = if file.extension().is_some_and(|ending| ending == "html") { self.with_script(body) } else { body };
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let kind = kind_of(ending);
        if request.takes_brotli
            && self.site.delivery != Delivery::Plain
            && !matches!(ending, "woff2" | "png" | "webp" | "jpg")
        {
            let body = self.compressed(&file, &body);
            return Answer::Found { kind, encoding: "content-encoding: br\r\n", body };
        }
        Answer::Found { kind, encoding: "", body }
    }

    /// The page with the script before all others in it.
    fn with_script(&self, html: Vec<u8>) -> Vec<u8> {
        // What is no text is no page; a JSON that stands in for a file is none either.
        let text = String::from_utf8_lossy(&html);
        if self.before().is_empty() || !text.starts_with("<!doctype html>") {
            return html;
        }
        let place = ["<head>", "<!doctype html>"].iter().find_map(|tag| Some(text.find(tag)? + tag.len()));
        let (head, rest) = text.split_at(place.unwrap_or_default());
        format!("{head}<script src=\"{BEFORE}\"></script>{rest}").into_bytes()
    }

    /// The file behind a path; nothing outside the folder has one.
    fn file_of(&self, path: &str) -> Option<PathBuf> {
        let inside = path.strip_prefix(self.site.mount)?;
        let inside =
            if inside.is_empty() || inside.ends_with('/') { format!("{inside}index.html") } else { inside.to_owned() };
        let stays = Path::new(&inside).components().all(|part| matches!(part, Component::Normal(_)));
        stays.then(|| self.site.folder.join(inside))
    }

    fn compressed(&self, file: &Path, body: &[u8]) -> Vec<u8> {
        // Held while compressing, so that no file is compressed twice.
        let mut done = self.compressed.lock().unwrap_or_else(PoisonError::into_inner);
        done.entry(file.to_owned()).or_insert_with(|| brotli(body)).clone()
    }
}

#[cfg(feature = "measure")]
fn brotli(body: &[u8]) -> Vec<u8> {
    crate::weight::brotli(body)
}

/// Never asked for: without the feature a site can only be plain.
#[cfg(not(feature = "measure"))]
fn brotli(body: &[u8]) -> Vec<u8> {
    body.to_vec()
}

impl Answer {
    /// Writes the whole answer at once. Nothing may be kept: a test must see the files of its own build.
    pub(super) fn write(&self, mut stream: impl Write, headers: &str) -> io::Result<()> {
        let (status, kind, encoding, body) = match self {
            Self::Missing => ("404 Not Found", kind_of("txt"), "", &b"not found"[..]),
            Self::Found { kind, encoding, body } => ("200 OK", *kind, *encoding, body.as_slice()),
        };
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n{encoding}{headers}cache-control: no-store\r\n\r\n",
            body.len()
        );
        stream.write_all(&[head.as_bytes(), body].concat())
    }
}

fn kind_of(ending: &str) -> &'static str {
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "m4a" => "audio/mp4",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "vtt" => "text/vtt; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
