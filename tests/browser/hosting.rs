//! A group round one screen, and a host with a window of their own: two real windows, one writer.

mod apart;
mod chance;
mod clock;
mod remote;
mod roles;
mod votes;
mod whole;

use thirtyfour::WindowHandle;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::{PLAY, play_until, step};

/// The screen and the host's window.
struct Windows {
    screen: WindowHandle,
    host: WindowHandle,
}

impl Windows {
    /// Opens the host's window from the screen, as a host does.
    async fn open(page: &Page) -> WebDriverResult<Self> {
        let screen = page.browser().window().await?;
        page.click(".tool[data-key=w]").await?;
        let host = loop {
            let others = page.browser().windows().await?;
            if let Some(host) = others.into_iter().find(|window| *window != screen) {
                break host;
            }
        };
        let windows = Self { screen, host };
        windows.host(page).await?;
        page.wait_for("[data-shown]").await?;
        Ok(windows)
    }

    async fn screen(&self, page: &Page) -> WebDriverResult<()> {
        page.browser().switch_to_window(self.screen.clone()).await
    }

    async fn host(&self, page: &Page) -> WebDriverResult<()> {
        page.browser().switch_to_window(self.host.clone()).await
    }
}

/// The step that the host's window speaks of.
async fn shown(page: &Page) -> WebDriverResult<String> {
    let value = page.evaluate("document.querySelector('[data-shown]')?.dataset.shown ?? ''").await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

async fn order(page: &Page, order: &str) -> WebDriverResult<()> {
    page.click(&format!("[data-order={order}]")).await
}

#[test]
fn a_hosts_window_without_a_screen_says_so_and_opens_one() {
    visit(Visit::to("no-screen"), async |page| {
        // As a browser brings windows back, or from a bookmark.
        page.open(&PLAY.replace("/play", "/host")).await?;
        page.wait_for("[data-host] [role=status]").await?;
        let later = "(now => performance.now = () => now() + 13000)(performance.now.bind(performance))";
        page.evaluate(&format!("({later}, null)")).await?;
        page.wait_for("[data-host] [role=alert]").await?;
        assert_eq!(page.count("[data-host] [role=status]").await?, 0, "it does not say both");
        page.click("[data-host] [role=alert] button").await?;
        page.wait_until_gone("[data-host] [role=alert]").await?;
        page.wait_for("[data-shown='arrive.mood']").await
    });
}

#[test]
fn the_hosts_window_follows_the_screen_and_asks_it_to_go_on() {
    visit(Visit::to("host-window"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".tool[data-key=w]").await?;
        assert_eq!(step(page).await?, "arrive.mood");
        let windows = Windows::open(page).await?;
        assert_eq!(shown(page).await?, "arrive.mood");
        order(page, "next").await?;
        page.wait_for("[data-shown='arrive.from-the-chair']").await?;
        windows.screen(page).await?;
        assert_eq!(step(page).await?, "arrive.from-the-chair");
        play_until(page, "lis.meet").await?;
        windows.host(page).await?;
        page.wait_for("[data-shown='lis.meet']").await?;
        page.click("[data-go-to]").await?;
        page.wait_for("[data-shown='arrive.mood']").await?;
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// Goes on from the host's window, then loads that and the screen again: both stand where they stood.
async fn load_both_again(page: &Page, windows: &Windows) -> WebDriverResult<()> {
    order(page, "next").await?;
    page.wait_for("[data-shown='arrive.from-the-chair']").await?;
    page.reload().await?;
    page.wait_for("[data-shown='arrive.from-the-chair']").await?;
    windows.screen(page).await?;
    page.reload().await?;
    page.wait_for(".tool[data-key=w]").await?;
    assert_eq!(step(page).await?, "arrive.from-the-chair");
    Ok(())
}

#[test]
fn either_window_can_be_loaded_again_in_the_middle() {
    visit(Visit::to("host-reload"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".tool[data-key=w]").await?;
        let windows = Windows::open(page).await?;
        load_both_again(page, &windows).await?;
        windows.host(page).await?;
        order(page, "next").await?;
        page.wait_for("[data-shown='arrive.last-week']").await?;
        windows.screen(page).await?;
        assert_eq!(step(page).await?, "arrive.last-week");
        Ok(())
    });
}

#[test]
fn a_screen_that_is_closed_is_missed_and_taken_up_again_where_it_was() {
    visit(Visit::to("host-alone"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".tool[data-key=w]").await?;
        let windows = Windows::open(page).await?;
        order(page, "next").await?;
        page.wait_for("[data-shown='arrive.from-the-chair']").await?;
        windows.screen(page).await?;
        page.browser().close_window().await?;
        windows.host(page).await?;
        page.wait_for("[role=alert]").await?;
        let before = page.browser().windows().await?;
        page.click("[role=alert] button").await?;
        page.wait_for("[data-shown='arrive.from-the-chair']").await?;
        page.wait_until_gone("[role=alert]").await?;
        let screen = page.browser().windows().await?.into_iter().find(|window| !before.contains(window)).unwrap();
        page.browser().switch_to_window(screen).await?;
        assert_eq!(step(page).await?, "arrive.from-the-chair");
        Ok(())
    });
}

#[test]
fn a_second_screen_opened_by_mistake_watches_and_says_so() {
    visit(Visit::to("second-screen"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".tool[data-key=w]").await?;
        let windows = Windows::open(page).await?;
        // A tab cannot be opened beside the host's window: that one has none.
        windows.screen(page).await?;
        let second = page.browser().new_tab().await?;
        page.browser().switch_to_window(second.clone()).await?;
        page.open(PLAY).await?;
        page.wait_for("[data-about=viewer]").await?;
        // The one who watches changes nothing: the host's order leads one step on, and not two.
        press(page, "[data-key=next]").await?;

        windows.host(page).await?;
        assert_eq!(shown(page).await?, "arrive.mood");
        order(page, "next").await?;
        page.wait_for("[data-shown='arrive.from-the-chair']").await?;
        page.browser().switch_to_window(second.clone()).await?;
        page.wait_for("[data-step='arrive.from-the-chair']").await?;
        page.click("[data-take-over]").await?;
        page.wait_until_gone("[data-watching]").await?;

        windows.host(page).await?;
        order(page, "next").await?;
        page.wait_for("[data-shown='arrive.last-week']").await?;
        page.browser().switch_to_window(second).await?;
        page.wait_for("[data-step='arrive.last-week']").await?;
        windows.screen(page).await?;
        page.wait_for("[data-about=viewer]").await?;
        page.wait_for("[data-step='arrive.last-week']").await.map(drop)
    });
}

