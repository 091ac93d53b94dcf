// Keeps texts by key in two places at once: local storage, which answers at once (quick.js), and IndexedDB, which says
// when a text is there (disk.js); while another window has the turn to write (turn.js), this one watches. Knows keys and
// texts, and no rule of the game. It stands outside the engine so that it can be shut when the engine falls.

import { all, BASE, deleteAll, drop, OLDER, outranks, pause, rank, some, within, write } from "./disk.js";
import { PREFIX, quick, quickKeys, quickWorks, removeQuick, setQuick, turnOff } from "./quick.js";
import { answerYield, askTurn, channel, claimed, isWriter, leaveTurn, loseTurn, takeOver, tellTurns } from "./turn.js";

/** Milliseconds until silence counts as "not saved". */
const SLOW = 800;
/** Milliseconds that are counted at a time: a busy page that hears nothing for a second has counted one of them. */
const TICK = 100;
/** Milliseconds until a connection that says nothing is given up. */
const DEAD = 4000;

/** What IndexedDB holds or will hold; without it, what this page remembers. */
let kept = new Map();
/** What is still to be written; null removes. One write runs at a time, the last text of a key wins. */
let pending = new Map();
let busy = false;
let failures = 0;
let isShut = false;
let isTraceless = false;
let isPersisting = false;
/** Whether IndexedDB answered the last time; null before the first answer. */
let disk = null;
let savedAt = null;
let retry = 0;
let emptied = 0;
const written = new Set();
/** The keys of which local storage holds what was there before: it took no more. */
const stale = new Set();
/** The key whose turn was asked for before the engine was there, and whether the turn came; nothing once another window may
 * have written since. */
let ahead = [];
let tell = () => {};
tellTurns((word) => {
  if (word !== "writer") ahead = [];
  tell(word, "");
});

/** What keeps the program for use without a network: no first screen waits for it. */
export const program = () => import("./program.js");

/** Gives up the stored program. */
const giveUp = async () => (await program()).giveUpProgram(BASE);

async function readAll() {
  for (const [key, text] of await all()) {
    // What this page has changed meanwhile is newer.
    kept.has(key) || pending.has(key) || kept.set(key, text);
  }
  disk = true;
}

/** Whether the browser says nothing for too long. */
async function silence(isOver) {
  for (let waited = 0; waited < SLOW && !isOver(); waited += TICK) await pause(TICK);
  return !isOver();
}

async function pump() {
  if (busy || isShut || isTraceless || !pending.size) return;
  busy = true;
  clearTimeout(retry);
  const batch = pending;
  pending = new Map();
  let isOver = false;
  silence(() => isOver).then((is) => is && tell("unsaved", ""));
  try {
    const newer = await within(DEAD, write(batch));
    [disk, failures, savedAt] = [true, 0, new Date()];
    for (const [key, text] of batch) {
      // Nothing in such a text says that it is old, and the next page would believe it.
      if (!stale.delete(key) || !text || rank(text)) continue;
      removeQuick(key);
      written.delete(key);
    }
    for (const [key, text] of newer) lost(key, text);
    if (!pending.size && !newer.length) tell("saved", "");
  } catch (why) {
    disk = false;
    drop();
    // Firefox says in its own words that there is no space.
    if (/quota|space/i.test(`${why?.name} ${why}`)) giveUp().catch(() => {});
    for (const [key, text] of batch) pending.has(key) || pending.set(key, text);
    tell("unsaved", "");
    retry = setTimeout(pump, Math.min(1000 * 2 ** failures++, 30000));
  }
  isOver = true;
  busy = false;
  if (!failures) pump();
}

// ---- what the engine asks for

/** Every copy of a text, the quickest first unless that is the older one, or none any more. They may differ in age. */
function copies(key) {
  const [fast, slow] = [quick(key), kept.get(key)];
  const isOld = rank(slow) && (!rank(fast) || outranks(slow, fast));
  const both = isOld ? [slow, fast] : [fast, slow];
  return [...both, kept.get(key + OLDER)].filter((text) => typeof text === "string");
}

function keys() {
  return [...new Set([...quickKeys(), ...kept.keys()])].filter((key) => key.startsWith(PREFIX) && !key.endsWith(OLDER));
}

/** Keeps a text; whether one of the two places has it or will have it. */
function set(key, text) {
  if (isShut) return false;
  let isQuick = false;
  if (!isTraceless) {
    const there = quick(key);
    if (outranks(there, text)) {
      lost(key, there);
      return true;
    }
    if (there === null && written.delete(key)) tell("emptied", "");
    isQuick = setQuick(key, text);
    if (isQuick) written.add(key);
    else {
      stale.add(key);
      tell("half", "");
    }
  }
  kept.set(key, text);
  if (isTraceless) return true;
  pending.set(key, text);
  channel?.postMessage({ key, text });
  pump();
  return isQuick || disk !== false;
}

