// Looks at a step as a room does that shares a screen: with `answer.js` and `torn.js`, and in one go, since a driver asks several
// questions for each of a test's. Knows the stage and its sizes, not the module.

/** The page has painted what was done a moment ago, and fitted it. A window behind others paints nothing. */
const painted = () =>
  new Promise((go) => {
    setTimeout(go, document.hidden ? 100 : 2000);
    requestAnimationFrame(() => requestAnimationFrame(go));
  });

/**
 * The size that a step has been given, and the largest at which nobody scrolls: what is found by going on from the step
 * before must not be smaller than what is found by trying them all.
 */
const fitted = () => {
  const [stage, root] = [document.querySelector(".stage"), document.documentElement];
  const given = stage.dataset.fit;
  const sizes = "big grand,big,roomy,usual,low,low tight even,low tight,low tight slim near,low tight slim,low tight slim small,low tight slim small least".split(",");
  const largest = sizes.find((size) => {
    stage.dataset.fit = size;
    return size === given || root.scrollHeight <= root.clientHeight;
  });
  stage.dataset.fit = given;
  return [given, largest ?? given];
};

/** Writes a sentence into every field, as a diligent room does. */
const write = () => {
  for (const field of document.querySelectorAll("textarea")) {
    field.value = "Vi ringer selv til Lis fredag, før weekenden begynder.";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

/**
 * By how many pixels the app is higher than its frame at each of the sizes (width, height), and the torn word. The event
 * comes by itself, too, with the next picture that is painted.
 */
const over = (sizes) =>
  sizes.map(([width, height]) => {
    frameElement.width = width;
    frameElement.height = height;
    if (innerWidth !== width || innerHeight !== height) throw `the frame is ${innerWidth} x ${innerHeight}`;
    dispatchEvent(new Event("resize"));
    return [document.documentElement.scrollHeight - innerHeight, torn(document.querySelector(".stage"))];
  });

/** The step as it comes: how it is fitted, and what is over when it is at its fullest. */
const look = async (sizes) => {
  await painted();
  const [given, largest] = fitted();
  await answer("fully");
  write();
  await painted();
  return { given, largest, seen: over(sizes), hasVotes: document.querySelector(".vote") !== null };
};

/** The same step once more, after something was pressed. */
const lookAgain = async (sizes) => {
  await painted();
  return over(sizes);
};
