// Keeps texts by key in two places at once: local storage, which answers at once but which a browser brings to the disk
// when it pleases, and IndexedDB, which says when a text is there. Also: one window writes at a time, the others watch.
// Knows keys, texts and the first line of a save (`vejvalg <version> <generation> …`), and no rule of the game. It
// stands outside the engine so that it can be shut when the engine falls.

const PREFIX = "vejvalg/";
const OLDER = "/older";
const BASE = "vejvalg";
const STORE = "kept";
/** Milliseconds until silence counts as "not saved". */
const SLOW = 800;
/** Milliseconds until a connection that says nothing is given up. */
const DEAD = 4000;
/** Milliseconds that a window waits for its turn before it watches. */
const TURN = 250;

/** What IndexedDB holds or will hold; without it, what this page remembers. */
let kept = new Map();
/** What is still to be written; null removes. One write runs at a time, the last text of a key wins. */
let pending = new Map();
let busy = false;
let failures = 0;
let isShut = false;
let isTraceless = false;
let isPersisting = false;
/** Whether the stored program was given up: it is not to come back while this page lives. */
let isCrowded = false;
/** Whether IndexedDB answered the last time; null before the first answer. */
let disk = null;
let base = null;
let savedAt = null;
let retry = 0;
let emptied = 0;
const written = new Set();
let tell = () => {};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const within = (ms, work) => Promise.race([work, pause(ms).then(() => Promise.reject(new Error("no answer")))]);

// ---- local storage: every call may throw, the getter itself too

function quick(key) {
  if (isTraceless) return null;
  try {
    return localStorage.getItem(key);
  } catch {
    // Not there to be asked, which is something else than empty.
    return undefined;
  }
}

/** A write counts only if it reads back. */
function setQuick(key, text) {
  try {
    localStorage.setItem(key, text);
    return localStorage.getItem(key) === text;
  } catch {
    return false;
  }
}

function removeQuick(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

function quickKeys() {
  if (isTraceless) return [];
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

const quickWorks = setQuick(PREFIX + "probe", "1");
removeQuick(PREFIX + "probe");

// ---- IndexedDB

function open() {
  base ??= new Promise((done, fail) => {
    const asked = indexedDB.open(BASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onblocked = asked.onerror = () => fail(asked.error);
    asked.onsuccess = () => {
      const db = asked.result;
      db.onclose = db.onversionchange = () => {
        db.close();
        base = null;
      };
      done(db);
    };
  });
  return base;
}

/** Gives a connection up; the next write opens another. */
function drop() {
  base?.then((db) => db.close()).catch(() => {});
  base = null;
}

/** Runs a transaction; `done` means that the browser said `complete`. */
async function transact(mode, work) {
  const db = await open();
  return new Promise((done, fail) => {
    const job = db.transaction(STORE, mode, { durability: "strict" });
    const result = work(job.objectStore(STORE));
    job.oncomplete = () => done(result);
    job.onabort = job.onerror = ({ target }) => fail(target.error);
  });
}

async function readAll() {
  const found = await transact("readonly", (store) => [store.getAllKeys(), store.getAll()]);
  const [keys, texts] = found.map((asked) => asked.result);
  // What this page has changed meanwhile is newer.
  keys.forEach((key, n) => kept.has(key) || pending.has(key) || kept.set(key, texts[n]));
  disk = true;
}

/** Version and generation of a text, or null. */
function rank(text) {
  const found = /^vejvalg (\d{1,9}) (\d{1,15}) /.exec(text ?? "");
  return found && [Number(found[1]), Number(found[2])];
}

/** Whether what lies there must not be overwritten by this text: another window or a newer version wrote it. */
function outranks(there, text) {
  const [theirs, ours] = [rank(there), rank(text)];
  return theirs && ours && there !== text && (theirs[0] > ours[0] || theirs[1] >= ours[1]);
}

/** Writes a batch in one transaction and gives the texts that outrank ours. The text before stays as a further copy. */
function write(batch) {
  return transact("readwrite", (store) => {
    const newer = [];
    for (const [key, text] of batch) {
      if (text === null) {
        store.delete(key);
        store.delete(key + OLDER);
        continue;
      }
      store.get(key).onsuccess = ({ target }) => {
        const before = target.result;
        if (outranks(before, text)) return newer.push([key, before]);
        if (rank(before) && before !== text) store.put(before, key + OLDER);
        store.put(text, key);
        // A write counts only if it reads back, here too.
        store.get(key).onsuccess = ({ target }) => target.result === text || target.transaction.abort();
      };
    }
    return newer;
  });
}

async function pump() {
  if (busy || isShut || isTraceless || !pending.size) return;
  busy = true;
  clearTimeout(retry);
  const batch = pending;
  pending = new Map();
  const slow = setTimeout(() => tell("unsaved", ""), SLOW);
  try {
    const newer = await within(DEAD, write(batch));
    [disk, failures, savedAt] = [true, 0, new Date()];
    for (const [key, text] of newer) lost(key, text);
    if (!pending.size && !newer.length) tell("saved", "");
  } catch (why) {
    disk = false;
    drop();
    // Firefox says in its own words that there is no space.
    if (/quota|space/i.test(`${why?.name} ${why}`)) makeRoom().catch(() => {});
    for (const [key, text] of batch) pending.has(key) || pending.set(key, text);
    tell("unsaved", "");
    retry = setTimeout(pump, Math.min(1000 * 2 ** failures++, 30000));
  }
  clearTimeout(slow);
  busy = false;
  if (!failures) pump();
}

// ---- what the engine asks for

/** Every copy of a text, the quickest first. They may differ in age. */
function copies(key) {
  return [quick(key), kept.get(key), kept.get(key + OLDER)].filter((text) => typeof text === "string");
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
    else tell("half", "");
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

// ---- one window writes, the others watch

let claimed = null;
let isWriter = true;
let letGo = () => {};
const channel = (() => {
  try {
    return new BroadcastChannel(BASE + "-kept");
  } catch {
    return null;
  }
})();

/** Another window has written over us: it writes, and we watch. */
function lost(key, text) {
  kept.set(key, text);
  if (key !== claimed) return;
  isWriter = false;
  tell("newer", text);
}

/** Asks for the turn to write under a key; true once it is ours, false if another window has it. Then reads what is new. */
async function claim(key) {
  if (claimed !== key) {
    letGo();
    [claimed, isWriter] = [key, false];
    if (!navigator.locks || isTraceless) isWriter = true;
    else await Promise.race([hold(key, {}), pause(TURN)]);
    if (!isWriter) tell("viewer", "");
  }
  await within(SLOW, fresh(key)).catch(() => {});
  return isWriter;
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
        tell("writer", "");
        return new Promise((done) => (letGo = done));
      })
      .catch(() => {
        if (claimed !== key || quit.signal.aborted) return;
        isWriter = !had;
        granted();
        // Refused before it was ours: this browser has no turns to give, and no second window to fear.
        if (!had) return tell("writer", "");
        tell("viewer", "");
        hold(key, {});
      });
  });
}

