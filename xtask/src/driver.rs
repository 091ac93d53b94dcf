//! A chromedriver process: started on a free port, gone when it is dropped. Knows no page and no session.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::Failure;
use crate::process::cannot_start;

/// A running chromedriver.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts chromedriver on a port that it picks itself; what it says later goes into the log file.
    pub fn start(chromedriver: &Path, log: &Path) -> Result<Self, Failure> {
        let mut command = Command::new(chromedriver);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped());
        let log_file = File::create(log).map_err(|error| Failure::file("Writing", log, &error))?;
        command.stderr(log_file);
        let mut process = command.spawn().map_err(|error| cannot_start(&command, &error))?;
        let port = process.stdout.take().and_then(port_from);
        match port {
            Some(port) => Ok(Self { process, port }),
            None => {
                process.kill().ok();
                Err(Failure::new(format!(
                    "{} did not say on which port it listens; see {}.",
                    chromedriver.display(),
                    log.display()
                )))
            }
        }
    }

    /// Where it takes commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked politely it closes its browsers; killed it would leave them behind.
        if let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) {
            stream.set_read_timeout(Some(Duration::from_secs(3))).ok();
            stream.write_all(b"GET /shutdown HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n").ok();
            stream.read_to_end(&mut Vec::new()).ok();
        }
        for _ in 0..20 {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// "ChromeDriver was started successfully on port 41234." The rest of its words is read so that it never blocks.
fn port_from(words: impl Read + Send + 'static) -> Option<u16> {
    let mut lines = BufReader::new(words).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| port_in(&line));
    thread::spawn(move || lines.for_each(drop));
    port
}

fn port_in(line: &str) -> Option<u16> {
    let (_, after) = line.split_once("successfully on port ")?;
    after.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_drivers_words() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41234."), Some(41234));
        assert_eq!(port_in("Starting ChromeDriver 156 on port 0"), None);
    }
}
