// What runs before the engine and outlives it: lets the first screen be painted while the engine is still on its way, says a
// sentence where a browser cannot run it or where it has fallen, and lets the program be kept for use without a network.
// Knows no rules of the game.

import { paint, withdraw } from "./first.js";
import { keeper, program } from "./keeper.js";
import { app } from "./screens.js";

const WEEK = "vejvalg/week";
/** Milliseconds by which the first part of the program is let ahead of the later ones: on a slow wire they would share it. */
const HEAD_START = 200;
const own = document.querySelector("script[data-wasm]");
let fallen = false;
let isFetched = false;

/** Shows one of the sentences that stand in the page for such a case. */
function say(id) {
  withdraw();
  for (const sentence of document.querySelectorAll("[data-boot]")) sentence.hidden = sentence.id !== id;
}

// ---- when the engine has fallen

/** Hands a text over as a file. */
function hand(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
}

/** Shows the plain page for a fault of ours. The engine is in an unknown state: it never runs and never writes again. */
function fall(why) {
  if (fallen) return;
  fallen = true;
  const when = new Date();
  const { savedAt, isAllSaved } = keeper.shut();
  for (let id = setTimeout(() => {}); id > 0; id--) clearTimeout(id);
  for (let id = requestAnimationFrame(() => {}); id > 0; id--) cancelAnimationFrame(id);
  // The place where it happened, and nothing that anybody wrote.
  const address = location.href.replace(/\?[^#]*/, "");
  const report = [`Vejvalg ${own.dataset.wasm}`, why, address, when.toISOString(), navigator.userAgent].join("\n");
  withdraw();
  app.remove();
  const page = document.getElementById("fallen");
  document.body.append(page);
  page.hidden = false;
  const time = (savedAt ?? when).toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
  for (const part of page.querySelectorAll("[data-time]")) part.textContent = time;
  for (const part of page.querySelectorAll("[data-if]")) part.hidden = part.dataset.if !== (isAllSaved ? "saved" : "open");
  page.querySelector("[data-on]").onclick = () => location.reload();
  page.querySelector("[data-report]").onclick = () => hand("vejvalg-report.txt", report);
  page.querySelector("[data-file]").onclick = () => hand("vejvalg.json", keeper.pack());
  page.querySelector("h1").focus();
}

/** Of what was thrown, what comes from the engine: a trap (a panic is one too), or a stack or memory that did not suffice. */
function notice(why) {
  const stack = String(why?.stack ?? "");
  if (!(why instanceof WebAssembly.RuntimeError) && !/wasm/.test(stack)) return;
  // The message of a trap is the browser's; of anything else it could hold a text that somebody wrote.
  const places = stack.match(/([\w-]+\.wasm:)?wasm-function\[\d+\](:0x[0-9a-f]+)?/g) ?? [];
  fall([why.name, why instanceof WebAssembly.RuntimeError ? why.message : "", ...places.slice(0, 20)].join(" "));
}

addEventListener("error", ({ error }) => notice(error));
addEventListener("unhandledrejection", ({ reason }) => notice(reason));
for (const event of ["hashchange", "keydown", "keyup", "storage", "visibilitychange"]) {
  addEventListener(event, (happened) => fallen && happened.stopImmediatePropagation(), true);
}

// ---- for the engine

/** Whether this browser forgets what a site stored after seven days without a visit, and nobody has been told. */
function isWeekly() {
  const isSafari = /^Apple/.test(navigator.vendor) && !matchMedia("(display-mode: standalone)").matches;
  return isSafari && !navigator.standalone && !keeper.copies(WEEK).length;
}

/** Parts of the program that are on their way before the engine asks for them, by name. */
const coming = new Map();

/** A later part: the answer that is on its way, or a new one. */
function part(name) {
  // Whoever asks for one now needs none ahead any more.
  isFetched = true;
  const answer = coming.get(name) ?? fetch(name);
  coming.delete(name);
  return answer;
}

/** Fetches what the place will need of the later parts, once. */
function fetchLater() {
  const [, module, page = "module"] = vejvalg.place();
  const needed = /^(module|play)$/.test(page) ? `-${page}-` : "-pages-";
  const names = module && !isFetched ? own.dataset.later.split(" ") : [];
  isFetched = true;
  for (const name of names.filter((name) => name.includes(needed))) {
    const answer = fetch(name);
    coming.set(name, answer);
    // The network may be back when the engine asks.
    const fail = () => coming.delete(name);
    answer.then(({ ok }) => ok || fail(), fail);
  }
}

/** Lets a worker keep the program of a release, once the engine is there; without it one plays as well. */
async function keep() {
  if (!own.dataset.set) return;
  const { keepProgram } = await program();
  keepProgram(() => vejvalg.place()[0], () => keeper.tell("update"));
}

// Once the first part is here, the wire is free until that stands on the screen.
const watch = new PerformanceObserver((seen) => {
  if (!seen.getEntries().some(({ name }) => name.endsWith(own.dataset.wasm.slice(1)))) return;
  watch.disconnect();
  fetchLater();
});

// It stands in the page itself, unless the host's own rules forbid that; then this is a file as well (fallback.js).
if (!globalThis.vejvalg) await import("./ahead.js");
const speech = vejvalg.language();
document.documentElement.lang = speech;
app.lang = speech;
app.dataset.language = speech;
const update = async () => (await program()).update();
Object.assign(vejvalg, { say, keeper, isWeekly, update, part, hasFallen: () => fallen });
// Where nothing painted can be pressed, the later parts are waited for as well. A text that does not come, or is none, the
// engine has a sentence for.
paint().then((isWaiting) => isWaiting && setTimeout(fetchLater, HEAD_START), () => {});
// Where the engine will ask for the turn to write, it is asked for while the engine is on its way.
const [inPack, inModule, onPage] = vejvalg.place();
if (inModule && (!onPage || onPage === "play")) keeper.claimAhead(inPack, inModule);

if (typeof WebAssembly === "object") {
  watch.observe({ type: "resource", buffered: true });
  import(own.dataset.js)
    .then((engine) => engine.default({ module_or_path: own.dataset.wasm }))
    .then(() => void keep().catch(console.info))
    .catch((why) => {
      console.error(why);
      notice(why);
      say("boot-failed");
    });
} else {
  say("boot-old");
}
