//! The clock may lie: days forward and back, summer time, 1970 and 2100 in the middle of play. The order of saves is
//! counted and not timed, the time of a room never runs backwards, and nothing is dropped.

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::lasting::{report, times};
use crate::table::{PLAY, SAVE, answer_in_page, step};

/// Clocks that the test can put forward and back; they stay so when the page is loaded again.
const CLOCKS: &str = "\
    const RealDate = Date, real = performance.now.bind(performance); \
    let ahead = Number(sessionStorage.getItem('ahead') ?? 0); \
    window.jump = (by) => { ahead = typeof by === 'string' ? RealDate.parse(by) - RealDate.now() : ahead + by; \
      sessionStorage.setItem('ahead', ahead) }; \
    window.Date = class extends RealDate { \
      constructor(...when) { if (when.length) super(...when); else super(RealDate.now() + ahead) } \
      static now() { return RealDate.now() + ahead } }; \
    performance.now = () => real() + ahead;";

/// A run's jumps: a day on and back, into summer time and out of it, to the ends of time and back to now.
const JUMPS: [&str; 10] = [
    "86400000",
    "-86400000",
    "3600000",
    "-3600000",
    "'1970-01-01T00:00:00Z'",
    "86400000",
    "'2100-12-31T23:59:59Z'",
    "-86400000",
    "'2038-01-19T03:14:08Z'",
    "'2026-03-29T00:59:59Z'",
];

/// Seconds that are stored for the room's time: at this step, added, and by activity.
const SECONDS: &str = "(localStorage.getItem('vejvalg/time/digital-healthcare/users') ?? '').split('\\n').slice(1) \
    .flatMap((line, n) => n ? [line.split(' ')[1]] : line.split(' ').slice(1, 3)).map(Number)";

/// Generation, how many entries the log has, and the whole log of the newest save.
const STANDING: &str = "(() => { const [head, body] = vejvalg.keeper.copies('SAVE')[0].split('\\n'); \
    const { log } = JSON.parse(body); return [Number(head.split(' ')[2]), log.length, JSON.stringify(log)] })()";

#[test]
fn the_clock_may_jump_and_nothing_is_dropped_or_goes_backwards() {
    visit(Visit::to("clock").with_script_before(CLOCKS), async |page| {
        page.open(PLAY).await?;
        step(page).await?;
        let begun = std::time::Instant::now();
        let (mut wrong, jumps) = (0, JUMPS.iter().cycle().take(times(10, 50)).collect::<Vec<_>>());
        let mut before = standing(page).await?;
        for jump in &jumps {
            page.evaluate(&format!("(jump({jump}), 0)")).await?;
            answer_in_page(page, "briefly").await?;
            let after = standing(page).await?;
            let goes_on =
                after.0 > before.0 && after.1 >= before.1 && after.2.starts_with(before.2.trim_end_matches(']'));
            wrong += usize::from(!goes_on);
            before = after;
            // The room's clock ticks once at the least.
            tokio::time::sleep(std::time::Duration::from_millis(1_050)).await;
        }
        let here = step(page).await?;
        page.wait_for("[data-safety=stored]").await?;
        // The page is left, which stores the room's time, in the year 1970; it is opened again in another.
        for year in ["'1970-01-02T00:00:00Z'", "'2100-06-01T00:00:00Z'"] {
            page.evaluate(&format!("(jump({year}), 0)")).await?;
            page.reload().await?;
            assert_eq!(step(page).await?, here, "the newest by count is taken up, whatever the year is");
            let seconds = page.evaluate(SECONDS).await?;
            let most = begun.elapsed().as_secs() + 2;
            let seconds: Vec<i64> =
                seconds.as_array().into_iter().flatten().filter_map(serde_json::Value::as_i64).collect();
            let is_true = seconds.iter().all(|used| (0..=i64::try_from(most).unwrap()).contains(used));
            assert!(is_true, "seconds used: {seconds:?} of {most}");
        }
        assert_eq!(wrong, 0, "of {} jumps", jumps.len());
        report("20", "the clock jumps", jumps.len(), 50, wrong);
        Ok(())
    });
}

async fn standing(page: &Page) -> WebDriverResult<(u64, u64, String)> {
    let found = page.evaluate(&STANDING.replace("SAVE", SAVE)).await?;
    let number = |place: usize| found[place].as_u64().unwrap_or_default();
    Ok((number(0), number(1), found[2].as_str().unwrap_or_default().to_owned()))
}
