// Hands on the map: mouse, finger, pen and keyboard. A drag becomes one gesture, when it is dropped.
const SLIP = 6; // pixels a finger may slip and still mean a tap
const STRIDE = 28; // units that an arrow key moves somebody who was taken up
const CYCLE = ["strong", "ordinary", "thin", "stressful", "on_and_off", "broken", "mixed"];

function pointUnder(svg, event) {
  const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [place.x, place.y];
}

function dropAt(book, id, place) {
  const one = book.people.get(id);
  book.grab = null;
  book.held = null;
  if (!one) return book.changed();
  if (!place) {
    if (one.closeness > 0) book.tell(id, { closeness: 0 }, book.words.off.replace("{name}", one.name));
    return book.changed();
  }
  const others = book.standing.filter((each) => each.id !== id);
  const free = freePlace(book.frame, book.sectors, place, one.name, others);
  const was = one.closeness > 0;
  book.tell(id, { closeness: free.closeness, part: free.part, across: free.across, depth: free.depth },
    (was ? book.words.moved : book.words.put).replace("{name}", one.name).replace("{ring}", book.words.rings[free.closeness]).replace("{part}", book.words.parts[free.part]));
  book.select(id);
  book.changed();
}

function nextLine(book, id) {
  const one = book.people.get(id), at = CYCLE.indexOf(one?.line);
  if (one) book.tell(id, { line: CYCLE[(at + 1) % CYCLE.length] }, book.words.line_said.replace("{name}", one.name).replace("{line}", book.words.lines[CYCLE[(at + 1) % CYCLE.length]]));
}

function turnHead(book, id, end) {
  const one = book.people.get(id);
  if (!one) return;
  const heads = headsOf(one.support);
  heads[end] = !heads[end];
  const support = supportOf(heads);
  book.tell(id, { support }, book.words.support_said.replace("{name}", one.name).replace("{support}", book.words.supports[support]));
}

function handsOn(root, svg, book) {
  const fingers = new Map();
  let hold = null, spread = null, paned = null;
  const begin = (event, id) => {
    hold = { id, from: [event.clientX, event.clientY], moved: false, pointer: event.pointerId };
    root.setPointerCapture?.(event.pointerId);
  };
  root.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    const target = event.composedPath()[0];
    const person = target.closest?.("[data-id]");
    if (svg.contains(target)) fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 2) { hold = paned = null; book.grab = null; spread = null; book.changed(); return; }
    if (person && (svg.contains(person) || person.matches(".person-card"))) { begin(event, person.getAttribute("data-id")); return; }
    if (!svg.contains(target)) return;
    const tie = target.closest?.("[data-does]");
    if (tie) { hold = { tie: tie.parentNode.getAttribute("data-tie-of"), does: tie.getAttribute("data-does"), from: [event.clientX, event.clientY] }; return; }
    paned = { from: [event.clientX, event.clientY], moved: false };
  });
  root.addEventListener("pointermove", (event) => {
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 2) { spread = pinch(svg, book, [...fingers.values()], spread); return; }
    const slipped = (from) => Math.hypot(event.clientX - from[0], event.clientY - from[1]) > SLIP;
    if (hold?.id) {
      if (!hold.moved && !slipped(hold.from)) return;
      hold.moved = true;
      const at = pointUnder(svg, event);
      book.grab = { id: hold.id, at, place: placeAt(book.frame, book.sectors, ...at), pointer: true };
      root.classList.add("dragging");
      cancelAnimationFrame(book.tick);
      book.tick = requestAnimationFrame(() => book.redraw?.());
    } else if (paned && slipped(paned.from)) { paned.moved = true; if (book.view) { pan(svg, book, event, paned); } }
  });
  const end = (event) => {
    fingers.delete(event.pointerId);
    root.classList.remove("dragging");
    const done = hold, was = paned;
    hold = paned = null;
    if (event.type === "pointercancel") { book.grab = null; book.changed(); return; }
    if (done?.id && done.moved) { const at = pointUnder(svg, event); dropAt(book, done.id, over(svg, event) ? placeAt(book.frame, book.sectors, ...at) : null); return; }
    if (done?.id) { tapped(book, done.id); return; }
    if (done?.tie) { if (done.does === "line") nextLine(book, done.tie); else turnHead(book, done.tie, done.does); book.selected = done.tie; book.changed(); return; }
    if (was && !was.moved) {
      const place = placeAt(book.frame, book.sectors, ...pointUnder(svg, event));
      if (book.held && place) dropAt(book, book.held, place); else if (!book.held) book.select(null);
    }
  };
  // A finger that carries somebody scrolls nothing meanwhile: a browser that still glides takes the next tap for a stop.
  root.addEventListener("touchmove", (event) => { if (hold?.moved && event.cancelable) event.preventDefault(); }, { passive: false });
  root.addEventListener("pointerup", end);
  root.addEventListener("pointercancel", end);
  svg.addEventListener("wheel", (event) => { if (!event.ctrlKey && !event.metaKey) return; event.preventDefault(); zoom(svg, book, event.deltaY > 0 ? 1.15 : 0.87, pointUnder(svg, event)); }, { passive: false });
  svg.addEventListener("keydown", (event) => keyed(svg, book, event));
}

