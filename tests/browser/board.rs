//! The journey board: the words for what was felt stand beside the way, and each beside the others.

use crate::harness::{Visit, visit};
use crate::table::{MODULE, PLAY, answer_in_page, step};

/// Feels the same everywhere in the longest of words, and draws every point higher when the curve is drawn again.
const ONE_LEVEL: &str = "(() => { const long = [...document.querySelectorAll('[data-word]')] \
      .filter(word => document.querySelector('.feeling')).sort((a, b) => b.textContent.length - a.textContent.length).slice(0, 2); \
    document.querySelector('.feeling [data-height=\"0\"]')?.click(); \
    long[(window.oneLevel = (window.oneLevel ?? 0) + 1) % 2]?.click(); \
    for (const point of document.querySelectorAll('.curve__column [data-height=\"2\"]:not([aria-pressed=true])')) point.click(); \
    return long.length })()";

/// Words beside the way of a journey that lie over each other.
const OVER_EACH_OTHER: &str = "(() => { const boxes = e => { const range = new Range(); range.selectNodeContents(e); \
      return [...range.getClientRects()].filter(box => box.width > 1) }; \
    const words = [...document.querySelectorAll('#app .journey-board__word')].map(e => [e.textContent, boxes(e)]); \
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 \
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1; \
    return words.flatMap(([said, its], at) => words.slice(at + 1) \
      .filter(([, others]) => its.some(a => others.some(b => meet(a, b)))).map(([other]) => `${said} over ${other}`)) })()";

#[test]
fn words_on_one_level_of_a_journey_stand_beside_each_other() {
    visit(Visit::to("one-level").speaking("en"), async |page| {
        page.viewport(1920, 1080).await?;
        page.open(PLAY).await?;
        page.wait_for("#app .stage").await?;
        let (mut here, mut felt) = (step(page).await?, 0);
        while here != "lis.hotspot" {
            answer_in_page(page, "fully").await?;
            felt += page.evaluate(ONE_LEVEL).await?.as_u64().unwrap_or_default();
            here = answer_in_page(page, "on").await?;
        }
        assert!(felt >= 16, "words were picked at {} stages", felt / 2);
        let nothing = serde_json::json!([]);
        assert_eq!(page.painted(OVER_EACH_OTHER).await?, nothing, "beside a step");
        page.open(&format!("{MODULE}/recap")).await?;
        page.wait_for(".journey-board__word").await?;
        for width in [1920, 1280, 1024, 375, 320] {
            page.viewport(width, 720).await?;
            assert_eq!(page.painted(OVER_EACH_OTHER).await?, nothing, "the recap at {width} px");
        }
        Ok(())
    });
}
