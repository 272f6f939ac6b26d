// The picture: ground, lines, people. Made anew from the book whenever something changes; only text nodes carry what was typed.
const shape = (tag, attributes = {}, ...children) => {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  node.append(...children.filter(Boolean));
  return node;
};
const text = (x, y, words, attributes = {}) => { const node = shape("text", { x, y, ...attributes }); node.textContent = words; return node; };

function iconAt(name, x, y, size, colour) {
  const scale = size / 24;
  const group = shape("g", { transform: `translate(${(x - size / 2).toFixed(1)} ${(y - size / 2).toFixed(1)}) scale(${scale.toFixed(3)})`, fill: "none", stroke: colour,
    "stroke-width": (1.9).toFixed(2), "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" });
  for (const [tag, attributes] of ICONS[name] ?? ICONS.unknown ?? []) group.append(shape(tag, attributes));
  return group;
}

function groundOf(frame, sectors, ink) {
  const group = shape("g", { "aria-hidden": "true", class: "ground" });
  const arc = (sector) => {
    const points = Array.from({ length: 25 }, (_, step) => onEllipse(frame, sector.begins + ((sector.ends - sector.begins) * step) / 24, 1));
    return `${path([[frame.x, frame.y], ...points])} Z`;
  };
  for (const sector of sectors) group.append(shape("path", { d: arc(sector), fill: ink.kinds[sector.code].tint, "fill-opacity": 0.55, stroke: ink.seam, "stroke-width": 3, "data-part": sector.code }));
  for (const ring of [4, 3, 2, 1]) group.append(shape("ellipse", { cx: frame.x, cy: frame.y, rx: frame.across * RINGS[ring][1], ry: frame.down * RINGS[ring][1], fill: ring === 4 ? ink.paper : "none", "fill-opacity": 0.75, stroke: ink.ring, "stroke-width": ring === 1 ? 2 : 1.3, "data-ring": ring }));
  return group;
}

// The map's own words stand where nobody stands: names of the parts of life in the outer rings, words of the rings along one seam.
function groundWords(frame, sectors, ink, words, standing) {
  const group = shape("g", { "aria-hidden": "true", class: "ground-words" }), taken = standing.map((one) => symbolBox(one.x, one.y, frame.r + 2));
  frame.words = [];
  const boxOf = (x, y, lines, size) => { const half = Math.max(...lines.map((line) => widthOf(line, size))) / 2, tall = (lines.length * size * 1.2) / 2; return [x - half, y - tall, x + half, y + tall]; };
  const free = (box) => inside(frame, box) && ![...taken, ...frame.words].some((other) => meets(box, other, 2));
  const write = (box, lines, size, attributes) => {
    frame.words.push(box);
    lines.forEach((line, at) => group.append(text((box[0] + box[2]) / 2, box[1] + size * (0.95 + 1.2 * at), line, { "text-anchor": "middle", "font-size": size, ...attributes })));
  };
  const size = frame.width < 500 ? 12 : 15;
  for (const sector of sectors) {
    const lines = linesOf(sector.label, size, frame.width < 500 ? 64 : 108), tries = [];
    for (const share of [0.93, 0.78, 1.07]) for (const at of [0.5, 0.36, 0.64, 0.22, 0.78, 0.12, 0.88]) tries.push(onEllipse(frame, sector.begins + (sector.ends - sector.begins) * at, share));
    const [x, y] = tries.find((point) => free(boxOf(...point, lines, size))) ?? tries[0];
    write(boxOf(x, y, lines, size), lines, size, { class: "part", fill: ink.kinds[sector.code].stroke });
  }
  if (frame.width < 500) return group;
  const seams = sectors.map((sector) => sector.ends), rings = [4, 3, 2, 1];
  const along = (angle) => rings.map((ring) => boxOf(...onEllipse(frame, angle, RINGS[ring][1] - 0.055), [words.rings[ring]], 13));
  const best = seams.find((angle) => along(angle).every(free)) ?? seams[0];
  rings.forEach((ring, at) => write(along(best)[at], [words.rings[ring]], 13, { class: "ring" }));
  return group;
}

