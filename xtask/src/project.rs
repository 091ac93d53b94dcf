//! Where things are in the project, and which versions it is locked to. Runs nothing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Failure;

/// The project's folders.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that this program was started in.
    pub fn here() -> Self {
        // Cargo says where the package is at run time; the place where it was compiled is the second best.
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.ancestors().find(|folder| folder.join("Trunk.toml").is_file());
        Self { root: root.unwrap_or(&package).to_path_buf() }
    }

    /// The folder that holds the workspace manifest.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the tools of the project's own live.
    pub fn tools(&self) -> PathBuf {
        self.target().join("tools")
    }

    /// Everything that is made and can be made again.
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The release folder.
    pub fn release_folder(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The version of a package that `Cargo.lock` holds.
    pub fn locked_version(&self, package: &str) -> Result<String, Failure> {
        let lock = self.root.join("Cargo.lock");
        let text = fs::read_to_string(&lock).map_err(|error| Failure::file("Reading", &lock, &error))?;
        version_in_lock(&text, package).ok_or_else(|| {
            Failure::new(format!("Cargo.lock does not name {package}. Run `cargo update --workspace` and look again."))
        })
    }
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
