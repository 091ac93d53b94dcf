// Looks for words that are torn where nobody would divide them. Knows no page.

const WORDS = /[\p{L}\p{N}]{2,18}(?![\p{L}\p{N}\u00ad])/gu;
const WORDS_OF_A_HEADING = /[^\s-]+/g;

/**
 * The first word within an element that goes on in the next line without a hyphen of its own, or "". Only Chromium is asked:
 * it knows no syllables where the tests run, the others divide at them. A word of more than eighteen letters may have to be
 * torn anywhere but in the heading of a step, and of what is cut short nobody sees the end.
 */
const torn = (root) => {
  if (!/Chrome/.test(navigator.userAgent)) return "";
  const range = new Range();
  const isTorn = (text, { 0: word, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  };
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const holder = text.parentElement;
    if (!holder.checkVisibility() || holder.closest(".visually-hidden, svg, textarea")) continue;
    const { writingMode, webkitLineClamp } = getComputedStyle(holder);
    if (writingMode !== "horizontal-tb" || webkitLineClamp !== "none") continue;
    const words = holder.closest(".stage__title") ? WORDS_OF_A_HEADING : WORDS;
    const word = [...text.data.matchAll(words)].find((found) => isTorn(text, found));
    if (word) return `${holder.className}: ${word[0]}`;
  }
  return "";
};
