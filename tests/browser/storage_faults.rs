//! The app never says saved when it is not: each fault of the browser's storage, at the first, second, third … call.

use crate::lasting::{Lasting, Window, lasting, report, times};
use crate::table::SAVE;
use thirtyfour::error::WebDriverResult;

/// What is to be seen under a fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Seen {
    /// "Not saved", one sentence with the file on offer.
    NotSaved,
    /// The other place has it: "saved" is true, and the sentence says that it is one place.
    OnePlace,
}

/// Faults by name: a script with `hit(n)`, which says whether this call is to fail.
const FAULTS: [(&str, &str, Seen); 12] = [
    ("quota", "break_('setItem', () => { throw new DOMException('full', 'QuotaExceededError') })", Seen::OnePlace),
    ("throw", "break_('setItem', () => { throw new Error('no') })", Seen::OnePlace),
    ("silent no-op", "break_('setItem', () => {})", Seen::OnePlace),
    (
        "truncated read-back",
        "const set = Storage.prototype.setItem; break_('setItem', function (k, t) { set.call(this, k, t.slice(0, 9)) })",
        Seen::OnePlace,
    ),
    (
        "SecurityError at the getter",
        "const there = Object.getOwnPropertyDescriptor(Window.prototype, 'localStorage') ?? Object.getOwnPropertyDescriptor(window, 'localStorage'); \
         Object.defineProperty(window, 'localStorage', { get() { if (hit()) throw new DOMException('no', 'SecurityError'); return there.get.call(window) } })",
        Seen::OnePlace,
    ),
    ("IDB open error", "opens((asked) => asked.onerror?.())", Seen::NotSaved),
    ("IDB open blocked", "opens((asked) => asked.onblocked?.())", Seen::NotSaved),
    ("IDB open throws", "opens(null)", Seen::NotSaved),
    ("IDB never answers", "opens(() => {})", Seen::NotSaved),
    (
        "IDB abort",
        "const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { const asked = put.apply(this, all); \
         if (hit()) this.transaction.abort(); return asked }",
        Seen::NotSaved,
    ),
    (
        "IDB connection lost",
        "const begin = IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction = function (...all) { \
         if (all[1] === 'readwrite' && hit()) throw new DOMException('lost', 'InvalidStateError'); return begin.apply(this, all) }",
        Seen::NotSaved,
    ),
    (
        "both dead",
        "break_('setItem', () => { throw new Error('no') }); const begin = IDBDatabase.prototype.transaction; \
         IDBDatabase.prototype.transaction = function (...all) { if (all[1] === 'readwrite' && failing()) throw new Error('no'); return begin.apply(this, all) }",
        Seen::NotSaved,
    ),
];

/// Counts the calls from the moment the test begins; from the chosen call on, every one fails until it is over.
const TOOLS: &str = "\
    window.faults = { from: Infinity, calls: 0, hits: 0 };
    const failing = () => faults.calls >= faults.from;
    const hit = () => { faults.calls++; const is = failing(); if (is) faults.hits++; return is };
    const break_ = (name, bad) => { const good = Storage.prototype[name];
      Storage.prototype[name] = function (...all) { return String(all[0]).startsWith('vejvalg/save') && hit() ? bad.apply(this, all) : good.apply(this, all) } };
    const opens = (bad) => { const good = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...all) { if (!hit()) return good.apply(this, all); if (!bad) throw new Error('no');
        const asked = { error: new Error('no') }; setTimeout(() => bad(asked)); return asked };
      window.losing = true };
    ";

#[test]
fn no_fault_of_local_storage_is_called_saved() {
    is_never_called_saved("faults-quick", Seen::OnePlace);
}

#[test]
fn no_fault_of_the_database_is_called_saved() {
    is_never_called_saved("faults-disk", Seen::NotSaved);
}

#[track_caller]
fn is_never_called_saved(profile: &str, told: Seen) {
    let calls = times(1, 8);
    lasting(profile, async |lasting| {
        let mut last = None;
        for (name, script, seen) in FAULTS.into_iter().filter(|(_, _, seen)| *seen == told) {
            let mut lies = 0;
            for call in 1..=calls {
                println!("promise 4, {name}: at call {call} of {calls}");
                let script = format!("{TOOLS}{script}");
                let window = lasting.next(last, &script).await?;
                let (window, honest) = is_honest(lasting, window, &script, seen, call).await?;
                lies += usize::from(!honest);
                last = Some(window);
            }
            report("4", name, calls, 8, lies);
            assert_eq!(lies, 0, "{name}");
        }
        Ok(())
    });
}