#[test]
fn the_notes_over_the_screen_come_and_go_with_one_key() {
    visit(Visit::to("notes"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".tool[data-key=n]").await?;
        page.press("n").await?;
        page.wait_for(".over [data-shown='arrive.mood']").await?;
        page.click(".over [data-order=next]").await?;
        page.wait_for(".over [data-shown='arrive.from-the-chair']").await?;
        page.press("n").await?;
        page.wait_until_gone(".over").await?;
        page.press("?").await?;
        page.wait_for(".over.keys").await?;
        page.press("\u{e00c}").await?;
        page.wait_until_gone(".over").await
    });
}

#[test]
fn what_the_host_has_unfolded_stays_open_while_the_group_writes_and_votes() {
    visit(Visit::to("unfolded"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "arrive.last-week").await?;
        let windows = Windows::open(page).await?;
        page.click(".notes__stuck summary").await?;
        page.wait_for(".notes__stuck[open]").await?;
        page.evaluate("document.querySelector('.notes__stuck').dataset.same = ''").await?;
        windows.screen(page).await?;
        page.type_into("textarea", "Vi ringer selv på fredag").await?;
        page.wait_for("[data-safety=stored]").await?;
        page.press("\u{e00c}").await?;
        windows.host(page).await?;
        page.settle().await?;
        assert_eq!(page.count(".notes__stuck[open][data-same]").await?, 1, "a letter builds nothing anew");
        order(page, "next").await?;
        page.wait_until_gone("[data-shown='arrive.last-week']").await?;
        assert_eq!(page.count(".notes__stuck[open]").await?, 1, "the next step finds it open");
        Ok(())
    });
}

/// Presses what is there and can be pressed, without waiting for it.
async fn press(page: &Page, css: &str) -> WebDriverResult<()> {
    page.evaluate(&format!("document.querySelector({css:?})?.click()")).await.map(drop)
}
