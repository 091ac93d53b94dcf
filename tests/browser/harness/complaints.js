// Keeps what a page complains about: errors and warnings of its console, errors that nobody caught, files that do not
// load, requests that the page's own rules refuse. For engines whose drivers do not hand out the console.
(() => {
  const KEY = "complaints";
  const here = [];

  /** Complaints outlive a reload where the browser lets them. */
  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    } catch {
      return here;
    }
  }

  function keep(complaints) {
    here.splice(0, here.length, ...complaints);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(complaints));
    } catch {
      // Denied storage: they live as long as the page.
    }
  }

  const add = (complaint) => keep([...kept(), String(complaint)]);
  globalThis.takeComplaints = () => {
    const complaints = kept();
    keep([]);
    return complaints;
  };
  for (const level of ["error", "warn"]) {
    const own = console[level];
    console[level] = (...words) => {
      add(words.join(" "));
      own.apply(console, words);
    };
  }
  addEventListener("error", (event) => add(event.message ?? `not loaded: ${event.target.src ?? event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => add(event.reason));
  addEventListener("securitypolicyviolation", (event) => add(`${event.violatedDirective}: ${event.blockedURI}`));
})();
