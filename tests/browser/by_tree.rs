//! A whole module is played through the accessibility tree alone: what a screen reader is told is enough to play.
//! Every control is found by its role and its name and pressed through the tree; nothing here knows an element,
//! a class or an attribute of the page.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::error::{WebDriverErrorInner, WebDriverResult};

use crate::harness::{Page, Visit, visit};

const PATIENCE: Duration = Duration::from_secs(15);
/// More steps than any module has: the way would turn in a circle.
const MOST: usize = 200;

/// What the tree says of one thing on the page.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    role: String,
    name: String,
    value: String,
    can_be_used: bool,
    /// The names of the groups and lists around it, the outermost first.
    within: Vec<String>,
    handle: u64,
}

#[test]
fn the_accessibility_tree_alone_plays_a_whole_module() {
    visit(Visit::to("tree").speaking("en"), async |page| {
        page.open("").await?;
        press(page, "link", "Management and the users").await?;
        // The first of the two ways to begin: a group.
        press(page, "button", "Begin").await?;
        let steps = play(page).await?;
        assert!(steps > 50, "only {steps} steps were played");
        press(page, "link", "See the recap").await?;
        let recap = until(page, |tree| find(tree, "button", "Print").is_some()).await?;
        assert!(
            recap.iter().any(|told| told.name.contains("We will call on Friday")),
            "the recap holds what was written"
        );
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// Plays to the end and counts the steps.
async fn play(page: &Page) -> WebDriverResult<usize> {
    for steps in 0..MOST {
        let is_step = |tree: &[Told]| tree.iter().any(|told| told.role == "progressbar");
        let tree = until(page, |tree| is_step(tree) || find(tree, "link", "See the recap").is_some()).await?;
        if find(&tree, "link", "See the recap").is_some() {
            return Ok(steps);
        }
        let here = standing(&tree);
        answer(page, &tree).await?;
        let tree = read(page).await?;
        let onward = way_on(&tree).unwrap_or_else(|| panic!("nothing leads on from {here:?}"));
        act(page, onward.handle).await?;
        until(page, |tree| !tree.is_empty() && standing(tree) != here).await?;
    }
    panic!("no end after {MOST} steps");
}

/// Where one stands: the headings and how far the activity has come.
fn standing(tree: &[Told]) -> Vec<String> {
    tree.iter()
        .filter(|told| ["heading", "progressbar"].contains(&told.role.as_str()))
        .map(|told| told.name.clone())
        .collect()
}

/// The button that leads on; where there is none, the first thing that can be chosen.
fn way_on(tree: &[Told]) -> Option<&Told> {
    let next = |told: &&Told| told.role == "button" && told.name.starts_with("Next");
    tree.iter().find(next).filter(|told| told.can_be_used).or_else(|| {
        let has_next = tree.iter().any(|told| next(&told));
        if has_next { None } else { choices(tree).into_iter().find(|told| told.within.is_empty()) }
    })
}

/// What can be chosen: all buttons but those that lead on, lead back or take away.
fn choices(tree: &[Told]) -> Vec<&Told> {
    let leads = |name: &str| name.starts_with("Next") || name == "Back";
    let takes = |name: &str| name.starts_with("One vote fewer") || name.starts_with("Take ");
    let chosen = tree.iter().filter(|told| told.role == "button" && told.can_be_used);
    chosen.filter(|told| !leads(&told.name) && !takes(&told.name)).collect()
}

/// Writes into the first field, and presses the first button of each group and of what stands in none.
async fn answer(page: &Page, tree: &[Told]) -> WebDriverResult<()> {
    if let Some(field) = tree.iter().find(|told| told.role == "textbox" && told.value.is_empty()) {
        assert!(!field.name.is_empty(), "a field has no name: {tree:?}");
        page.cdp("DOM.focus", json!({"backendNodeId": field.handle})).await?;
        page.cdp("Input.insertText", json!({"text": "We will call on Friday"})).await?;
    }
    let is_choice = !tree.iter().any(|told| told.role == "button" && told.name.starts_with("Next"));
    let mut pressed: Vec<&[String]> = Vec::new();
    for told in choices(tree) {
        assert!(!told.name.is_empty(), "a button has no name: {tree:?}");
        if !is_choice && !pressed.contains(&told.within.as_slice()) {
            pressed.push(&told.within);
            act(page, told.handle).await?;
        }
    }
    Ok(())
}

/// Presses the first control of a role whose name begins with these words, once it is there.
async fn press(page: &Page, role: &str, name: &str) -> WebDriverResult<()> {
    let begun = Instant::now();
    loop {
        let tree = until(page, |tree| find(tree, role, name).is_some()).await?;
        let found = find(&tree, role, name).map(|told| told.handle);
        match act(page, found.unwrap_or_default()).await {
            // The page has built another since the tree was read.
            Err(gone)
                if matches!(gone.as_inner(), WebDriverErrorInner::NoSuchElement(_)) && begun.elapsed() < PATIENCE => {}
            done => return done,
        }
    }
}

fn find<'a>(tree: &'a [Told], role: &str, name: &str) -> Option<&'a Told> {
    tree.iter().find(|told| told.role == role && told.name.starts_with(name) && told.can_be_used)
}

async fn act(page: &Page, handle: u64) -> WebDriverResult<()> {
    let node = page.cdp("DOM.resolveNode", json!({"backendNodeId": handle})).await?;
    let press = json!({"objectId": node["object"]["objectId"], "functionDeclaration": "function () { this.click() }"});
    page.cdp("Runtime.callFunctionOn", press).await?;
    page.settle().await
}

/// Reads the tree until it is as wanted.
async fn until(page: &Page, wanted: impl Fn(&[Told]) -> bool) -> WebDriverResult<Vec<Told>> {
    let begun = Instant::now();
    loop {
        let tree = read(page).await?;
        if wanted(&tree) {
            return Ok(tree);
        }
        assert!(begun.elapsed() < PATIENCE, "the tree never gets there: {tree:#?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// What the tree tells of the page's main part.
async fn read(page: &Page) -> WebDriverResult<Vec<Told>> {
    let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    // A step has a thousand nodes, and each asks for all that are above it.
    let places: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let by_id = |id: &Value| places.get(id.as_str()?).copied();
    let word = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    let mut told = Vec::new();
    for node in nodes.iter().filter(|node| node["ignored"] == false) {
        let (mut within, mut is_main) = (Vec::new(), false);
        let mut above = by_id(&node["parentId"]);
        while let Some(around) = above {
            is_main |= around["role"]["value"] == "main";
            let is_group = ["group", "list"].contains(&word(&around["role"]).as_str());
            if is_group && !word(&around["name"]).is_empty() {
                within.insert(0, word(&around["name"]));
            }
            above = by_id(&around["parentId"]);
        }
        if is_main {
            let properties = node["properties"].as_array().into_iter().flatten();
            let disabled = properties.clone().any(|one| one["name"] == "disabled" && one["value"]["value"] == true);
            told.push(Told {
                role: word(&node["role"]),
                name: word(&node["name"]),
                value: word(&node["value"]),
                can_be_used: !disabled,
                within,
                handle: node["backendDOMNodeId"].as_u64().unwrap_or_default(),
            });
        }
    }
    Ok(told)
}
