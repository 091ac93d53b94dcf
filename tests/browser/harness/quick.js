// A test presses faster than any hand: two presses at one place are two people's here, and not a double click, until
// `pressLikePeople()` is called.
(() => {
  const own = Object.getOwnPropertyDescriptor(UIEvent.prototype, "detail");
  Object.defineProperty(UIEvent.prototype, "detail", { ...own, get: () => 1 });
  window.pressLikePeople = () => void Object.defineProperty(UIEvent.prototype, "detail", own);
})();
