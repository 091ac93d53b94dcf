// The first screens as elements: the programme and the head of a module's page, made from the text that the engine reads too,
// and what all of them are made of; a step in play is made in step.js. Knows how src/ui builds these screens, and no rule of the
// game. Knows neither when it is shown nor what becomes of it.

/** Where the engine will build. */
export const app = document.getElementById("app");

/** The interface's words in Danish and English, as src/words.rs has them; the screens of another language wait for the engine. */
const WORDS = {
  skip: ["Gå til indholdet", "Skip to the content"],
  languages: ["Sprog", "Language"],
  fetching: ["Henter …", "Fetching …"],
  minutes: ["min.", "min"],
  begin: ["Begynd", "Begin"],
  rooms: ["Rum og hold", "Rooms and teams"],
  stored: ["Hvad gemmes her?", "What is stored here?"],
  statement: ["Tilgængelighedserklæring", "Accessibility statement"],
  away: ["Væk fra skærmen", "Away from the screen"],
  way: ["Vejen", "The way"],
  plan: ["Vejen gennem modulet", "The way through the module"],
  step: ["Trin 1 af", "Step 1 of"],
  host: ["Til værten", "For the host"],
  gain: ["Gevinst", "Gain"],
  cost: ["Pris", "Cost"],
  next: ["Videre", "Next"],
  without: ["Videre uden svar", "Next, without an answer"],
  words: ["Ord", "Words"],
  pick: ["Tryk én gang for hver, der vælger ordet.", "Press once for everyone who picks the word."],
  less: ["Én stemme mindre til", "One vote fewer for"],
  keys: [
    "Enter eller → går videre, ← går tilbage, bogstaverne vælger.",
    "Enter or → goes on, ← goes back, the letters choose.",
  ],
};
export const NAMES = { da: "Dansk", en: "English" };
const ON = "M4 10h12M11 5l5 5-5 5";

export const word = (name) => WORDS[name][app.lang === "da" ? 0 : 1];

/** An element by tag and classes, with its attributes and what stands in it; what there is none of is passed over. */
export function el(name, facts, ...kids) {
  const [tag, classes] = name.split(".");
  const isDrawn = /^(svg|path|circle)$/.test(tag);
  const made = document.createElementNS(`http://www.w3.org/${isDrawn ? "2000/svg" : "1999/xhtml"}`, tag);
  for (const [name, value] of Object.entries({ class: classes, ...facts })) value == null || made.setAttribute(name, value);
  made.append(...kids.flat().filter((kid) => kid != null && kid !== false));
  return made;
}

// ---- the parts of a screen

const spans = (line) =>
  line.map(({ t, e, s, a }) => {
    if (a) return el("a", { href: a.to, rel: "noopener noreferrer", target: "_blank" }, a.text);
    return t ?? (e == null ? el("strong", {}, s) : el("em", {}, e));
  });

export const rich = (blocks = []) =>
  blocks.map(({ p, q, ul }) => {
    if (ul) return el("ul", {}, ul.map((line) => el("li", {}, spans(line))));
    return p ? el("p", {}, spans(p)) : el("blockquote.quote", {}, el("p", {}, spans(q)));
  });

export const picture = (name, media, alt = "") =>
  media && el(`img.${name}`, { loading: "lazy", width: 320, height: 200, alt, src: `data/${media.file}` });

export const sign = (d = ON) => el("svg.sign", { viewBox: "0 0 20 20", "aria-hidden": true }, el("path", { d }));

export const waiting = () => el("p.quiet page", { role: "status" }, word("fetching"));

const minutes = (n) => n > 0 && el("span.fact", {}, `${n} ${word("minutes")}`);

function mark() {
  const path = (name, d) => el(`path.mark__${name}`, { d });
  const stop = (name, cx) => el(`circle.mark__${name}`, { cx, cy: 8, r: 2.6 });
  return el("svg.mark", { viewBox: "0 0 32 32", "aria-hidden": true }, [
    path("ground", "M16 1a15 15 0 1 1 0 30a15 15 0 1 1 0-30z"),
    path("way", "M16 31V21C16 15 9 15 9 8"),
    path("choice", "M16 21C16 15 23 15 23 8"),
    stop("stop", 9),
    stop("goal", 23),
  ]);
}

