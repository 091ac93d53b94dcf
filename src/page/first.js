// Paints the first screen while the engine is still on its way, from the text that is fetched anyway, where nobody has begun
// anything here. It stands beside `#app` and leaves once the engine shows the same there; what was pressed on it is then
// pressed on the engine's own. Knows what can be painted before the engine is there (screens.js), not how. Stores nothing.

import { isNew } from "./disk.js";
import { keeper } from "./keeper.js";
import { about, app, el, frame, home, NAMES, waiting, word } from "./screens.js";
import { begin, stage } from "./step.js";

/** As src/browser/fit.rs has them. */
const SIZES = "big grand,big,roomy,usual,low,low tight even,low tight,low tight slim near,low tight slim,low tight slim small,low tight slim small least".split(",");
const SHARED = 896;
const LYING = 480;

const root = document.documentElement;
/** What holds the painted screen, once there is one. */
let shell = null;
/** Whether it shows more than that something is on its way. */
let isFull = false;
/** The control that was pressed last, and before it the words that were picked, in their order. */
let pressed = null;
let picks = [];
/** Whether the page is the engine's, or nobody's. */
let isOver = false;

/** Paints what the address asks for, as far as it is known without the engine. Says whether it waits for a later part: nothing that
 * can be pressed in it yet, the engine answers with its first. */
export async function paint() {
  const place = vejvalg.place();
  const [pack, module, page] = place;
  const isWanted = () => !isOver && location.hash === hash;
  const hash = location.hash;
  if (!(app.lang in NAMES) || (page && page !== "play")) return false;
  const data = JSON.parse(await vejvalg.text(vejvalg.address(place)));
  await Promise.race([keeper.ready, isNew]);
  // Whoever has begun sees what only the engine can tell.
  const begun = ["vejvalg/room", `vejvalg/save/${pack}/${module ?? ""}`];
  if (data.format !== 1 || keeper.keys().some((key) => begun.some((own) => key.startsWith(own)))) return false;
  const part = (n) => vejvalg.text(`data/${pack}/${module}/${n}-${data.fingerprint}.${app.lang}.json`);
  const step = page && (await begin(data, part));
  if (!isWanted() || (page && !step)) return false;
  const main = page ? stage(data, step) : module ? about(data) : home(data);
  root.style.cssText = data.look ?? "";
  show(place, data.title, main);
  isFull = true;
  keepPlace(shell);
  fit();
  return Boolean(module) && !main.querySelector("[data-ask=choice], [data-ask=continue]");
}

function show([pack, module, page], title, main) {
  if (!shell) {
    root.dir = app.dir = "ltr";
    shell = app.cloneNode(false);
    shell.id = "first";
    shell.addEventListener("click", press);
    app.before(shell);
    app.hidden = true;
  }
  document.title = title || "Vejvalg";
  const above = !module ? "#/" : page ? `#/${pack}/${module}` : `#/${pack}`;
  shell.replaceChildren(...frame(above, title, main));
  [isFull, pressed, picks] = [false, null, []];
}

/** As large as the engine will make it. */
function fit() {
  const stage = shell?.querySelector(".stage");
  if (!stage || root.clientWidth < SHARED || root.clientHeight < LYING) return;
  SIZES.some((size) => {
    stage.dataset.fit = size;
    return root.scrollHeight <= root.clientHeight;
  });
}

/** Remembers what is pressed; links lead on by themselves. */
function press(event) {
  const control = event.target.closest("button, .skip");
  if (control?.matches(".skip")) {
    event.preventDefault();
    shell.querySelector("main").focus();
  } else if (control?.closest(".chip")) {
    tally(control);
  } else if (control) {
    pressed?.removeAttribute("aria-busy");
    pressed = control;
    pressed.setAttribute("aria-busy", true);
  }
}

