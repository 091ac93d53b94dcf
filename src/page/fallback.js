// A release has the scripts that run before the engine in the page itself. Where a host's own rules forbid that, or a host has
// changed them, this starts them from their files. Knows nothing else.

const look = () => globalThis.vejvalg?.keeper ?? import("./boot.js");
// Where the first of them has run, the other will have by then.
if (globalThis.vejvalg && document.readyState !== "complete") addEventListener("load", look);
else look();
