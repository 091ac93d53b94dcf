// Answers any step as somebody does who takes the first of what is offered and writes where there is a field.
// `answer("briefly")` goes on and gives the step that comes, or "end"; `answer("all")` leaves something behind at every
// step, as `table::answer` does with real presses; `answer("fully")` does so and stays there, and `answer("on")` goes on
// from there. Waits for the engine: what is painted before it keeps nothing. Knows the controls, not the module.
globalThis.answer = async (what) => {
  const pause = () => new Promise((go) => setTimeout(go, 4));
  const until = async (what, found) => {
    for (let n = 0; n < 4000; n++) {
      const here = found();
      if (here) return here;
      await pause();
    }
    throw what;
  };
  const find = (css) => until(css, () => [...document.querySelectorAll(css)].find((one) => !one.disabled));
  const press = async (css) => {
    (await find(css)).click();
    await pause();
  };
  /** Rates, picks and places. */
  const mark = async (ask) => {
    if (ask === "rate") await press("[data-degree='4']");
    if (ask === "words") await press("[data-word]");
    if (ask !== "place") return;
    const field = await find(".feeling, .grid__cell, .curve__column");
    if (field.matches(".grid__cell")) return press("[data-x='3'][data-y='3']");
    if (!field.matches(".feeling")) return press(".curve__column [data-height='2']");
    await press("[data-height='1']");
    await press("[data-word]");
  };
  const step = () => document.querySelector("#app .stage")?.dataset.step;
  const { step: here, ask } = (await find("#app .stage")).dataset;
  const isFull = what !== "briefly";
  const fill = async () => {
    if (ask === "votes") {
      await press("[data-choice]");
      if (isFull && document.querySelector(".vote")) {
        await press("[data-choice]");
        if (document.querySelector("[data-key=b]")) await press("[data-key=b]");
      }
      await press("[data-degree='4']");
    }
    if (["lines", "text", "form"].includes(ask)) {
      const field = await find("textarea");
      field.value = isFull ? "Vi ringer selv på fredag" : "Aftalt.";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await pause();
    }
    if (isFull) await mark(ask);
  };
  if (what !== "on") await fill();
  if (what === "fully") return here;
  await press(ask === "choice" ? "[data-choice]" : "[data-key=next]");
  await until(`what comes after ${here}`, () => step() !== here);
  return until("a step or the end", () => step() ?? (document.querySelector(".finished") && "end"));
};
