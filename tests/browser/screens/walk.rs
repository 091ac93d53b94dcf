//! Makes a tour: does what its stops say, and hands every screen over.

use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use super::tours::{Stop, Tour};
use super::{Screen, Wall};
use crate::harness::Page;
use crate::table::{answer_in_page, go_on, left, step_or_end};

/// How a step is built: what it asks, of whom where that makes another control of it, its kind and its components.
const BUILT: &str = "(() => { const stage = document.querySelector('.stage'); const { kind, ask, players } = stage.dataset; \
    const asked = ['votes', 'rate', 'words', 'choice'].includes(ask) ? `${ask} ${players}` : ask; \
    const parts = [...stage.querySelectorAll('[class]')].map(e => e.getAttribute('class').split(' ')[0]); \
    return [asked, [kind, ...new Set(parts.filter(part => !part.includes('__')).sort())].join(' ')] })()";

const FILL: &str = "(() => { let n = 1 << 20; while (n > 0) { try { localStorage.setItem('fill' + n + Math.random(), \
    'x'.repeat(n)) } catch { n >>= 1 } } })()";

/// Makes the tour. What has been seen on earlier tours is not looked at again.
pub async fn walk(
    page: &Page,
    tour: &Tour,
    seen: &mut BTreeSet<String>,
    mut look: impl AsyncFnMut(&Page, &Screen) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    for stop in tour.stops {
        match stop {
            Stop::Open(hash) => page.open(hash).await?,
            Stop::Path(path) => page.open_path(path).await?,
            Stop::Say(id) => {
                let only = "document.querySelectorAll('[data-boot]').forEach(one => one.hidden = one.id !== ";
                page.evaluate(&format!("{only}{id:?})")).await.map(drop)?;
            }
            Stop::Reload => page.reload().await?,
            Stop::See(css) => page.wait_for(css).await.map(drop)?,
            Stop::Click(css) => page.click(css).await?,
            Stop::Store(key, value) => page.store(key, value).await?,
            Stop::FillStorage => page.evaluate(FILL).await.map(drop)?,
            Stop::GoOffline => go_offline(page).await?,
            Stop::PlayUntil(css) => play_until(page, css).await?,
            Stop::EveryKindOfStep => every_kind(page, tour, seen, &mut look).await?,
            Stop::Look(name, caption) => look(page, &screen(name, caption, Wall::No)).await?,
            Stop::LookWide(name, caption) => look(page, &screen(name, caption, Wall::Too)).await?,
        }
    }
    Ok(())
}

fn screen(name: &str, caption: &str, wall: Wall) -> Screen {
    Screen { name: name.to_owned(), caption: caption.to_owned(), wall }
}

async fn go_offline(page: &Page) -> WebDriverResult<()> {
    page.cdp("Network.enable", json!({})).await?;
    let gone = json!({"offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    page.cdp("Network.emulateNetworkConditions", gone).await.map(drop)
}

async fn play_until(page: &Page, css: &str) -> WebDriverResult<()> {
    let wanted = format!("{css}, .stage, .finished");
    loop {
        page.wait_for(&wanted).await?;
        if page.count(css).await? > 0 {
            return Ok(());
        }
        assert_eq!(page.count(".finished").await?, 0, "the module ends before {css}");
        let here = answer_in_page(page, "fully").await?;
        go_on(page).await?;
        left(page, &here).await?;
    }
}

async fn every_kind(
    page: &Page,
    tour: &Tour,
    seen: &mut BTreeSet<String>,
    look: &mut impl AsyncFnMut(&Page, &Screen) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    while let Some(here) = step_or_end(page).await? {
        let built = page.evaluate(BUILT).await?;
        let [asked, parts] = [0, 1].map(|place| built[place].as_str().unwrap_or_default().to_owned());
        let name = format!("{}-{here}", tour.name);
        if seen.insert(format!("{asked} {parts}")) {
            let caption = format!("{asked}: {parts}");
            look(page, &Screen { name: name.clone(), caption, wall: tour.wall(&here) }).await?;
        }
        answer_in_page(page, "fully").await?;
        let is_asked = !["continue", "choice group", "choice alone"].contains(&asked.as_str());
        if is_asked && seen.insert(format!("{asked} answered")) {
            let caption = format!("{asked}, answered: {parts}");
            look(page, &Screen { name: format!("{name}-answered"), caption, wall: Wall::No }).await?;
        }
        answer_in_page(page, "on").await?;
    }
    Ok(())
}