function over(svg, event) {
  const box = svg.getBoundingClientRect();
  return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
}

function tapped(book, id) {
  const one = book.people.get(id);
  if (!one) return;
  if (!(one.closeness > 0)) { book.held = book.held === id ? null : id; book.say = book.held ? book.words.tap_place.replace("{name}", one.name) : ""; }
  book.select(id);
}

const wholeOf = (svg) => { const box = svg.getBoundingClientRect(); return [0, 0, Math.max(260, box.width), Math.max(220, box.height)]; };
function zoom(svg, book, factor, at) {
  const whole = wholeOf(svg), now = book.view ?? [...whole];
  const wide = Math.min(whole[2], Math.max(whole[2] / 6, now[2] * factor)), scale = wide / now[2];
  keepView(book, whole, [at[0] - (at[0] - now[0]) * scale, at[1] - (at[1] - now[1]) * scale, wide, now[3] * scale]);
}
function keepView(book, whole, view) {
  view[0] = Math.min(Math.max(view[0], 0), whole[2] - view[2]);
  view[1] = Math.min(Math.max(view[1], 0), whole[3] - view[3]);
  book.view = view[2] >= whole[2] - 1 ? null : view;
  book.redraw?.();
}
function pinch(svg, book, [a, b], before) {
  const far = Math.hypot(a[0] - b[0], a[1] - b[1]);
  if (before) zoom(svg, book, before / far, pointUnder(svg, { clientX: (a[0] + b[0]) / 2, clientY: (a[1] + b[1]) / 2 }));
  return far;
}
function pan(svg, book, event, from) {
  const unit = book.view[2] / svg.clientWidth;
  const view = [book.view[0] - (event.clientX - from.from[0]) * unit, book.view[1] - (event.clientY - from.from[1]) * unit, book.view[2], book.view[3]];
  from.from = [event.clientX, event.clientY];
  keepView(book, wholeOf(svg), view);
}

// Arrow keys go from person to person. Space or M takes somebody up: then the arrows move them;
// Space or Enter puts them down, Escape leaves them where they were. L changes the line, G who gives, Delete takes them off.
function keyed(svg, book, event) {
  const id = event.target.closest?.("[data-id]")?.getAttribute("data-id");
  const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (book.grab && !book.grab.pointer) { if (grabbedKey(book, event, arrow)) event.preventDefault(); return; }
  if (!id) return;
  if (arrow) focusOn(svg, neighbourOf(book, id, arrow));
  else if (event.key === " " || event.key === "m" || event.key === "M") takeUp(book, id);
  else if (event.key === "Enter") book.select(id);
  else if (event.key === "l" || event.key === "L") nextLine(book, id);
  else if (event.key === "g" || event.key === "G") giveNext(book, id);
  else if (event.key === "Delete" || event.key === "Backspace") dropAt(book, id, null);
  else return;
  event.preventDefault();
}

function giveNext(book, id) {
  const order = ["gives_me", "i_give", "both", "none"], one = book.people.get(id), support = order[(order.indexOf(one.support) + 1) % order.length];
  book.tell(id, { support }, book.words.support_said.replace("{name}", one.name).replace("{support}", book.words.supports[support]));
}

function takeUp(book, id) {
  const one = book.people.get(id);
  const place = one.closeness > 0 ? { closeness: one.closeness, part: one.part ?? one.kind, across: one.across ?? 500, depth: one.depth ?? 500 } : { closeness: 1, part: one.part ?? one.kind, across: 500, depth: 500 };
  book.grab = { id, place };
  book.selected = id;
  book.say = book.words.taken_up.replace("{name}", one.name);
  book.changed();
}

function grabbedKey(book, event, arrow) {
  const { id, place } = book.grab;
  if (event.key === "Escape") { book.grab = null; book.say = book.words.left_there; book.changed(); return true; }
  if (event.key === " " || event.key === "Enter") { dropAt(book, id, place); return true; }
  if (!arrow) return false;
  const [x, y] = pointOf(book.frame, book.sectors, place);
  Object.assign(place, placeAt(book.frame, book.sectors, x + arrow[0] * STRIDE, y + arrow[1] * STRIDE) ?? {});
  book.say = `${book.words.rings[place.closeness]}, ${book.words.parts[place.part]}`;
  book.changed();
  return true;
}

function neighbourOf(book, id, way) {
  const from = book.standing.find((one) => one.id === id);
  let best = id, least = Infinity;
  for (const one of book.standing) {
    const across = one.x - from.x, down = one.y - from.y, ahead = across * way[0] + down * way[1];
    if (one.id === id || ahead <= 0) continue;
    const cost = ahead + 2 * Math.abs(across * way[1] + down * way[0]);
    if (cost < least) [best, least] = [one.id, cost];
  }
  return best;
}

function focusOn(svg, id) {
  for (const node of svg.querySelectorAll("[data-id]")) node.setAttribute("tabindex", node.getAttribute("data-id") === id ? "0" : "-1");
  svg.querySelector(`[data-id="${CSS.escape(id)}"]`)?.focus();
}
