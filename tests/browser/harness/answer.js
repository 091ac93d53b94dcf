// Answers any step as somebody does who takes the first of what is offered and writes where there is a field.
// `answer()` goes on and gives the step that comes, or "end". Knows the controls, not the module.
globalThis.answer = async () => {
  const pause = () => new Promise((go) => setTimeout(go, 4));
  const until = async (what, found) => {
    for (let n = 0; n < 4000; n++) {
      const here = found();
      if (here) return here;
      await pause();
    }
    throw what;
  };
  const find = (css) =>
    until(css, () => [...document.querySelectorAll(css)].slice(0, 1).find((one) => !one.disabled));
  const press = async (css) => {
    (await find(css)).click();
    await pause();
  };
  const step = () => document.querySelector(".stage")?.dataset.step;
  const { step: here, ask } = (await find(".stage")).dataset;
  if (ask === "votes") {
    await press("[data-choice]");
    await press("[data-degree='4']");
  }
  if (["lines", "text", "form"].includes(ask)) {
    const field = await find("textarea");
    field.value = "Aftalt.";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await pause();
  }
  await press(ask === "choice" ? "[data-choice]" : "[data-key=next]");
  await until(`what comes after ${here}`, () => step() !== here);
  return until("a step or the end", () => step() ?? (document.querySelector(".finished") && "end"));
};