function targetRing(frame, closeness, ink) {
  const share = RINGS[closeness][1];
  return shape("ellipse", { cx: frame.x, cy: frame.y, rx: frame.across * share, ry: frame.down * share, fill: "none", stroke: ink.primary, "stroke-width": 3, "stroke-dasharray": "3 7", "stroke-linecap": "round", class: "target" });
}

// A line with its wide, unseen ways to be touched: along it for the kind, at both ends for who gives.
function lineOf(frame, one, ink, words) {
  const length = Math.hypot(one.x - frame.x, one.y - frame.y) || 1;
  const from = along([frame.x, frame.y], [one.x, one.y], frame.child + 6), to = along([one.x, one.y], [frame.x, frame.y], frame.r + 6);
  if (length < frame.child + frame.r + 26) return null;
  const group = shape("g", { class: "tie", "data-tie-of": one.id });
  if (LINE_WIDTHS[one.line]) for (const [tag, attributes] of lineShapes(from, to, one.line, headsOf(one.support), ink, frame.r / 26)) group.append(shape(tag, { ...attributes, "aria-hidden": "true" }));
  if (!LINE_WIDTHS[one.line]) return null;
  group.append(shape("path", { d: path([from, to]), class: "touch line", "data-does": "line", stroke: "transparent", "stroke-width": 24, fill: "none" }));
  const reach = Math.min(22, length / 5);
  for (const [end, point] of [["child", along(from, to, reach * 0.6)], ["person", along(to, from, reach * 0.6)]])
    group.append(shape("circle", { cx: point[0], cy: point[1], r: reach, class: "touch end", "data-does": end, fill: "transparent" }));
  return group;
}

function personOf(frame, one, ink, look) {
  const kind = ink.kinds[one.part ?? one.kind] ?? ink.kinds.helpers;
  const group = shape("g", { class: `person${look.held ? " held" : ""}`, "data-person": one.mark, "data-id": one.id, "data-x": (one.x - frame.r).toFixed(1), "data-y": (one.y - frame.r).toFixed(1), "data-w": (2 * frame.r).toFixed(1), "data-h": (2 * frame.r).toFixed(1),
    role: "button", tabindex: look.stop ? 0 : -1, "aria-label": look.says, "aria-pressed": String(look.selected), "data-focus": `person ${one.id}` });
  const r = frame.r + (look.held ? 4 : 0);
  if (look.held) group.append(shape("ellipse", { cx: one.x, cy: one.y + r + 4, rx: r * 0.8, ry: 5, fill: ink.ink, "fill-opacity": 0.14 }));
  if (look.selected) group.append(shape("circle", { cx: one.x, cy: one.y, r: r + 6, fill: "none", stroke: ink.primary, "stroke-width": 3 }));
  const outline = { fill: kind.tint, stroke: kind.stroke, "stroke-width": 2.5, ...(one.died ? { "stroke-dasharray": "2 4", "stroke-linecap": "round" } : one.unknown ? { "stroke-dasharray": "6 4" } : {}) };
  group.append(one.square ? shape("rect", { x: one.x - r * 0.93, y: one.y - r * 0.93, width: r * 1.86, height: r * 1.86, rx: 9, ...outline }) : shape("circle", { cx: one.x, cy: one.y, r, ...outline }));
  group.append(iconAt(one.died ? "leaf" : one.icon, one.x, one.y, r * 1.34, kind.stroke));
  if (one.private_to) group.append(shape("circle", { cx: one.x + r * 0.75, cy: one.y - r * 0.75, r: r * 0.42, fill: ink.surface, stroke: ink.ink, "stroke-width": 1.5 }), iconAt("private", one.x + r * 0.75, one.y - r * 0.75, r * 0.56, ink.ink));
  group.append(shape("circle", { cx: one.x, cy: one.y, r: Math.max(r, 22), fill: "transparent", class: "touch" }));
  return group;
}

function nameOf(frame, one, label, ink) {
  const group = shape("g", { class: "name", "data-label-of": one.mark, "data-name-of": one.id, "aria-hidden": "true", "data-x": label.box[0].toFixed(1), "data-y": label.box[1].toFixed(1), "data-w": (label.box[2] - label.box[0]).toFixed(1), "data-h": (label.box[3] - label.box[1]).toFixed(1) });
  const tall = frame.font * 1.22;
  label.lines.forEach((line, index) => group.append(text((label.box[0] + label.box[2]) / 2, label.box[1] + tall * index + frame.font * 0.95, line,
    { "text-anchor": "middle", "font-size": frame.font, "font-weight": 700, fill: ink.ink, stroke: ink.paper, "stroke-width": 4, "paint-order": "stroke", "stroke-linejoin": "round" })));
  return group;
}