export function frame(above, title, main) {
  const language = (lang) => {
    const label = `${lang.toUpperCase()} – ${NAMES[lang] ?? lang}`;
    const facts = { type: "button", lang, "aria-label": label, "aria-pressed": lang === app.lang };
    return el("button.bar__language", facts, lang.toUpperCase());
  };
  return [
    el("a.skip", { href: "#main" }, word("skip")),
    el("header.bar", {}, [
      el("a.bar__mark", { href: above }, mark(), el("span.bar__name", {}, "Vejvalg")),
      el("p.bar__title", {}, title),
      el("div.bar__tools"),
      el("div.bar__state"),
      el(
        "div.bar__languages",
        { role: "group", "aria-label": word("languages") },
        app.dataset.languages.split(" ").map(language),
      ),
    ]),
    el("div.notices", { role: "status" }),
    el("main.main", { id: "main", tabindex: -1 }, main),
    el("p.visually-hidden", { role: "status", "aria-live": "polite" }),
  ];
}

// ---- the programme

export function home({ id, title, summary, logo, cover, stations }) {
  const next = stations.find(({ kind }) => kind === "module");
  const link = (place, text) => el("a", { href: `#/${place}` }, text);
  const head = [
    picture("home__logo", logo, logo?.alt),
    el("h1.home__title", {}, title),
    el("div.home__summary", {}, rich(summary)),
    next &&
      el("p.row", {}, [
        el("a.button button--large", { href: `#/${id}/${next.id}` }, `${word("begin")}: ${next.title}`, sign()),
      ]),
    picture("home__cover", cover ?? next?.picture, cover?.alt),
  ];
  const foot = [link("rooms", word("rooms")), link("stored", word("stored")), link("statement", word("statement"))];
  return el("div", {}, [
    el("article.page home", {}, [
      el("header.home__head", {}, head),
      el("ol.way", { "aria-label": word("way") }, stations.map((one) => station(id, one))),
      el("footer.home__foot", {}, foot),
    ]),
  ]);
}

function station(pack, one) {
  const isModule = one.kind === "module";
  const title = isModule ? el("a.way__link", { href: `#/${pack}/${one.id}` }, one.title) : one.title;
  return el("li.way__station", { "data-kind": one.kind }, el("span.way__stop", { "aria-hidden": true }), [
    el(`div.way__${one.kind}`, {}, [
      picture("way__picture", one.picture, ""),
      el("h2.way__title", {}, title),
      el("p.way__facts", {}, !isModule && el("span.fact", {}, word("away")), minutes(one.minutes)),
      el("div.way__text", {}, rich(one.text)),
      isModule && el("span.way__go", { "aria-hidden": true }, word("begin"), sign()),
    ]),
  ]);
}

// ---- a module

/** What is played unless somebody asks for another length: the activities with their places, and the minutes that name it. */
export function plan({ variants = [], activities }) {
  const { minutes = 0, activities: places } = variants[0] ?? {};
  return [[...activities.entries()].filter(([place]) => places?.includes(place) ?? true), minutes];
}

/** The head of a module's page; what can be done there comes with the engine, and it says so. */
export function about(index) {
  const all = plan(index)[0].reduce((sum, [, { minutes }]) => sum + minutes, 0);
  return el("div", {}, [
    el("article.page module", {}, [
      el("header.module__head", {}, [
        picture("module__picture", index.picture, index.picture?.alt),
        el("h1.module__title", {}, index.title),
        el("p.module__facts", {}, el("span.fact", {}, `${all} ${word("minutes")}`)),
        el("div.module__summary", {}, rich(index.summary)),
      ]),
      el("p.quiet", { role: "status" }, word("fetching")),
    ]),
  ]);
}
