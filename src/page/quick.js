// Texts in local storage: it answers at once, but a browser brings it to the disk when it pleases, and may refuse every
// call, the getter itself too. Knows keys that begin as ours do, and nothing of what the texts say.

/** How the keys of ours begin. */
export const PREFIX = "vejvalg/";

/** Whether nothing is to be kept, and nothing to be found. */
let isOff = false;

/** A text; null where there is none, undefined where there is no answer, which is something else. */
export function quick(key) {
  if (isOff) return null;
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** A write counts only if it reads back. */
export function setQuick(key, text) {
  if (isOff) return false;
  try {
    localStorage.setItem(key, text);
    return localStorage.getItem(key) === text;
  } catch {
    return false;
  }
}

export function removeQuick(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

export function quickKeys() {
  if (isOff) return [];
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** From now on this place is as if it were not there. */
export function turnOff() {
  isOff = true;
}

/** Whether the browser kept a text here when the page began. */
export const quickWorks = setQuick(PREFIX + "probe", "1");
removeQuick(PREFIX + "probe");
