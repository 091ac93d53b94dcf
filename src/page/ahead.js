// The very first script: picks the language, finds the place in the address and begins to fetch its text while the page
// is still coming. A release has it in the page itself; where a host's own rules forbid that, boot.js fetches this file.
// Knows addresses, and nothing of what lies there.

{
  const texts = new Map();

  /** What the page's author wrote on `#app`; before that has come, a release has it on this script too. */
  const facts = () => (document.getElementById("app") ?? document.currentScript).dataset;

  /** The text of one of our files; asked for twice, it is fetched once. Rejects with the status number. */
  const text = (address) => {
    if (!texts.has(address)) {
      // A release that is kept for use without a network tells its files from those of the next one.
      const set = document.querySelector("script[data-wasm]").dataset.set;
      const fetched = fetch(set ? `${address}?v=${set}` : address, { credentials: "same-origin" }).then((answer) => {
        if (!answer.ok) throw answer.status;
        return answer.text();
      });
      // A failure must not be remembered: the network may be back the next time.
      fetched.catch(() => texts.delete(address));
      texts.set(address, fetched);
    }
    // An engine that has fallen is never woken again.
    return texts.get(address).finally(() => (vejvalg.hasFallen?.() ? new Promise(() => {}) : null));
  };

  const language = () => {
    const spoken = (facts().languages ?? "da en").split(" ");
    const wishes = [...(navigator.languages ?? [])];
    try {
      wishes.unshift(localStorage.getItem("vejvalg/language"));
    } catch {
      // Where nothing can be asked, nothing was chosen.
    }
    return wishes.map((wish) => (wish ?? "").slice(0, 2)).find((wish) => spoken.includes(wish)) ?? spoken[0];
  };

  /** The place in the address: the pack, or the page's own; the module, if it names one; and which page of the two. */
  const place = () => {
    const parts = location.hash.replace(/^#*\/*|\/*$/g, "").split("/");
    // What is carried stands behind the place and is no part of it.
    if (parts[2] === "carry") parts.splice(3);
    const isPlace = parts.length < 4 && parts.every((part) => /^[a-z0-9-]{1,40}$/.test(part));
    const [pack, module, page] = isPlace ? parts : [];
    const isOwn = !pack || ["stored", "rooms", "statement"].includes(pack);
    return isOwn ? [facts().pack, undefined, pack] : [pack, module, page];
  };

  /** Where the text of a place lies: the programme, or a module's index with its first part. */
  const address = ([pack, module]) => `data/${pack}/${module ?? "programme"}.${language()}.json`;

  globalThis.vejvalg = { text, language, place, address };
  text(address(place())).catch(() => {});
}