function remove(key) {
  if (isShut) return;
  kept.delete(key);
  kept.delete(key + OLDER);
  written.delete(key);
  if (isTraceless) return;
  removeQuick(key);
  pending.set(key, null);
  pump();
}

/** Another window has written over us: it writes, and we watch. */
function lost(key, text) {
  kept.set(key, text);
  if (key !== claimed) return;
  loseTurn();
  tell("newer", text);
}

/** Asks for the turn to write under a key, then reads what is new; whether the turn is ours. */
async function claim(key) {
  const [asked, isOurs] = ahead;
  ahead = [];
  // As long as it is ours, nobody else has written.
  if (asked === key && (await isOurs) && isWriter) return true;
  await askTurn(key, isTraceless);
  await within(SLOW, fresh(key)).catch(() => {});
  return isWriter;
}

/** The same before the engine is there to ask; where it asks under another key, this turn is let go. */
async function claimAhead(pack, module) {
  await keeper.ready;
  if (claimed || isTraceless) return;
  const room = copies("vejvalg/room")[0];
  const key = `vejvalg/${room ? `room-${room}/` : ""}save/${pack}/${module}`;
  ahead = [key, claim(key)];
}

/** Reads again what lies under a key: another window may have written since. */
async function fresh(key) {
  const wanted = [key, key + OLDER];
  (await some(wanted)).forEach((text, n) => {
    if (text !== undefined && !pending.has(key) && !outranks(kept.get(wanted[n]), text)) kept.set(wanted[n], text);
  });
}

if (channel) {
  channel.onmessage = ({ data }) => {
    if (isShut || isTraceless) return;
    if (data.erased) {
      clearTimeout(emptied);
      forget();
      tell("erased", "");
    } else if (data.yields) {
      if (data.yields === claimed && isWriter) answerYield(() => busy || pending.size);
    } else if (data.key !== claimed || !isWriter) {
      kept.set(data.key, data.text);
      if (data.key === claimed) tell("news", "");
    }
  };
}

addEventListener("storage", ({ key, newValue }) => {
  const isGone = key === null || (key === claimed && newValue === null);
  // If another window of ours erased on purpose, it says so within this time.
  if (isGone && isWriter && written.size) emptied = setTimeout(() => isShut || tell("emptied", ""), 300);
});

// ---- seeing, taking home, erasing

/** Everything, as one text to take home. */
function pack() {
  return JSON.stringify({ vejvalg: 1, kept: Object.fromEntries(keys().map((key) => [key, copies(key)[0] ?? ""])) });
}

/** The keys and texts of such a text in turn; nothing if it is none. */
function unpack(text) {
  try {
    return Object.entries(JSON.parse(text).kept)
      .filter(([key, value]) => key.startsWith(PREFIX) && !key.endsWith(OLDER) && typeof value === "string")
      .flat();
  } catch {
    return [];
  }
}

function forget() {
  kept.clear();
  pending.clear();
  written.clear();
}

/** Erases everything of ours in this browser: both places, the stored program and the worker that keeps it. */
async function erase() {
  channel?.postMessage({ erased: true });
  for (const key of quickKeys()) removeQuick(key);
  forget();
  await within(DEAD, deleteAll()).catch(() => {});
  await giveUp();
}

/** Asks the browser to give up last of all what is stored here: once, and never in a frame, where a question would seem
 * the portal's. */
function persist() {
  if (isPersisting || isTraceless || window.top !== window) return;
  isPersisting = true;
  navigator.storage?.persist?.().catch(() => {});
}

/** From now on nothing is stored: what is done lives in this page and ends with it. */
function leaveNoTrace() {
  isTraceless = true;
  leaveTurn();
  turnOff();
  forget();
}

/** Nothing is written any more, whoever asks. */
function shut() {
  isShut = true;
  const isAllSaved = !pending.size && !busy;
  pending.clear();
  return { savedAt, isAllSaved: isAllSaved && !isTraceless };
}

export const keeper = {
  copies,
  keys,
  set,
  remove,
  claim,
  claimAhead,
  takeOver,
  pack,
  unpack,
  erase,
  persist,
  leaveNoTrace,
  shut,
  /** Who is told what happens: a word and a text. Never in the middle of a call from there: it is busy then. */
  listen: (listener) => {
    tell = (word, text) =>
      queueMicrotask(() => isShut || (word === "saved" && (busy || pending.size)) || listener(word, text));
  },
  tell: (word) => tell(word, ""),
  outlives: () => !isTraceless && (quickWorks || disk === true),
  isTraceless: () => isTraceless,
  /** Resolves once both places have been looked into, or after a second. */
  ready: within(1000, readAll()).catch(() => (disk ??= false)),
};