/// Plays a step before the fault, one under it, one after it, and looks at what is said each time. Gives back the window, or
/// the one of the browser that was killed and started since.
async fn is_honest(
    lasting: &Lasting,
    window: Window,
    script: &str,
    seen: Seen,
    call: usize,
) -> WebDriverResult<(Window, bool)> {
    window.goto("/digital-healthcare/users").await?;
    window.press("[data-begin=group]").await?;
    window.step().await?;
    window.saved().await?;
    window.evaluate(&format!("faults.from = faults.calls + {call}")).await?;
    let is_losing = window.evaluate("!!window.losing").await? == true;
    let mut honest = true;
    for _ in 0..call {
        if is_losing {
            // The browser takes the connection that is there: only then is another opened.
            let lose = "indexedDB.deleteDatabase('vejvalg').onsuccess = () => arguments[0]()";
            window.browser.execute_async(lose, vec![]).await?;
        }
        window.answer().await?;
        window.until("faults.hits > 0 || !!document.querySelector('[data-safety=stored]')").await?;
    }
    let begun = std::time::Instant::now();
    window.answer().await?;
    let told = match seen {
        Seen::NotSaved => window.wait_for("[data-safety=risk]").await?.max(window.wait_for("[data-about=full]").await?),
        Seen::OnePlace => window.wait_for("[data-about=half]").await?,
    };
    println!("told after {} ms, of which {} ms waiting", begun.elapsed().as_millis(), told.as_millis());
    if seen == Seen::NotSaved {
        honest &= window.evaluate("!document.querySelector('[data-safety=stored]')").await? == true;
    }
    honest &= window.evaluate("faults.hits > 0").await? == true || seen == Seen::NotSaved;
    // Play goes on.
    let step = window.answer().await?;
    if seen == Seen::NotSaved {
        return Ok((window, honest));
    }
    window.saved().await?;
    // What is taken home, put aside and shown is the newest, whichever place has it.
    let newest = format!(
        "vejvalg.keeper.copies('{SAVE}').map((text) => Number(text.split(' ')[2])).every((n, _, [first]) => first > 0 && !(n > first))"
    );
    honest &= window.evaluate(&newest).await? == true;
    // What was to fail does so from a call on that nobody names there.
    let window = lasting.restart_with(script, window).await?;
    window.play().await?;
    honest &= window.step().await? == step;
    Ok((window, honest))
}

#[test]
fn a_lost_connection_is_opened_again() {
    lasting("reopen", async |lasting| {
        let script = "const begin = IDBDatabase.prototype.transaction; let lost = 0; window.lose = () => { lost = 1 }; \
                      IDBDatabase.prototype.transaction = function (...all) { if (lost) { lost = 0; this.close(); } return begin.apply(this, all) }";
        let window = lasting.open(script).await?;
        window.play().await?;
        window.saved().await?;
        window.evaluate("lose()").await?;
        let step = window.answer().await?;
        window.saved().await?;
        let window = lasting.restart(window).await?;
        window.play().await?;
        assert_eq!(window.step().await?, step);
        Ok(())
    });
}

#[test]
fn a_store_that_is_emptied_behind_our_back_is_noticed_and_filled_again() {
    lasting("emptied", async |lasting| {
        let window: Window = lasting.open("").await?;
        window.play().await?;
        window.saved().await?;
        window.evaluate("localStorage.clear()").await?;
        window.answer().await?;
        window.wait_for("[data-about=emptied]").await?;
        assert_eq!(
            window.evaluate("Object.keys(localStorage).some((key) => key.startsWith('vejvalg/save/'))").await?,
            true
        );
        Ok(())
    });
}

#[test]
fn either_place_alone_brings_the_session_back() {
    lasting("either", async |lasting| {
        let damage_disk = "new Promise((done) => { indexedDB.open('vejvalg').onsuccess = ({ target }) => { \
            const job = target.result.transaction('kept', 'readwrite'); const store = job.objectStore('kept'); \
            store.getAllKeys().onsuccess = ({ target }) => target.result.forEach((key) => store.put('rubbish', key)); \
            job.oncomplete = () => { target.result.close(); done(true) } } })";
        let damage_quick = "Object.keys(localStorage).forEach((key) => localStorage.setItem(key, 'rubbish'))";
        let window = lasting.open("").await?;
        for damage in [damage_quick, "localStorage.clear()", damage_disk, "indexedDB.deleteDatabase('vejvalg')"] {
            window.play().await?;
            let step = window.answer().await?;
            window.saved().await?;
            // On a page of the same host that runs nothing.
            window.browser.goto(format!("{}icon-192.png", window.root())).await?;
            window
                .browser
                .execute_async(&format!("Promise.resolve({damage}).then(() => setTimeout(arguments[0], 300))"), vec![])
                .await?;
            window.play().await?;
            assert_eq!(window.step().await?, step, "after {damage}");
        }
        report("6", "one place damaged or gone", 4, 4, 0);
        Ok(())
    });
}
