//! The processes that a driver has started, and killing them. Knows Linux's table of processes, and no browser.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// Everything that runs below a process: its children, and theirs.
pub fn below(root: u32) -> Vec<u32> {
    let all = all();
    let mut found = BTreeSet::from([root]);
    // Children have no order: the table is read until it says nothing new.
    while let Some(child) = all.iter().find(|one| found.contains(&one.parent) && !found.contains(&one.id)) {
        found.insert(child.id);
    }
    found.remove(&root);
    found.into_iter().collect()
}

/// Those of them whose name begins so.
pub fn named(ids: &[u32], begin: &str) -> Vec<u32> {
    let name = |id: &u32| fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default();
    ids.iter().copied().filter(|id| name(id).starts_with(begin)).collect()
}

/// Ends processes without asking them, in one go.
pub fn kill(ids: &[u32]) {
    if !ids.is_empty() {
        Command::new("kill").arg("-KILL").args(ids.iter().map(u32::to_string)).output().ok();
    }
}

/// Whether one of them still does something.
pub fn any_runs(ids: &[u32]) -> bool {
    ids.iter().filter_map(|id| read(*id)).any(|one| one.runs)
}

struct Process {
    id: u32,
    parent: u32,
    /// Not merely waiting for its parent to hear that it ended.
    runs: bool,
}

fn all() -> Vec<Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| read(entry.file_name().to_str()?.parse().ok()?)).collect()
}

fn read(id: u32) -> Option<Process> {
    let line = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let parent = after_name(&line)?.split(' ').nth(1)?.parse().ok()?;
    Some(Process { id, parent, runs: any_thread_runs(id) })
}

/// A process whose first thread has ended may have others that are still writing to the disk, with all of its files
/// open and locked.
fn any_thread_runs(id: u32) -> bool {
    let threads = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let states = threads.filter_map(|thread| fs::read_to_string(thread.path().join("stat")).ok());
    states.filter_map(|line| Some(!after_name(&line)?.starts_with(['Z', 'X']))).any(|runs| runs)
}

/// What a line of the table says after the name, which stands in brackets and may hold anything: the state first.
fn after_name(line: &str) -> Option<&str> {
    Some(line.rsplit_once(") ")?.1)
}
