//! What later stages stand on, made ready while the first ones run: compilers leave a core idle now and then, and
//! installing waits for the wire and the disk. Knows no stage.

use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use crate::project::Project;
use crate::wanted::{Engines, Extent, Testing};
use crate::{browser, setup, shorten};

static RUNNING: Mutex<Option<JoinHandle<()>>> = Mutex::new(None);

/// Begins to install what the whole run needs. What fails here is tried again, and told, by the stage that needs it.
pub fn begin(testing: Testing) {
    if testing.extent != Extent::Full {
        return;
    }
    let install = move || {
        if testing.engines == Engines::All {
            browser::all().ok();
        }
        setup::for_building().ok();
        shorten::build(&Project::here());
    };
    *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread::spawn(install));
}

/// Waits until all that was begun is done.
pub fn wait() {
    let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(running) = running {
        // One that fell over is told of as one that failed.
        running.join().ok();
    }
}
