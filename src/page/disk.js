// Texts in IndexedDB, which says when they are on the disk. Knows keys, texts and the first line of a save
// (`vejvalg <version> <generation> …`): nothing newer is overwritten. A connection that is lost is opened again.

/** The name of the database, and how the names of all that is ours begin. */
export const BASE = "vejvalg";
/** What the text before is kept under: the key and this. */
export const OLDER = "/older";
const STORE = "kept";

/** Resolves where there is no database yet, which is known long before one is made; a browser that cannot say so waits. */
export const isNew = new Promise((done) => {
  try {
    indexedDB.databases().then((all) => all.some(({ name }) => name === BASE) || done(), () => {});
  } catch {
    // Older than the question, or nothing may be asked here.
  }
});

let base = null;

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));
export const within = (ms, work) => Promise.race([work, pause(ms).then(() => Promise.reject(new Error("no answer")))]);

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
export function drop() {
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

/** Every key and its text. */
export async function all() {
  const found = await transact("readonly", (store) => [store.getAllKeys(), store.getAll()]);
  const [keys, texts] = found.map((asked) => asked.result);
  return keys.map((key, n) => [key, texts[n]]);
}

/** The texts of some keys; undefined where there is none. */
export async function some(keys) {
  const found = await transact("readonly", (store) => keys.map((key) => store.get(key)));
  return found.map((asked) => asked.result);
}

/** Version and generation of a text, or null. */
export function rank(text) {
  const found = /^vejvalg (\d{1,9}) (\d{1,15}) /.exec(text ?? "");
  return found && [Number(found[1]), Number(found[2])];
}

/** Whether what lies there must not be overwritten by this text: another window or a newer version wrote it. */
export function outranks(there, text) {
  const [theirs, ours] = [rank(there), rank(text)];
  return theirs && ours && there !== text && (theirs[0] > ours[0] || theirs[1] >= ours[1]);
}

/** Writes a batch in one transaction and gives the texts that outrank ours. The text before stays as a further copy. */
export function write(batch) {
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

/** Deletes the database, whoever still has it open. */
export async function deleteAll() {
  drop();
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase(BASE);
    asked.onsuccess = asked.onerror = asked.onblocked = done;
  });
}