/** Takes the turn: the window that has it writes what is left and gives it up; one that does not answer loses it. */
async function takeOver() {
  const key = claimed;
  channel?.postMessage({ yields: key });
  if (!navigator.locks) {
    isWriter = true;
    return tell("writer", "");
  }
  for (let n = 0; n < 10 && !isWriter; n++) await pause(60);
  if (isWriter || claimed !== key) return;
  // No longer in the queue: a turn that is waited for twice would come twice.
  letGo();
  await hold(key, { steal: true });
}

async function yields(key) {
  for (let n = 0; n < 8 && (busy || pending.size); n++) await pause(60);
  if (claimed !== key) return;
  isWriter = false;
  tell("viewer", "");
  letGo();
  if (navigator.locks) hold(key, {});
}

/** Reads again what lies under a key: another window may have written since. */
async function fresh(key) {
  const wanted = [key, key + OLDER];
  const asked = await transact("readonly", (store) => wanted.map((name) => store.get(name)));
  asked.forEach(({ result }, n) => {
    if (result !== undefined && !pending.has(key) && !outranks(kept.get(wanted[n]), result)) kept.set(wanted[n], result);
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
      if (data.yields === claimed && isWriter) yields(claimed);
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
      .filter(([key, value]) => key.startsWith(PREFIX) && typeof value === "string")
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
  drop();
  const gone = () =>
    new Promise((done) => {
      const asked = indexedDB.deleteDatabase(BASE);
      asked.onsuccess = asked.onerror = asked.onblocked = done;
    });
  await within(DEAD, (async () => gone())()).catch(() => {});
  await makeRoom();
}

/** Gives up the stored program: where a browser has no room for both, what people wrote goes first. */
async function makeRoom() {
  isCrowded = true;
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  const here = new URL("./", location.href).href;
  await Promise.all(workers.filter(({ scope }) => scope === here).map((worker) => worker.unregister()));
  const boxes = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  for (const name of boxes.filter((name) => name.startsWith(BASE))) {
    // One by one: what is deleted whole takes its room for as long as anybody holds it.
    const box = await caches.open(name);
    for (const entry of await box.keys()) await box.delete(entry);
    await caches.delete(name);
  }
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
  letGo();
  [isTraceless, claimed, isWriter] = [true, null, true];
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
  isCrowded: () => isCrowded,
  /** Resolves once both places have been looked into, or after a second. */
  ready: within(1000, readAll()).catch(() => (disk ??= false)),
};
