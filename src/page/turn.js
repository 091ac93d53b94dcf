// The turn to write: under each key one window writes, the others watch and can take the turn. Knows the browser's locks
// and a channel between the windows; no text, and no place where one is kept.

import { BASE, pause, within } from "./disk.js";
import { PREFIX } from "./quick.js";

/** Milliseconds that a window waits for its turn before it watches. */
const TURN = 250;
/** Milliseconds that a window waits for it when the page has come back: nothing is lost meanwhile, since a newer text
 * is never written over. */
const BACK = 1500;

/** The key whose turn was asked for last, or null. */
export let claimed = null;
/** Whether this window may write under it. */
export let isWriter = true;

/** Whether the page lies in the browser's memory, or has only just come back from there. */
let isBack = false;
let letGo = () => {};
let report = () => {};

/** What the windows of one browser tell each other. */
export const channel = (() => {
  try {
    return new BroadcastChannel(BASE + "-kept");
  } catch {
    return null;
  }
})();

/** Who is told with one word who writes from now on: "writer" for this window, "viewer" for another; "news" where it is still
 * this one, and another may have written meanwhile. */
export function tellTurns(listener) {
  report = listener;
}

/** Asks for the turn under a key; alone, it is ours at once. Resolves when it is ours, or another window has it. */
export async function askTurn(key, isAlone) {
  if (claimed === key) return;
  letGo();
  [claimed, isWriter] = [key, false];
  if (!navigator.locks || isAlone) isWriter = true;
  else await Promise.race([hold(key, {}), pause(TURN)]);
  // A slow device says late what was granted early, and says it before it answers what is asked after.
  if (!isWriter) await within(BACK, navigator.locks.query()).catch(() => {});
  if (!isWriter && claimed === key) report("viewer");
}

/** Another window has written: it has the turn, whatever we thought. */
export function loseTurn() {
  isWriter = false;
}

/** Asks for no turn any more, and needs none. */
export function leaveTurn() {
  letGo();
  [claimed, isWriter] = [null, true];
}

/** Waits for the turn; resolves when it comes. A turn that is taken from us makes us wait again. */
function hold(key, how) {
  return new Promise((granted) => {
    let had = false;
    const quit = new AbortController();
    letGo = () => quit.abort();
    const ask = how.steal ? how : { signal: quit.signal };
    navigator.locks
      .request(PREFIX + key, ask, () => {
        if (claimed !== key) return null;
        [had, isWriter] = [true, true];
        granted();
        report("writer");
        return new Promise((done) => (letGo = done));
      })
      .catch(() => {
        if (claimed !== key || quit.signal.aborted) return;
        isWriter = !had;
        granted();
        // Refused before it was ours: this browser has no turns to give, and no second window to fear.
        if (!had) report("writer");
        else if (isBack) regain(key);
        else {
          report("viewer");
          hold(key, {});
        }
      });
  });
}

// A page that goes into the browser's memory, whole as it is, loses its turn there.
addEventListener("pagehide", ({ persisted }) => (isBack = persisted));
addEventListener("pageshow", () => setTimeout(() => (isBack = false), BACK));

/** Takes up the turn again after such a sleep: mostly nobody else wanted it, and who came back may act at once. */
async function regain(key) {
  await Promise.race([hold(key, {}), pause(BACK)]);
  if (claimed === key) report(isWriter ? "news" : "viewer");
}

/** Takes the turn: the window that has it writes what is left and gives it up; one that does not answer loses it. */
export async function takeOver() {
  const key = claimed;
  channel?.postMessage({ yields: key });
  if (!navigator.locks) {
    isWriter = true;
    return report("writer");
  }
  for (let n = 0; n < 10 && !isWriter; n++) await pause(60);
  if (isWriter || claimed !== key) return;
  // No longer in the queue: a turn that is waited for twice would come twice.
  letGo();
  await hold(key, { steal: true });
}

/** Gives the turn to the window that asks for it, once everything is written or it has waited long enough. */
export async function answerYield(isBusy) {
  const key = claimed;
  for (let n = 0; n < 8 && isBusy(); n++) await pause(60);
  if (claimed !== key) return;
  isWriter = false;
  report("viewer");
  letGo();
  if (navigator.locks) hold(key, {});
}
