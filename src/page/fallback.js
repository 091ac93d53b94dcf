// A release has the scripts that run before the engine in the page itself. Where a host's own rules forbid that, this starts
// them from their files. Knows nothing else.

globalThis.vejvalg ?? import("./boot.js");
