// What runs before the engine and outlives it: picks the language, begins to fetch the text while the engine is still on
// its way, says a sentence where a browser cannot run it or where it has fallen, and lets the program be kept for use
// without a network. Knows no rules of the game.

import { keeper } from "./keeper.js";
import { keepProgram, update } from "./program.js";

const KEY = "vejvalg/language";
const WEEK = "vejvalg/week";
const app = document.getElementById("app");
const own = document.querySelector("script[data-wasm]");
const texts = new Map();
let fallen = false;

/** The text of one of our files; asked for twice, it is fetched once. Rejects with the status number. */
function text(address) {
  if (!texts.has(address)) {
    // A release that is kept for use without a network tells its files from those of the next one.
    const version = own.dataset.set ? `?v=${own.dataset.set}` : "";
    const fetched = fetch(address + version, { credentials: "same-origin" }).then((answer) => {
      if (!answer.ok) throw answer.status;
      return answer.text();
    });
    // A failure must not be remembered: the network may be back the next time.
    fetched.catch(() => texts.delete(address));
    texts.set(address, fetched);
  }
  // An engine that has fallen is never woken again.
  return texts.get(address).finally(() => (fallen ? new Promise(() => {}) : null));
}

function language() {
  const kept = keeper.copies(KEY)[0];
  const spoken = (app.dataset.languages ?? "da en").split(" ");
  const wishes = [kept, ...(navigator.languages ?? [])].map((wish) => (wish ?? "").slice(0, 2));
  return wishes.find((wish) => spoken.includes(wish)) ?? spoken[0];
}

/** The pack of the address, or the page's own, and the module if the address names one. */
function place() {
  const [pack, module] = location.hash.replace(/^#\//, "").split("/").filter((part) => /^[a-z0-9-]{1,40}$/.test(part));
  return [pack && !["stored", "rooms", "statement"].includes(pack) ? pack : app.dataset.pack, module];
}

/** Begins to fetch what the address asks for: the programme, or a module's index with its first part. */
function ahead(speech) {
  const [home, module] = place();
  text(module ? `data/${home}/${module}.${speech}.json` : `data/${home}/programme.${speech}.json`).catch(() => {});
}

/** Shows one of the sentences that stand in the page for such a case. */
function say(id) {
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

/** Of what was thrown, what comes from the engine: a trap, or a stack or memory that did not suffice. */
function notice(why) {
  const stack = String(why?.stack ?? "");
  if (!(why instanceof WebAssembly.RuntimeError) && !/wasm/.test(stack)) return;
  // The message of a trap is the browser's; of anything else it could hold a text that somebody wrote.
  const places = stack.match(/wasm-function\[\d+\](:0x[0-9a-f]+)?/g) ?? [];
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

const speech = language();
document.documentElement.lang = speech;
app.lang = speech;
app.dataset.language = speech;
globalThis.vejvalg = { text, say, fall, keeper, isWeekly, update, hasFallen: () => fallen };
ahead(speech);

if (typeof WebAssembly === "object") {
  import(own.dataset.js)
    .then((engine) => engine.default({ module_or_path: own.dataset.wasm }))
    .then(() => own.dataset.set && keepProgram(() => place()[0], () => keeper.tell("update")))
    .catch((why) => {
      console.error(why);
      notice(why);
      say("boot-failed");
    });
} else {
  say("boot-old");
}
