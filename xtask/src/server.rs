//! A static file server for tests and measurements: what a web host does, on a free port of this machine.
//! Knows no page. Written on the standard library: it must compile at once, and each answer must leave at once
//! (`TCP_NODELAY`), or the measurements would measure the server.

mod answer;

use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use answer::Answer;

/// What is served, and how.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder whose files are served.
    pub folder: PathBuf,
    /// Where they appear: `/`, or a sub-folder like `/some/where/`.
    pub mount: &'static str,
    /// Pages that are no files, as path and HTML: a page that frames ours, for one.
    pub pages: Vec<(String, Vec<u8>)>,
    /// A script that every page runs before its own; none where it is empty.
    pub before: String,
    /// In which form files go over the wire.
    pub delivery: Delivery,
    /// Lines that stand at the head of every answer as well, each with its end.
    pub headers: &'static str,
}

/// In which form files go over the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// As they are.
    Plain,
    /// Brotli for a browser that takes it, as a good host does.
    #[cfg(feature = "measure")]
    Brotli,
}

impl Site {
    /// A folder served at the root, as it is.
    pub fn plain(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            mount: "/",
            pages: Vec::new(),
            before: String::new(),
            delivery: Delivery::Plain,
            headers: "",
        }
    }
}

/// A running server; dropping it stops it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    mount: &'static str,
    asked: Arc<Mutex<Vec<String>>>,
    before: Arc<Mutex<String>>,
    stopping: Arc<AtomicBool>,
}

impl Server {
    /// Starts serving on a free port of this machine.
    pub fn start(site: Site) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let (asked, stopping) = (Arc::default(), Arc::new(AtomicBool::new(false)));
        let server = Self {
            address: listener.local_addr()?,
            mount: site.mount,
            asked: Arc::clone(&asked),
            before: Arc::new(Mutex::new(site.before.clone())),
            stopping: Arc::clone(&stopping),
        };
        let site = Arc::new(answer::Shelf::new(site, Arc::clone(&server.before)));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stopping.load(Ordering::Relaxed) {
                    return;
                }
                let (site, asked) = (Arc::clone(&site), Arc::clone(&asked));
                // A browser that hangs up in the middle is no fault of the site.
                thread::spawn(move || talk(&stream, &site, &asked).ok());
            }
        });
        Ok(server)
    }

    /// The address of the site's top folder, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.mount)
    }

    /// The address without the path: `127.0.0.1:4711`.
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// From now on every page runs this script before its own; none where it is empty.
    pub fn run_before(&self, script: &str) {
        script.clone_into(&mut self.before.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// The paths that were asked for, in order; a path that is not there has ` 404` behind it.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        // The listener sleeps until somebody calls; if nobody can, there is nothing to stop.
        TcpStream::connect(self.address).ok();
    }
}

/// Answers one connection until the browser closes it.
fn talk(stream: &TcpStream, shelf: &answer::Shelf, asked: &Mutex<Vec<String>>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_request(&mut reader)? {
        let answer = shelf.answer(&request);
        let line = if matches!(answer, Answer::Missing) { format!("{} 404", request.path) } else { request.path };
        asked.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        answer.write(stream, shelf.headers())?;
    }
    Ok(())
}

/// What of a request matters to a static host.
struct Request {
    path: String,
    takes_brotli: bool,
}

fn read_request(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let path = line.split(' ').nth(1).unwrap_or("/");
    let path = path.split(['?', '#']).next().unwrap_or("/").to_owned();
    let mut takes_brotli = false;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            return Ok(Some(Request { path, takes_brotli }));
        }
        let header = header.to_ascii_lowercase();
        takes_brotli |= header.strip_prefix("accept-encoding:").is_some_and(|ways| ways.contains("br"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};

    fn get(server: &Server, path: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: here\r\n\r\n").unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn files_pages_and_gaps_are_answered() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
        let site = Site {
            mount: "/deep/",
            pages: vec![("/host.html".to_owned(), b"<iframe>".to_vec())],
            ..Site::plain(folder)
        };
        let server = Server::start(site).unwrap();
        assert!(get(&server, "/deep/lib.rs?x").starts_with("HTTP/1.1 200"));
        assert!(get(&server, "/deep/../Cargo.toml").starts_with("HTTP/1.1 404"));
        assert!(get(&server, "/lib.rs").starts_with("HTTP/1.1 404"));
        assert!(get(&server, "/host.html").ends_with("<iframe>"));
        assert_eq!(server.asked(), ["/deep/lib.rs", "/deep/../Cargo.toml 404", "/lib.rs 404", "/host.html"]);
    }

    #[test]
    fn a_script_before_all_others_is_put_into_every_page() {
        let page = |path: &str, html: &str| (path.to_owned(), html.as_bytes().to_vec());
        let pages = vec![page("/a", "<!doctype html><html><head><title>"), page("/b", "<!doctype html><p>")];
        let site = Site { pages, before: "let first".to_owned(), ..Site::plain(env!("CARGO_MANIFEST_DIR")) };
        let server = Server::start(site).unwrap();
        let script = "<script src=\"/before-all-others.js\"></script>";
        assert!(get(&server, "/a").ends_with(&format!("<head>{script}<title>")));
        assert!(get(&server, "/b").ends_with(&format!("<!doctype html>{script}<p>")));
        assert!(get(&server, "/before-all-others.js").ends_with("let first"));
    }
}
