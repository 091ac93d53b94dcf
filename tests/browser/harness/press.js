// Where `one` is to be pressed, in CSS pixels of the window: the middle of what is to be seen of it. Null as long as it
// cannot be: not there, out of the window, or under something else. Asked in one go, since drivers ask some twenty
// questions for the same. The page remembers whether it was pressed.
if (!one) return null;
const middle = () => {
  const { left, right, top, bottom } = one.getClientRects()[0] ?? one.getBoundingClientRect();
  const between = (low, high, end) => Math.floor((Math.max(0, low) + Math.min(end, high)) / 2);
  return [between(left, right, innerWidth), between(top, bottom, innerHeight)];
};
const isFree = ([x, y]) => one.contains(document.elementFromPoint(x, y));
if (!isFree(middle())) one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
if (!isFree(middle())) return null;
window.isPressed = false;
one.addEventListener("click", () => (window.isPressed = true), { once: true, capture: true });
return middle();
