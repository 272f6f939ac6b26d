// People of a family can be moved along their row: by mouse or finger, and by keys. Nothing leaves the browser before they are put down.
const STEP = 12, LEAST = 4;

function movable(svg, data, root, put) {
  const said = el("div", { class: "said", role: "status", "aria-live": "polite" });
  const say = (words) => { said.textContent = words; };
  const parts = (id) => [...svg.querySelectorAll("[data-person], [data-label-of]")].filter((node) =>
    node.getAttribute("data-person") === id || node.getAttribute("data-label-of") === id);
  let held = null;
  const show = (by) => { held.by = by; for (const node of held.nodes) node.setAttribute("transform", `translate(${by.toFixed(1)} 0)`); };
  const lift = (group) => {
    if (held) back();
    const id = group.getAttribute("data-person");
    held = { id, group, by: 0, nodes: parts(id), name: data.names[id] ?? "They" };
    group.classList.add("lifted");
  };
  const back = () => {
    if (!held) return;
    for (const node of held.nodes) node.removeAttribute("transform");
    held.group.classList.remove("lifted");
    held = null;
  };
  const down = () => {
    const { id, by, group, name } = held;
    group.classList.remove("lifted");
    if (Math.abs(by) < LEAST) { back(); say(`${name} stays.`); return false; }
    held.nodes.forEach((node) => node.setAttribute("data-moved", ""));
    held = null;
    put({ id, across: Math.round(middle(group)[0] + by - data.origin), revision: data.revision });
    say(`${name} was put down.`);
    return true;
  };
  // Where the picture stayed as it was, so does everybody on it: a rule gave a place back.
  root.kinmapBack = () => svg.querySelectorAll("[data-moved]").forEach((node) => { node.removeAttribute("transform"); node.removeAttribute("data-moved"); });
  const cancel = () => { if (held) { say(`${held.name} is where they were.`); back(); } };
  for (const group of svg.querySelectorAll("[data-person][role='button']")) {
    if (!data.moves.includes(group.getAttribute("data-person"))) continue;
    group.classList.add("movable");
    group.setAttribute("aria-roledescription", "person who can be moved");
    let from = null, moved = false;
    group.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      lift(group); from = event.clientX; moved = false;
      group.setPointerCapture(event.pointerId);
    });
    group.addEventListener("pointermove", (event) => {
      if (from === null || !held) return;
      show((event.clientX - from) / svg.getScreenCTM().a);
      moved ||= Math.abs(held.by) >= LEAST;
    });
    group.addEventListener("pointerup", () => { if (from !== null && held) down(); from = null; });
    for (const end of ["pointercancel", "lostpointercapture"]) group.addEventListener(end, () => { if (from !== null) cancel(); from = null; });
    group.addEventListener("click", (event) => { if (moved) event.stopImmediatePropagation(); moved = false; }, true);
    group.addEventListener("blur", () => { if (from === null && held?.group === group) cancel(); });
    group.addEventListener("keydown", (event) => {
      const mine = held?.group === group, way = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
      if (event.key === "Escape" && mine) { from = null; cancel(); }
      else if (way && mine) show(held.by + way);
      else if ((event.key === "Enter" || event.key === " ") && mine) down();
      else if (event.key === "Enter" || event.key === " ") {
        lift(group);
        say(`${held.name} is lifted. Left and right arrow keys move along the row, Enter puts down, Escape puts back.`);
      } else if (!mine || event.key === "Tab") return;
      event.preventDefault(); event.stopImmediatePropagation();
    }, true);
  }
  return said;
}
