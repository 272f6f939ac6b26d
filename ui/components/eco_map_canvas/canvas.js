// The map a child draws (practice 6.1). Everything is drawn in this browser; Python is told of each gesture, and keeps it.
const REGIONS = ["top", "side", "prompt", "picked", "state"];

function frameWork(root, book) {
  const svg = shape("svg", { class: "map", role: "group", "aria-label": book.words.map_of });
  root.replaceChildren(
    el("header", { "data-region": "top" }), el("nav", { "data-region": "side", "aria-label": book.words.people }),
    el("main", { class: "stage" }, svg, el("div", { class: "tools", role: "group", "aria-label": book.words.size },
      el("button", { type: "button", class: "tap tool", "aria-label": book.words.further, onclick: () => zoom(svg, book, 1.3, middleOf(svg, book)) }, "−"),
      el("button", { type: "button", class: "tap tool", "aria-label": book.words.closer, onclick: () => zoom(svg, book, 0.77, middleOf(svg, book)) }, "+")),
      el("div", { "data-region": "state", role: "status" })),
    el("div", { class: "below" }, el("section", { "data-region": "prompt", "aria-label": book.words.cards_label }), el("section", { "data-region": "picked", "aria-label": book.words.picked_label })),
    el("section", { "data-region": "list", hidden: true, "aria-label": book.words.list }), el("p", { class: "hide live", "aria-live": "polite" }));
  return svg;
}

const middleOf = (svg, book) => { const view = book.view ?? wholeOf(svg); return [view[0] + view[2] / 2, view[1] + view[3] / 2]; };

function inkOf(data, root) {
  const ink = root.dataset.skin === "dark" ? data.ink.dark : data.ink.light;
  return { ...ink, dark: root.dataset.skin === "dark" };
}

// Another map gets an element of its own, so that no hand of the one before is left on it.
function groundFor(root, map) {
  if ((root.dataset.map ?? map) === map) return root;
  const fresh = root.cloneNode(false);
  delete fresh.dataset.map;
  root.replaceWith(fresh);
  return fresh;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = groundFor(stage(parentElement, "eco_map_canvas"), data.map);
  const book = bookOf(data.worker, data.map);
  for (const other of BOOKS.values()) if (other !== book) other.watchers.clear();
  Object.assign(book, { words: data.words, cards: data.cards });
  book.learn(data);
  root.style.setProperty("--own", data.own_colour ?? "var(--petrol)");
  root.act = (what) => { book.finishing = what; ended(); book.changed(); };
  const ended = () => { if (book.finishing && !book.waiting) { const what = book.finishing; book.finishing = null; setTriggerValue("end", { what }); } };
  if (root.dataset.map !== data.map) {
    root.dataset.map = data.map;
    root.classList.add("map-page");
    const svg = frameWork(root, book);
    handsOn(root, svg, book);
    root.addEventListener("keydown", (event) => onCard(root, svg, book, event));
    root.svg = svg;
    new ResizeObserver(() => book.redraw?.()).observe(svg);
    globalThis.addEventListener("beforeunload", (event) => { if (book.waiting) event.preventDefault(); });
    globalThis.addEventListener("offline", () => { book.gone = book.waiting > 0 || book.gone; book.changed(); });
    globalThis.addEventListener("online", () => { if (book.sent) book.send(); });
  }
  for (const [code, kind] of Object.entries(inkOf(data, root).kinds)) { root.style.setProperty(`--kind-${code}`, kind.stroke); root.style.setProperty(`--tint-${code}`, kind.tint); }
  const svg = root.svg;
  book.redraw = () => {
    const held = root.getRootNode().activeElement?.getAttribute?.("data-focus");
    drawScene(svg, book, data, inkOf(data, root));
    if (held?.startsWith("person ")) [...svg.querySelectorAll("[data-focus]")].find((node) => node.getAttribute("data-focus") === held)?.focus({ preventScroll: true });
  };
  const render = () => {
    book.redraw();
    topOf(root, book, data, root.act); sideOf(root, book); promptOf(root, book); pickedOf(root, book, inkOf(data, root)); listOf(root, book); stateOf(root, book);
    root.dataset.waiting = String(book.waiting);
    root.dataset.kept = book.kept ?? "";
    ended();
  };
  book.watchers.clear();
  book.watchers.add(render);
  render();
}

// A card of the side panel with the keyboard: Enter or Space takes somebody up, and the arrows bring them to their place.
function onCard(root, svg, book, event) {
  const card = event.target.closest?.(".person-card");
  if (!card || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  takeUp(book, card.getAttribute("data-id"));
  svg.querySelector(`[data-id="${CSS.escape(card.getAttribute("data-id"))}"]`)?.focus();
}
