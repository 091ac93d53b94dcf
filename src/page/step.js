// The first step of a module in play as elements, made from the text that the engine reads too. Knows how src/ui builds a step,
// and no rule of the game: what only the engine can decide is not made.

import { el, picture, plan, rich, sign, waiting, word } from "./screens.js";

/** The step that play begins with; none where only the engine can say which. */
export async function begin(index, parts) {
  const [, minutes] = plan(index);
  for (let part = index.first, n = 0; ; part = JSON.parse(await parts(n))) {
    for (const step of part.steps) {
      const asked = step.when?.any ?? [step.when ?? { variant: minutes }];
      if (!asked.every((one) => "variant" in one)) return null;
      if (asked.some((one) => one.variant === minutes)) return isPlain(step) ? step : null;
    }
    if (++n >= index.chunks) return null;
  }
}

/** Whether a step is the same whatever has been done. In a text of JSON no sentence can look like a name. */
const isPlain = (step) =>
  !/"(when|draw|recall|own|first_heard)":/.test(JSON.stringify({ ...step, when: undefined, next: undefined }));

export function stage(index, step) {
  const activity = index.activities[step.activity];
  const { choose, words } = step.ask;
  const isOne = choose?.ballot === "one" && choose.options;
  const isOn = step.ask === "continue";
  const side = isOne ? el("ul.choices", {}, choose.options.map(option)) : words ? pick(words) : isOn ? null : waiting();
  const drawing = step.picture && el("div.stage__picture", {}, waiting());
  const isUnder = side && !step.say;
  const facts = {
    "data-kind": activity.kind,
    "data-layout": side || drawing ? "two" : "one",
    "data-step": step.id,
    "data-ask": isOne ? "choice" : isOn ? "continue" : choose ? "votes" : Object.keys(step.ask)[0],
    "data-players": "group",
  };
  const onward = { type: "button", "data-key": "next", "data-quiet": words && "" };
  return el("div.play", {}, [
    el("article.stage", facts, [
      progress(index, step, activity),
      index.meters && el("ul.meters", {}, index.meters.map(meter)),
      el("div.stage__body", {}, [
        el("div.stage__text", {}, told(step), isUnder && drawing),
        (side || drawing) && el("div.stage__side", {}, !isUnder && drawing, side),
      ]),
      el("footer.stage__foot", {}, [
        el("p.stage__keys quiet", {}, word("keys")),
        (isOn || words) &&
          el("button.button button--large", onward, words ? el("span", {}, word("without")) : word("next"), sign()),
      ]),
    ]),
  ]);
}

function progress(index, step, { steps }) {
  const stop = ([place, { title }]) => {
    const state = place < step.activity ? "behind" : place > step.activity ? "ahead" : "here";
    const facts = { "data-state": state, "aria-current": state === "here" ? "step" : null };
    return el("li.progress__stop", facts, el("span.progress__name", {}, title));
  };
  const max = Math.max(steps, 1);
  const label = `${word("step")} ${max}`;
  return el("nav.progress", { "aria-label": word("plan") }, [
    el("ol.progress__way", {}, plan(index)[0].map(stop)),
    el("p.progress__step", {}, [
      el("progress.progress__bar", { max, value: 1, "aria-label": label }),
      el("span", { "aria-hidden": true }, label),
    ]),
  ]);
}

function meter({ id, title, start: value, low: min, high: max }) {
  return el("li.meters__one", { "data-meter": id }, [
    el("span.meters__name", {}, title),
    max < 2 ** 31 - 1 && el("meter.meters__bar", { min, max, value, "aria-label": title }),
    el("span.meters__value", {}, value),
  ]);
}

function told({ part, title, scene, media, say, task, cards, host }) {
  return [
    part && part !== title && el("p.stage__part", {}, part),
    el(
      "h1.stage__title",
      { id: "stage-title", tabindex: -1, "data-length": [...title].length > 44 ? "long" : "short" },
      title,
    ),
    scene && el("p.scene", { "data-channel": scene.channel }, [scene.time, scene.wait, scene.with].map(fact)),
    media && (media.kind === "picture" ? picture("media__picture", media, media.alt) : waiting()),
    say && el("div.say", {}, rich(say)),
    task && el("div.task", {}, rich(task)),
    cards && el("div.cards", {}, cards.map(card)),
    host && el("details.host", {}, el("summary.host__summary", {}, word("host")), el("div.host__text", {}, rich(host))),
  ];
}

const fact = (text) => text != null && el("span.scene__fact", {}, text);

function card({ title, text, foot }) {
  return el("section.card", { "data-state": "open" }, [
    el("h2.card__title", {}, title),
    el("div.card__text", {}, rich(text)),
    foot != null && el("p.card__foot", {}, foot),
  ]);
}

function option({ id, label, gain, cost }, place) {
  const letter = String.fromCharCode((place < 26 ? 65 : 71) + place);
  const post = letter.toLowerCase();
  const side = (name, text) =>
    text != null &&
    el("span.choice__side", { "data-side": name }, el("span.choice__name", {}, word(name)), " ", text);
  return el("li", {}, [
    el("button.choice", { type: "button", "data-choice": id, "data-post": post, "data-key": post }, [
      el("span.choice__letter", {}, letter),
      el("span.choice__body", {}, el("span.choice__label", {}, label), side("gain", gain), side("cost", cost)),
    ]),
  ]);
}

/** The words that a group picks; what is picked, first.js counts. */
function pick({ words }) {
  return el("div.pick", {}, [
    el("p.votes__hint", { role: "status" }, word("pick")),
    el("ul.chips", { "aria-label": word("words") }, words.map(chip)),
  ]);
}

function chip({ id, label }) {
  return el("li.chip", { "data-counts": "" }, [
    el("button.chip__word", { type: "button", "data-word": id, "aria-pressed": false }, [
      label,
      el("output.chip__count", { hidden: "" }, 0),
    ]),
    el("button.chip__less", { type: "button", "aria-label": `${word("less")} ${label}`, hidden: "" }, sign("M4 10h12")),
  ]);
}