/** Keys and a presenter's remote press what is painted, as they will what the engine builds (src/ui/keys.rs). */
function key(event) {
  const wanted = /^(Enter|ArrowRight|PageDown)$/.test(event.key) ? "next" : event.key?.toLowerCase();
  const control = [...(shell?.querySelectorAll("[data-key]") ?? [])].find(({ dataset }) => dataset.key === wanted);
  if (!control || event.altKey || event.ctrlKey || event.metaKey) return;
  // A control that has the focus keeps its own keys.
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  event.preventDefault();
  control.click();
}

/** Counts a picked word, or takes back what was counted, as the engine will. */
function tally(control) {
  const [chip, less] = control.parentNode.children;
  if (control === chip) picks.push(chip);
  else picks.splice(picks.lastIndexOf(chip), 1);
  const count = picks.filter((one) => one === chip).length;
  const [output] = chip.children;
  output.textContent = count;
  output.hidden = less.hidden = !count;
  chip.setAttribute("aria-pressed", count > 0);
  const onward = shell.querySelector("[data-key=next]");
  onward.toggleAttribute("data-quiet", !picks.length);
  onward.firstChild.textContent = word(picks.length ? "next" : "without");
}

/** The engine's own of a painted control. */
function twin(control) {
  const facts = ["class", "href", "lang", "data-choice", "data-key", "data-word"].filter((name) => control.hasAttribute(name));
  return app.querySelector(control.localName + facts.map((name) => `[${name}="${control.getAttribute(name)}"]`).join(""));
}

/** Takes the painted screen away: the page is the engine's, or one of the sentences stands in it. */
export function withdraw() {
  isOver = true;
  watcher.disconnect();
  shell?.remove();
  shell = null;
  app.hidden = false;
}

/** Hands over to the engine: open stays open, the focus stays where it was, and what was pressed is pressed. */
function handOver() {
  const [focused, painted, hits] = [document.activeElement, shell, [...picks, pressed]];
  const step = (of) => of.querySelector(".stage")?.dataset.step;
  withdraw();
  if (!painted || step(painted) !== step(app)) return;
  // What stands there already does not arrive once more.
  for (const motion of app.getAnimations({ subtree: true })) motion.finish();
  const host = app.querySelector(".host");
  if (host) host.open = painted.querySelector(".host").open;
  // What has been measured needs no measuring; a size that is too large now is made smaller.
  const fitted = painted.querySelector("[data-fit]");
  if (fitted) app.querySelector(".stage").dataset.fit = fitted.dataset.fit;
  keepPlace(app);
  if (focused !== document.body && painted.contains(focused)) twin(focused)?.focus({ preventScroll: true });
  for (const hit of hits) if (hit) twin(hit)?.click();
}

/** The engine leads to the heading of each step and to the top of the page; who has begun to read this one is left there. */
function keepPlace(screen) {
  const title = screen.querySelector("#stage-title");
  if (!title) return;
  title.focus = () => {
    const [x, y] = [scrollX, scrollY];
    if (document.activeElement === document.body) HTMLElement.prototype.focus.call(title, { preventScroll: true });
    queueMicrotask(() => scrollTo(x, y));
  };
}

const isMounted = () => app.querySelector("#main") !== null;

/** Whether what the engine has built so far says less than what is painted: what it builds has a heading, which a sentence that it
 * is on its way has not; and where words are picked here, they can be there. Nothing must flash up between two screens. */
function isBehind() {
  const isPicked = () => shell.querySelector(".pick") && app.querySelector(".stage__side > .quiet");
  return isFull && (!app.querySelector("#main h1") || isPicked());
}

const watcher = new MutationObserver(() => {
  if (isMounted() && !isBehind()) handOver();
});
watcher.observe(app, { childList: true, subtree: true });

addEventListener("resize", fit);
addEventListener("keydown", key);

addEventListener("hashchange", () => {
  if (isOver) return;
  if (isMounted()) return handOver();
  if (shell) show(vejvalg.place(), "", el("div", {}, waiting()));
  scrollTo(0, 0);
  paint().catch(() => {});
});
