// Runs in the page before its own scripts. Takes the time when anything that leads on can be clicked and has been painted,
// when a choice can, when that has been answered although it was clicked at once, and from each later click to the next
// paint and to the next choice. Knows the page only through two selectors.
(() => {
  const bench = (window.bench = { firstPress: null, firstChoice: null, firstAnswer: null, toPaint: null, toChoice: null });

  // Visible, not covered, not disabled, not nearly transparent.
  const canBeClicked = (element) => {
    if (element.disabled || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let above = element; above; above = above.parentElement) if (+getComputedStyle(above).opacity < 0.5) return false;
    const { x, y } = middle(element);
    const top = document.elementFromPoint(x, y);
    return x < 0 || y < 0 || x > innerWidth || y > innerHeight || (top !== null && element.contains(top));
  };
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const all = (selector) => [...document.querySelectorAll(selector)].filter(canBeClicked);
  // Called within a frame: what it shows has been painted when the next one begins.
  const painted = (then) => requestAnimationFrame(then);
  // Once each: what has been clicked may take its time.
  let led = null;
  const onward = () => {
    const way = all("ONWARD")[0];
    if (way && way !== led) (led = way).click();
  };
  const stepHere = () => document.querySelector("[data-step]")?.dataset.step;

  const waitForFirst = () => {
    if (bench.firstPress === null && all("CHOICE, ONWARD").length > 0) {
      bench.firstPress = 0;
      painted(() => (bench.firstPress = performance.now()));
    }
    if (all("CHOICE").length > 0) {
      return painted(() => {
        bench.firstChoice = performance.now();
        const [step, choice] = [stepHere(), all("CHOICE")[0]];
        choice?.click();
        waitForAnswer(choice && step);
      });
    }
    onward();
    requestAnimationFrame(waitForFirst);
  };
  requestAnimationFrame(waitForFirst);

  // What can be clicked before the page can answer is worth no more than its answer: another step with choices of its own.
  const waitForAnswer = (step) => {
    if (stepHere() !== step) {
      if (all("CHOICE").length > 0) return painted(() => (bench.firstAnswer = performance.now()));
      onward();
    }
    requestAnimationFrame(() => waitForAnswer(step));
  };

  // Where to click for the choice of a number; the click that follows is measured.
  bench.aim = (number) => {
    bench.toPaint = bench.toChoice = null;
    const choices = all("CHOICE");
    if (choices.length === 0) return {};
    const choice = choices[number % choices.length];
    choice.scrollIntoView({ block: "center", behavior: "instant" });
    addEventListener("click", measure, { capture: true, once: true });
    return middle(choice);
  };

  const measure = (click) => {
    const old = new Map(all("CHOICE").map((choice) => [choice, choice.textContent]));
    let changed = false;
    const watcher = new MutationObserver(() => (changed = true));
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    const since = () => performance.now() - click.timeStamp;
    const step = stepHere();
    const isNew = (choice) => old.get(choice) !== choice.textContent || stepHere() !== step;
    let waiting = true;
    const frame = () => {
      if (changed && waiting) {
        waiting = false;
        painted(() => (bench.toPaint = since()));
      }
      if (!waiting && all("CHOICE").some(isNew)) {
        watcher.disconnect();
        return painted(() => (bench.toChoice = since()));
      }
      if (!waiting) onward();
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
})();
