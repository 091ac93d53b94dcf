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
    // The name before it stands in brackets, and may hold anything.
    let (_, rest) = line.rsplit_once(") ")?;
    let mut words = rest.split(' ');
    let runs = !matches!(words.next()?, "Z" | "X");
    Some(Process { id, parent: words.next()?.parse().ok()?, runs })
}
