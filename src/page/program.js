// The program itself, kept in the browser by a worker (worker.js) for use without a network, and given up where a browser
// has no room for both it and what people wrote. Comes after the engine: no first screen waits for it. Knows the worker and its
// boxes, and nothing that lies in them.

/** It was given up: it is not to come back while this page lives. */
let isGivenUp = false;
let registered = null;

/** Whether a worker may keep it: not in a frame, not from a folder. */
const mayBeKept = () => window.top === window && isSecureContext && "serviceWorker" in navigator;

/** Lets a worker keep this release, and of the packs the one that is open. Tells when a newer release waits. */
export async function keepProgram(pack, tell) {
  if (!mayBeKept()) return;
  try {
    registered = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
  } catch (why) {
    return console.info(why);
  }
  const ask = (worker) => isGivenUp || worker?.postMessage({ pack: pack(), language: document.documentElement.lang });
  const look = () => registered.waiting && navigator.serviceWorker.controller && tell();
  registered.addEventListener("updatefound", () => {
    const next = registered.installing;
    next?.addEventListener("statechange", () => (next.state === "activated" ? ask(next) : look()));
  });
  look();
  ask(registered.active);
  addEventListener("hashchange", () => ask(registered.active));
}

/** Goes over to the newer release. */
export function update() {
  // Another window may have gone over to it already.
  if (!registered?.waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  registered.waiting.postMessage("go");
}

/** Forgets the worker and all that it keeps; of this site, only what is ours, whose names begin so. */
export async function giveUpProgram(begin) {
  isGivenUp = true;
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  const here = new URL("./", location.href).href;
  await Promise.all(workers.filter(({ scope }) => scope === here).map((worker) => worker.unregister()));
  const boxes = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  for (const name of boxes.filter((name) => name.startsWith(begin))) {
    // One by one: what is deleted whole takes its room for as long as anybody holds it.
    const box = await caches.open(name);
    for (const entry of await box.keys()) await box.delete(entry);
    await caches.delete(name);
  }
}
