// The room of the map: an ellipse of rings and parts of life. A place is a ring, a part, and thousandths in both; never pixels.
const RINGS = { 4: [0.24, 0.5], 3: [0.5, 0.69], 2: [0.69, 0.86], 1: [0.86, 1] };
const OUTSIDE = 1.13; // further out than this share of the radius is off the map
const KINDEST = 1.6; // most an ellipse is wider than high, so that a tablet is filled and near stays near

function frameOf(width, height, count) {
  const scale = count <= 16 ? 1 : count <= 30 ? 0.86 : count <= 50 ? 0.72 : 0.6;
  const roomy = Math.min(1, Math.max(0.62, Math.min(width, height * 1.2) / 640));
  const size = scale * roomy;
  const down = Math.max(90, height / 2 - 22), across = Math.max(100, Math.min(width / 2 - 24, down * KINDEST));
  return { x: width / 2, y: height / 2, across, down: Math.min(down, across * 1.25), r: 26 * size, child: 42 * Math.max(roomy, 0.72), font: Math.max(12, 15 * size), width, height };
}

function sectorsOf(parts) {
  const whole = parts.reduce((sum, part) => sum + part.degrees, 0) || 360;
  const widths = parts.map((part) => (part.degrees / whole) * 2 * Math.PI);
  let at = Math.PI - widths[0] / 2;
  return parts.map((part, index) => { const begins = at; at += widths[index]; return { ...part, begins, ends: at }; });
}

const onEllipse = (frame, angle, share) => [frame.x + frame.across * share * Math.cos(angle), frame.y + frame.down * share * Math.sin(angle)];

function pointOf(frame, sectors, place) {
  const sector = sectors.find((one) => one.code === place.part) ?? sectors[0];
  const [inner, outer] = RINGS[place.closeness] ?? RINGS[1];
  const angle = sector.begins + ((sector.ends - sector.begins) * (place.across ?? 500)) / 1000;
  return onEllipse(frame, angle, inner + ((outer - inner) * (place.depth ?? 500)) / 1000);
}

// The place a point is in; null outside the map.
function placeAt(frame, sectors, x, y) {
  const right = (x - frame.x) / frame.across, below = (y - frame.y) / frame.down;
  const share = Math.hypot(right, below);
  if (share > OUTSIDE) return null;
  const closeness = [4, 3, 2, 1].find((ring) => share < RINGS[ring][1]) ?? 1;
  const [inner, outer] = RINGS[closeness];
  const depth = Math.round(1000 * Math.min(1, Math.max(0, (share - inner) / (outer - inner))));
  const turn = (angle) => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  const from = turn(Math.atan2(below, right) - sectors[0].begins);
  const sector = sectors.find((one) => from < one.ends - sectors[0].begins) ?? sectors[sectors.length - 1];
  const across = Math.round((1000 * (from - (sector.begins - sectors[0].begins))) / (sector.ends - sector.begins));
  return { closeness, part: sector.code, across: Math.min(1000, Math.max(0, across)), depth };
}

const meets = (a, b, gap = 0) => a[0] < b[2] + gap && b[0] < a[2] + gap && a[1] < b[3] + gap && b[1] < a[3] + gap;
const symbolBox = (x, y, r) => [x - r, y - r, x + r, y + r];

const PEN = document.createElement("canvas").getContext("2d");
const WIDTHS = new Map();
function widthOf(text, size) {
  const key = `${size}|${text}`;
  if (!WIDTHS.has(key)) { PEN.font = `700 ${size}px ${FONT}`; WIDTHS.set(key, PEN.measureText(text).width); }
  return WIDTHS.get(key);
}
const FONT = '"Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

// A name in at most two lines; what is longer ends in "…", and is whole in the list and to screen readers.
function linesOf(name, size, widest = 118) {
  const words = name.split(/\s+/), lines = [""];
  for (const word of words) {
    const longer = lines[lines.length - 1] ? `${lines[lines.length - 1]} ${word}` : word;
    if (widthOf(longer, size) <= widest || !lines[lines.length - 1]) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length > 2) lines.splice(1, lines.length, lines.slice(1).join(" "));
  return lines.map((line) => cut(line, size, widest));
}
function cut(line, size, widest) {
  const letters = [...line];
  if (widthOf(line, size) <= widest) return line;
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, size) > widest) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

