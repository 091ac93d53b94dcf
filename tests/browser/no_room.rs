//! A browser without room for everything: what people write goes before the stored program, and every page is shown
//! all the same.

use thirtyfour::error::WebDriverResult;

use crate::lasting::{Window, lasting, report};

/// Room for the program, a pack and some saves, in bytes.
const ROOM: u64 = 8_000_000;

/// Fills what room is left with what only a stored program needs, three times over: a browser gives back what it used
/// meanwhile for its own account of them.
const FILL: &str = "\
    const done = arguments[0];
    const pause = () => new Promise((done) => setTimeout(done, 300));
    // Not zeros: a browser may store them in no room at all.
    const noise = (size) => new Response(crypto.getRandomValues(new Uint8Array(size)));
    (async () => {
      const box = await caches.open('vejvalg ballast');
      let count = 0;
      for (let pass = 0; pass < 3; pass++, await pause()) {
        for (let size = 1 << 16; size >= 1 << 14; ) {
          try {
            await box.put(`/ballast/${count++}`, noise(size));
          } catch (why) {
            if (!/quota|space/i.test(`${why.name} ${why}`)) throw why;
            size >>= 1;
          }
        }
      }
    })().then(done, (why) => done(String(why)));";

/// Opens the programme in a browser whose room the worker has used up.
async fn fill(window: &Window) -> WebDriverResult<()> {
    window.goto("/").await?;
    window.wait_for(".way__module").await?;
    window.until("!!navigator.serviceWorker.controller").await?;
    let why = window.browser.execute_async(FILL, vec![]).await?;
    assert!(why.json().is_null(), "{}", why.json());
    Ok(())
}

#[test]
fn what_people_write_takes_the_room_of_the_stored_program() {
    lasting("no-room", async |lasting| {
        let window = lasting.open_small(ROOM).await?;
        fill(&window).await?;
        // More than what a browser has set aside beforehand.
        window
            .evaluate("vejvalg.keeper.set('vejvalg/test', crypto.getRandomValues(new Uint16Array(32768)).join())")
            .await?;
        window.play().await?;
        let step = window.answer().await?;
        window.saved().await?;
        window
            .until("(caches.has('vejvalg ballast').then((is) => (window.hasRoom = !is)), window.hasRoom === true)")
            .await?;
        let window = lasting.restart(window).await?;
        window.play().await?;
        assert_eq!(window.step().await?, step);
        window.answer().await?;
        window.saved().await?;
        report("4", "no room left for saves", 1, 1, 0);
        Ok(())
    });
}

#[test]
fn what_is_not_stored_yet_is_shown_from_the_network() {
    lasting("no-room-shown", async |lasting| {
        let window = lasting.open_small(ROOM).await?;
        fill(&window).await?;
        window.goto("/kinds/kinds").await?;
        window.press("[data-begin=group]").await?;
        window.answer().await?;
        Ok(())
    });
}
