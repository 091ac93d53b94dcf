// Keeps one release whole for use without a network. `cargo xtask dist` writes the release's own list into this file and
// names it sw.js. The program is one set: it is installed with all its files or not at all, and two sets never mix. What
// the packs hold follows in the background, in bundles: a phone asks and stores a few times, not once for each step
// and drawing. Nothing that a person wrote passes through here.

/** The fingerprint of the set. */
const SET = "{{set}}";
/** The files of the program with the sums of their content. */
const PROGRAM = {{program}};
/** Bundles of files of the packs with theirs. */
const BUNDLES = {{bundles}};
/** Files of the packs that are in no bundle. */
const APART = {{apart}};
/** The files in the bundles, for when one is wanted before its bundle has come. */
const BUNDLED = {{bundled}};

const BOX = `vejvalg ${SET}`;
const HERE = new URL("./", location.href).href;
const sums = { ...PROGRAM, ...BUNDLES, ...APART, ...BUNDLED };

/** Fetches a file of this set past every cache, and refuses one that belongs to another release. */
async function fetched(path) {
  const answer = await fetch(HERE + path, { cache: "no-cache", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const bytes = await answer.clone().arrayBuffer();
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (btoa(String.fromCharCode(...sum.slice(0, 9))) !== sums[path]) throw new Error(`${path} is of another release`);
  // A copy without the marks of a redirect: a page may not be answered with one.
  return new Response(bytes, { headers: { "content-type": answer.headers.get("content-type") ?? "" } });
}

/** What is kept under a path; nothing where the browser has no room for any of it or will not say. */
const kept = (name, path) =>
  caches.open(name).then(async (box) => (await box.match(HERE + path)) ?? unpacked(name, box, path)).catch(() => undefined);

/** Bundles that have been opened, by box and path: a worker lives for seconds, and reads each once. */
const opened = {};

/** The files in a bundle; nothing where it has not come. One that cannot be read holds none: they come from the network. */
const contents = async (name, box, path) =>
  (opened[`${name} ${path}`] ??= await box.match(HERE + path).then((bundle) => bundle?.json().catch(() => ({}))));

/** A file out of the bundles of its language, or of the drawings, in this set or an earlier one. */
async function unpacked(name, box, path) {
  const [, pack, language] = /^data\/([^/]+)\/.*?(?:\.([\w-]+?)(?:-alone)?\.json|\.svg)$/.exec(path) ?? [];
  if (!pack) return undefined;
  const type = language ? "application/json" : "image/svg+xml";
  for (let number = 1; ; number++) {
    const files = await contents(name, box, `data/${pack}.${language ?? "drawings"}-${number}.json`);
    if (!files) return undefined;
    if (path in files) return new Response(files[path], { headers: { "content-type": type } });
  }
}

const put = (path, file) => caches.open(BOX).then((box) => box.put(HERE + path, file));

async function keep(path) {
  if (!(await kept(BOX, path))) await put(path, await fetched(path));
}

/** What is to be kept of a pack, the language that is read first. */
function toKeep({ pack, language }) {
  const bundles = Object.keys(BUNDLES).filter((path) => path.startsWith(`data/${pack}.`));
  const isRead = (path) => path.startsWith(`data/${pack}.${language}-`);
  const apart = Object.keys(APART).filter((path) => path.startsWith(`data/${pack}/`));
  return [...bundles.filter(isRead), ...bundles.filter((path) => !isRead(path)), ...apart];
}

/**
 * Removes the sets that nobody uses any more: those before this one, since what came later waits for its turn. As long as
 * there are more windows than so many, one of them may be of such a set; the one that is being left for a page counts for nothing.
 */
async function tidy(most, left) {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.filter(({ id }) => id !== left).length > most) return;
  const boxes = (await caches.keys()).filter((name) => name.startsWith("vejvalg "));
  const before = boxes.slice(0, Math.max(0, boxes.indexOf(BOX)));
  await Promise.all(before.map((name) => caches.delete(name)));
}

addEventListener("install", (event) => {
  // One after the other: a small host, or a phone, is not asked for everything at once.
  event.waitUntil((async () => {
    for (const path of Object.keys(PROGRAM)) await keep(path);
  })().catch(async (why) => {
    // Half a program is of no use, and takes the room of what people write.
    if (/quota|space/i.test(`${why.name} ${why}`)) await caches.delete(BOX);
    throw why;
  }));
});

addEventListener("activate", (event) => {
  event.waitUntil(clients.claim().then(() => tidy(1)));
});

addEventListener("message", (event) => {
  if (event.data === "go") return skipWaiting();
  event.waitUntil((async () => {
    for (const path of toKeep(event.data ?? {})) {
      // Given up meanwhile, because a person's words need the room.
      if (!(await caches.has(BOX))) return;
      // What does not come now comes when it is asked for, or the next time.
      await keep(path).catch(() => {});
    }
  })());
});

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(HERE)) return;
  const path = url.href.slice(HERE.length).replace(/[?#].*/, "") || "index.html";
  // Only the page itself is answered by the page: what is missing is missing.
  if (event.request.mode === "navigate" && path !== "index.html") return;
  event.respondWith(answer(event, path, url.searchParams.get("v") ?? SET));
});

async function answer(event, path, wanted) {
  if (event.request.mode === "navigate") event.waitUntil(tidy(0, event.replacesClientId));
  const known = await kept(`vejvalg ${wanted}`, path);
  if (known) return known;
  // A worker whose program is gone, or cannot be read, stands in nobody's way.
  if (!(await kept(BOX, "index.html"))) return fetch(event.request);
  // A window of an earlier release goes on with what is left of it, and never gets a file of this one.
  if (wanted !== SET) return new Response("", { status: 404 });
  if (sums[path]) return brought(event, path).catch(() => Response.error());
  // The hashed files of an earlier release that is still open in another window.
  return (await caches.match(HERE + path).catch(() => undefined)) ?? fetch(event.request);
}

/** A file from the network, kept from now on where there is room; shown in any case. */
async function brought(event, path) {
  const file = await fetched(path);
  event.waitUntil(put(path, file.clone()).catch(() => {}));
  return file;
}