// Boxes a name can take: on the side away from the child first, then the other, then beside.
function labelPlaces(frame, x, y, lines) {
  const wide = Math.max(...lines.map((line) => widthOf(line, frame.font))), tall = lines.length * frame.font * 1.22, reach = frame.r + 5;
  const above = [x - wide / 2, y - reach - tall, x + wide / 2, y - reach], below = [x - wide / 2, y + reach, x + wide / 2, y + reach + tall];
  const right = [x + reach, y - tall / 2, x + reach + wide, y + tall / 2], left = [x - reach - wide, y - tall / 2, x - reach, y + tall / 2];
  const beside = x < frame.x ? [left, right] : [right, left];
  return (y < frame.y ? [above, below] : [below, above]).concat(beside);
}

const inside = (frame, box) => box[0] >= 0 && box[1] >= 0 && box[2] <= frame.width && box[3] <= frame.height;

// Where every name goes so that none lies over another or over a symbol. Whoever finds no room gets a shorter name, at last none:
// it is shown when the person is pointed at. Same people, same order, same names.
function labelsOf(frame, standing, words) {
  const centre = symbolBox(frame.x, frame.y, frame.child);
  const taken = [...words], found = new Map();
  const clear = (box, id) => inside(frame, box) && !meets(box, centre) && taken.every((other) => !meets(box, other, 1))
    && standing.every((one) => one.id === id || !meets(box, symbolBox(one.x, one.y, frame.r), 1));
  for (const one of [...standing].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const tries = [linesOf(one.name, frame.font), [cut(one.name, frame.font, 84)], [cut(one.name, frame.font, 48)]];
    let done = null;
    for (const lines of tries) {
      const box = labelPlaces(frame, one.x, one.y, lines).find((each) => clear(each, one.id));
      if (box) { done = { lines, box }; break; }
    }
    if (done) { taken.push(done.box); found.set(one.id, done); }
  }
  return found;
}

// Whether the way from the middle to a point runs through a box.
function crossesBox(frame, [x, y], box) {
  for (let step = 0.12; step < 0.96; step += 0.04) {
    const at = [frame.x + (x - frame.x) * step, frame.y + (y - frame.y) * step];
    if (at[0] > box[0] && at[0] < box[2] && at[1] > box[1] && at[1] < box[3]) return true;
  }
  return false;
}

// The nearest free place to where somebody was dropped, in the same ring and part of life: best where their line runs through nobody
// and their name has room, else where nobody stands, else as dropped.
function freePlace(frame, sectors, dropped, name, others) {
  const lines = linesOf(name, frame.font), centre = symbolBox(frame.x, frame.y, frame.child + 4), words = frame.words ?? [];
  const boxes = others.map((one) => symbolBox(one.x, one.y, frame.r + 3));
  const stands = ([x, y]) => {
    const symbol = symbolBox(x, y, frame.r + 3);
    return !meets(symbol, centre) && inside(frame, symbol) && !boxes.some((box) => meets(symbol, box));
  };
  const named = ([x, y]) => !words.some((box) => meets(symbolBox(x, y, frame.r), box))
    && labelPlaces(frame, x, y, lines).some((box) => inside(frame, box) && ![...boxes, ...words].some((other) => meets(box, other)));
  const alone = (point) => !boxes.some((box) => crossesBox(frame, point, box)) && !others.some((one) => crossesBox(frame, [one.x, one.y], symbolBox(...point, frame.r)));
  const from = pointOf(frame, sectors, dropped), tries = [dropped];
  for (let across = 20; across <= 980; across += 20) for (let depth = 80; depth <= 920; depth += 120) tries.push({ ...dropped, across, depth });
  const seen = tries.map((place) => { const point = pointOf(frame, sectors, place); return { place, point, far: Math.hypot(point[0] - from[0], point[1] - from[1]) }; });
  const free = seen.filter(({ point }) => stands(point)).sort((a, b) => a.far - b.far);
  const best = free.find(({ point, far }) => far < 4 * frame.r && named(point) && alone(point)) ?? free.find(({ point, far }) => far < 4 * frame.r && named(point)) ?? free[0];
  return (best ?? { place: dropped }).place;
}
