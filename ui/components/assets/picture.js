// A drawing made in Python, as it came: this part only lets people point at it. Pan and zoom stay in the browser, kept by map.
const VIEWS = (globalThis.kinmapViews ??= new Map());

function parsed(text) {
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (svg.nodeName !== "svg") return null;
  // Our own writer makes none of these; a picture that carries one is not ours, and is shown without it.
  svg.querySelectorAll("script, foreignObject, image, use, iframe, a, style").forEach((node) => node.remove());
  for (const node of [svg, ...svg.querySelectorAll("*")])
    for (const { name } of [...node.attributes]) if (/^on|href$/i.test(name)) node.removeAttribute(name);
  return document.importNode(svg, true);
}

const box = (group) => ["x", "y", "w", "h"].map((side) => Number(group.getAttribute(`data-${side}`)));
const middle = (group) => { const [x, y, w, h] = box(group); return [x + w / 2, y + h / 2]; };

function ring(svg, group, className) {
  svg.querySelectorAll(`.${className}`).forEach((node) => node.remove());
  if (!group) return;
  const [x, y, w, h] = box(group);
  const round = group.querySelector("circle") ? (w + 12) / 2 : 12;
  for (const layer of className === "focus" ? ["under", "over"] : ["over"]) {
    const shape = document.createElementNS(SVG, "rect");
    const look = { x: x - 6, y: y - 6, width: w + 12, height: h + 12, rx: round, class: `${className} ${layer}`, fill: "none", "pointer-events": "none" };
    for (const [key, value] of Object.entries(look)) shape.setAttribute(key, value);
    svg.append(shape);
  }
}

// Arrow keys go to the nearest person that way, so that a map of forty people is one stop for the Tab key.
function neighbour(people, from, key) {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!way) return null;
  const [x, y] = middle(from);
  let best = null, least = Infinity;
  for (const other of people) {
    const [dx, dy] = [middle(other)[0] - x, middle(other)[1] - y];
    const along = dx * way[0] + dy * way[1];
    if (other === from || along <= 0) continue;
    const cost = along + 2 * Math.abs(dx * way[1] + dy * way[0]);
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}

function pickable(svg, data, pick) {
  const people = [...svg.querySelectorAll("[data-person]")].filter((group) => group.hasAttribute("data-x"));
  const start = people.find((group) => group.getAttribute("data-person") === data.selected) ?? people[0];
  for (const group of people) {
    const id = group.getAttribute("data-person");
    const go = () => pick(id);
    group.setAttribute("role", "button");
    group.setAttribute("tabindex", group === start ? "0" : "-1");
    group.setAttribute("aria-label", data.names[id] ?? "someone on the map");
    group.addEventListener("click", go);
    group.addEventListener("focus", () => group.matches(":focus-visible") && ring(svg, group, "focus"));
    group.addEventListener("blur", () => ring(svg, null, "focus"));
    group.addEventListener("keydown", (event) => {
      const next = neighbour(people, group, event.key);
      if (next) { group.setAttribute("tabindex", "-1"); next.setAttribute("tabindex", "0"); next.focus(); event.preventDefault(); }
      if (event.key === "Enter" || event.key === " ") { go(); event.preventDefault(); }
    });
  }
  for (const label of svg.querySelectorAll("[data-label-of]")) label.addEventListener("click", () => pick(label.getAttribute("data-label-of")));
}

function mark(svg, selected) {
  const people = [...svg.querySelectorAll("[data-person]")];
  for (const group of people) group.setAttribute("aria-pressed", String(group.getAttribute("data-person") === selected));
  ring(svg, people.find((group) => group.getAttribute("data-person") === selected && group.hasAttribute("data-x")), "picked");
}

function look(svg, id) {
  const whole = (svg.getAttribute("viewBox") ?? `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`).split(/[ ,]+/).map(Number);
  const now = VIEWS.get(id) ?? [...whole];
  const show = () => { VIEWS.set(id, now); svg.setAttribute("viewBox", now.map((side) => side.toFixed(1)).join(" ")); };
  const zoom = (factor, at = [now[0] + now[2] / 2, now[1] + now[3] / 2]) => {
    const w = Math.min(whole[2], Math.max(whole[2] / 12, now[2] * factor)), scale = w / now[2];
    now[0] = at[0] - (at[0] - now[0]) * scale; now[1] = at[1] - (at[1] - now[1]) * scale;
    now[2] = w; now[3] *= scale; keep();
  };
  const keep = () => {
    now[0] = Math.min(Math.max(now[0], whole[0]), whole[0] + whole[2] - now[2]);
    now[1] = Math.min(Math.max(now[1], whole[1]), whole[1] + whole[3] - now[3]);
    show();
  };
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // a plain wheel scrolls the page, as everywhere
    event.preventDefault();
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    zoom(event.deltaY > 0 ? 1.15 : 0.87, [place.x, place.y]);
  }, { passive: false });
  let held = null;
  svg.addEventListener("pointerdown", (event) => { if (!event.target.closest("[data-person]")) held = [event.clientX, event.clientY]; });
  svg.addEventListener("pointermove", (event) => {
    if (!held || now[2] >= whole[2]) return;
    const unit = now[2] / svg.clientWidth;
    now[0] -= (event.clientX - held[0]) * unit; now[1] -= (event.clientY - held[1]) * unit;
    held = [event.clientX, event.clientY]; keep();
  });
  for (const end of ["pointerup", "pointerleave"]) svg.addEventListener(end, () => { held = null; });
  show();
  return { closer: () => zoom(0.77), further: () => zoom(1.3), whole: () => { now.splice(0, 4, ...whole); show(); } };
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = stage(parentElement, "picture");
  root.kinmapPick = (id) => data.names[id] !== undefined && setTriggerValue("pick", { id, revision: data.revision });
  root.kinmapMove = (move) => setTriggerValue("move", move);
  if (root.dataset.revision === data.revision) root.kinmapBack?.();
  else {
    root.dataset.revision = data.revision;
    const svg = parsed(data.svg);
    if (!svg) { draw(root, [el("p", { class: "s" }, "The picture could not be shown. The list says the same.")]); return; }
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    svg.setAttribute("role", data.names ? "group" : "img");
    svg.setAttribute("aria-label", data.label);
    const view = look(svg, data.map_id);
    if (Object.keys(data.names).length) pickable(svg, data, (id) => root.kinmapPick(id));
    const said = data.moves ? movable(svg, data, root, (move) => root.kinmapMove(move)) : null;
    const tool = (words, sign, act) => el("button", { class: "btn tool", "aria-label": words, title: words, onclick: act }, sign);
    draw(root, [
      el("div", { class: "card mat" },
        el("div", { class: "tools", role: "group", "aria-label": "Size of the picture" },
          tool("Further away", "−", view.further), tool("Closer", "+", view.closer), tool("Whole picture", "Whole", view.whole)),
        el("div", { class: "sheet", style: `max-height:${data.height}px` }, svg), said),
    ]);
    svg.style.maxHeight = `${data.height}px`;
    svg.style.maxWidth = `${data.width}px`;
  }
  const svg = root.querySelector(".sheet svg");
  if (svg) mark(svg, data.selected);
}