function childOf(frame, name, ink) {
  const group = shape("g", { class: "child", role: "img", "aria-label": name });
  const size = Math.min(20, (frame.child * 1.7 * 20) / Math.max(1, widthOf(name, 20)));
  group.append(shape("circle", { cx: frame.x, cy: frame.y, r: frame.child, fill: ink.own ?? ink.primary }),
    text(frame.x, frame.y, name, { "text-anchor": "middle", "dominant-baseline": "central", "font-size": size, "font-weight": 700, fill: ink.on_primary }));
  return group;
}

// Everybody who stands on the map with where they stand; a place that came without thousandths gets the nearest free one.
function standingOf(book, frame, sectors) {
  const found = [];
  for (const person of [...book.placed].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = { closeness: person.closeness, part: person.part ?? person.kind, across: person.across, depth: person.depth };
    if (place.across === null || place.across === undefined) Object.assign(place, freePlace(frame, sectors, { ...place, across: 500, depth: 500 }, person.name, found));
    const [x, y] = pointOf(frame, sectors, place);
    found.push({ ...person, part: place.part, x, y });
  }
  return found;
}

function saysOf(one, words) {
  const parts = [one.name, words.parts[one.part ?? one.kind], words.rings[one.closeness]];
  if (one.line && words.lines[one.line]) parts.push(words.line_is.replace("{line}", words.lines[one.line]));
  if (one.support && words.supports[one.support]) parts.push(words.supports[one.support]);
  if (one.enough && words.enough[one.enough]) parts.push(words.enough[one.enough]);
  if (one.died) parts.push(words.died);
  if (one.private_to) parts.push(words.is_private);
  return parts.filter(Boolean).join(", ");
}

// The picture is made again only when something on it has changed: that a gesture is kept changes nothing that is drawn.
function drawScene(svg, book, data, ink) {
  const box = svg.getBoundingClientRect();
  const width = Math.max(260, box.width), height = Math.max(220, box.height);
  const lifted = book.grab ? book.people.get(book.grab.id) : null;
  const sign = JSON.stringify([width, height, book.view, book.selected, book.grab, lifted, book.placed, data.sectors, data.child, ink, book.words]);
  if (svg.sign === sign) return;
  svg.sign = sign;
  const frame = frameOf(width, height, book.placed.length), sectors = sectorsOf(data.sectors);
  const standing = standingOf(book, frame, sectors);
  const grabbed = book.grab;
  for (const one of standing) if (grabbed?.id === one.id) [one.x, one.y] = grabbed.at ?? pointOf(frame, sectors, grabbed.place);
  if (grabbed && !standing.some((one) => one.id === grabbed.id) && book.people.has(grabbed.id)) {
    const [x, y] = grabbed.at ?? pointOf(frame, sectors, grabbed.place);
    standing.push({ ...book.people.get(grabbed.id), x, y });
  }
  const ground = groundOf(frame, sectors, ink), written = groundWords(frame, sectors, ink, book.words, standing);
  const labels = labelsOf(frame, standing, frame.words);
  const stop = standing.some((one) => one.id === book.selected) ? book.selected : standing[0]?.id;
  svg.setAttribute("viewBox", book.view ? book.view.map((side) => side.toFixed(1)).join(" ") : `0 0 ${width} ${height}`);
  patch(svg, [
    ground, written, grabbed?.place ? targetRing(frame, grabbed.place.closeness, ink) : null,
    shape("g", { class: "ties" }, ...standing.map((one) => lineOf(frame, one, ink, book.words))), childOf(frame, data.child, ink),
    shape("g", { class: "names" }, ...standing.map((one) => (labels.has(one.id) ? nameOf(frame, one, labels.get(one.id), ink) : null))),
    shape("g", { class: "people" }, ...standing.map((one) => personOf(frame, one, ink, { selected: one.id === book.selected, held: grabbed?.id === one.id, stop: one.id === stop, says: saysOf(one, book.words) })))].filter(Boolean));
  Object.assign(book, { frame, sectors, standing });
}
