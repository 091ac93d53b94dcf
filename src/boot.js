// What runs before the engine: picks the language, begins to fetch the text while the engine is
// still on its way, and says a sentence where a browser cannot run it. Knows no rules of the game.

const KEY = "vejvalg/language";
const app = document.getElementById("app");
const own = document.querySelector("script[data-wasm]");
const texts = new Map();

/** The text of one of our files; asked for twice, it is fetched once. Rejects with the status number. */
function text(address) {
  if (!texts.has(address)) {
    const fetched = fetch(address, { credentials: "same-origin" }).then((answer) => {
      if (!answer.ok) throw answer.status;
      return answer.text();
    });
    // A failure must not be remembered: the network may be back the next time.
    fetched.catch(() => texts.delete(address));
    texts.set(address, fetched);
  }
  return texts.get(address);
}

function language() {
  let kept = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // A browser that denies storage has no kept language.
  }
  const spoken = (app.dataset.languages ?? "da en").split(" ");
  const wishes = [kept, ...(navigator.languages ?? [])].map((wish) => (wish ?? "").slice(0, 2));
  return wishes.find((wish) => spoken.includes(wish)) ?? spoken[0];
}

/** Begins to fetch what the address asks for: the programme, or a module's index with its first part. */
function ahead(speech) {
  const [pack, module] = location.hash.replace(/^#\//, "").split("/").filter((part) => /^[a-z0-9-]{1,40}$/.test(part));
  const home = pack && pack !== "stored" ? pack : app.dataset.pack;
  text(module ? `data/${home}/${module}.${speech}.json` : `data/${home}/programme.${speech}.json`).catch(() => {});
}

/** Shows one of the sentences that stand in the page for such a case. */
function say(id) {
  for (const sentence of document.querySelectorAll("[data-boot]")) sentence.hidden = sentence.id !== id;
}

const speech = language();
document.documentElement.lang = speech;
app.lang = speech;
app.dataset.language = speech;
globalThis.vejvalg = { text, say };
ahead(speech);

if (typeof WebAssembly === "object") {
  import(own.dataset.js)
    .then((engine) => engine.default({ module_or_path: own.dataset.wasm }))
    .catch((why) => {
      console.error(why);
      say("boot-failed");
    });
} else {
  say("boot-old");
}
