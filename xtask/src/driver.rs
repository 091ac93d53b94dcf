//! A driver's process: started on a free port, gone when it is dropped. Knows how each engine's driver is started,
//! and no page and no session.

mod screen;

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::Failure;
use crate::browser::{Browser, Engine};
use crate::process::cannot_start;
use screen::Screen;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(20);
/// Another program may take the free port before the driver does.
const TRIES: usize = 3;

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    engine: Engine,
    /// Goes after the process.
    _screen: Option<Screen>,
}

/// Whether the person before the browsers wishes to see motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// As usual.
    Usual,
    /// As little as can be. WebKitGTK takes this wish from the desktop; the others are told by their preferences.
    Little,
}

/// How many browsers one driver steers at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sessions {
    /// One.
    One,
    /// As many as are asked for.
    Many,
}

impl Engine {
    /// How many browsers its driver steers at a time.
    pub fn sessions(self) -> Sessions {
        match self {
            Self::Chromium => Sessions::Many,
            Self::Firefox | Self::WebKit => Sessions::One,
        }
    }

    fn driver_words(self, port: u16) -> Vec<String> {
        let port_word = format!("--port={port}");
        match self {
            Self::Chromium | Self::WebKit => vec![port_word],
            // Two of them would quarrel about its second port, which nobody here uses; and a page can be made as narrow
            // as a phone only from the browser's own window.
            Self::Firefox => vec![port_word, "--websocket-port=0".to_owned(), "--allow-system-access".to_owned()],
        }
    }
}

impl Driver {
    /// Starts a browser's driver; what it says goes into the log file.
    pub fn start(browser: &Browser, motion: Motion, log: &Path) -> Result<Self, Failure> {
        let screen = browser.screen.as_deref().map(Screen::start).transpose()?;
        let mut why = Failure::new("A driver is tried at least once.");
        for _ in 0..TRIES {
            match begin(browser, motion, screen.as_ref(), log) {
                Ok((process, port)) => return Ok(Self { process, port, engine: browser.engine, _screen: screen }),
                Err(failure) => why = failure,
            }
        }
        Err(why)
    }

    /// The number of its process; the browsers that it starts are its children.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Where it takes commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn begin(browser: &Browser, motion: Motion, screen: Option<&Screen>, log: &Path) -> Result<(Child, u16), Failure> {
    let port = free_port()?;
    let writing = |error| Failure::file("Writing", log, &error);
    let log_file = File::create(log).map_err(writing)?;
    let mut command = Command::new(&browser.driver);
    command.args(browser.engine.driver_words(port)).stdin(Stdio::null());
    command.stdout(log_file.try_clone().map_err(writing)?).stderr(log_file);
    // WebKitGTK takes the page's languages from here; the others are told by their preferences.
    command.env("LANG", "en_US.UTF-8").env_remove("LANGUAGE").env_remove("LC_ALL");
    // It paints as on a machine with a graphics card, and spends a third of its time on standing in for one.
    command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    if let Some(screen) = screen {
        command.env("DISPLAY", screen.name()).env_remove("WAYLAND_DISPLAY");
        command.env("XDG_CONFIG_HOME", desktop(motion, log)?);
        command.env("FONTCONFIG_FILE", fonts(log)?);
    }
    let mut process = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    if listens(&mut process, port) {
        return Ok((process, port));
    }
    process.kill().ok();
    process.wait().ok();
    Err(Failure::new(format!("{} did not begin to listen; see {}.", browser.driver.display(), log.display())))
}

/// A desktop's settings beside the log: how much moves, and that a window may become as narrow as a phone, which the
/// toolbar of WebKitGTK's browser forbids. Of that, pages see nothing.
fn desktop(motion: Motion, log: &Path) -> Result<PathBuf, Failure> {
    let (name, animations) = match motion {
        Motion::Usual => ("gtk", 1),
        Motion::Little => ("gtk-still", 0),
    };
    let settings = log.parent().unwrap_or(Path::new(".")).join(name);
    let folder = settings.join("gtk-3.0");
    fs::create_dir_all(&folder).map_err(|error| Failure::file("Writing", &folder, &error))?;
    let write = |file: &str, words: String| {
        fs::write(folder.join(file), words).map_err(|error| Failure::file("Writing", &folder.join(file), &error))
    };
    write("gtk.css", "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n".to_owned())?;
    write("settings.ini", format!("[Settings]\ngtk-enable-animations={animations}\n"))?;
    Ok(settings)
}

/// All the fonts of this machine, beside the log, without the rules of its desktop about them. For each size of type, and for
/// each font of the style that is not here, this engine goes through all of those: a fifth of what its tests cost.
fn fonts(log: &Path) -> Result<PathBuf, Failure> {
    let file = log.with_file_name("fonts.conf");
    // A browser that another driver has started may be reading it.
    if fs::read_to_string(&file).ok().as_deref() != Some(FONTS) {
        fs::write(&file, FONTS).map_err(|error| Failure::file("Writing", &file, &error))?;
    }
    Ok(file)
}

const FONTS: &str = "\
<?xml version=\"1.0\"?>
<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix=\"xdg\">fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix=\"xdg\">fontconfig</cachedir>
</fontconfig>
";

fn free_port() -> Result<u16, Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(|error| Failure::new(format!("No port is free: {error}.")))
}

/// Waits until the driver takes connections; not when it has ended already.
fn listens(process: &mut Child, port: u16) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE && matches!(process.try_wait(), Ok(None)) {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        thread::sleep(GLANCE);
    }
    false
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.engine == Engine::Chromium {
            self.ask_to_leave();
        }
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

impl Driver {
    /// Asked politely, chromedriver closes what browsers are left; the others' have closed with their only session.
    fn ask_to_leave(&mut self) {
        if let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) {
            stream.set_read_timeout(Some(Duration::from_secs(3))).ok();
            stream.write_all(b"GET /shutdown HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n").ok();
            stream.read_to_end(&mut Vec::new()).ok();
        }
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(1) && matches!(self.process.try_wait(), Ok(None)) {
            thread::sleep(GLANCE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_driver_is_told_its_port() {
        for engine in Engine::ALL {
            assert_eq!(engine.driver_words(4711)[0], "--port=4711");
        }
    }
}
