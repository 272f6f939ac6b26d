// Lines after Hartman (1978), as the drawings make them (ui/drawing/hartman.py): by width, dash and shape, never by colour alone.
const LINE_WIDTHS = { strong: 7, ordinary: 3.5, thin: 2, stressful: 2.5, on_and_off: 3, broken: 2.5, mixed: 3.5 };
const LINE_DASHES = { thin: "7 6", on_and_off: "16 6 3 6" };

const along = (from, to, far, aside = 0) => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const right = (to[0] - from[0]) / length, down = (to[1] - from[1]) / length;
  return [from[0] + right * far - down * aside, from[1] + down * far + right * aside];
};
const path = (points) => "M" + points.map((point) => `${point[0].toFixed(1)} ${point[1].toFixed(1)}`).join(" L");

function zigzag(from, to, high, step, lead) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const waves = Math.max(2, Math.round((length - 2 * lead) / step)), run = (length - 2 * lead) / waves;
  const turns = Array.from({ length: waves }, (_, wave) => along(from, to, lead + run * (wave + 0.5), wave % 2 ? -high : high));
  return [from, along(from, to, lead), ...turns, along(from, to, length - lead), to];
}

// Shapes of one line from the child's end to the person's: [tag, attributes] each.
function lineShapes(from, to, kind, heads, ink, scale = 1) {
  const width = LINE_WIDTHS[kind] * scale, colour = kind === "stressful" ? ink.stormy : ink.line;
  const stroke = (points, more = {}) => ["path", { d: path(points), fill: "none", stroke: colour, "stroke-width": width.toFixed(2), "stroke-linecap": "round", "stroke-linejoin": "round", ...more }];
  const long = Math.min((kind === "strong" ? 15 : 11) * scale, Math.hypot(to[0] - from[0], to[1] - from[1]) / 3);
  const head = (tip, tail) => {
    const half = long * Math.tan((26 * Math.PI) / 180);
    return ["path", { d: `${path([tip, along(tip, tail, long, half), along(tip, tail, long, -half)])} Z`, fill: colour, stroke: colour, "stroke-width": 1.5, "stroke-linejoin": "round" }];
  };
  const shapes = [];
  let start = from, end = to;
  if (heads.child) { shapes.push(head(from, to)); start = along(from, to, long * 0.85); }
  if (heads.person) { shapes.push(head(to, from)); end = along(to, from, long * 0.85); }
  if (kind === "stressful") shapes.push(stroke(zigzag(start, end, 5 * scale, 6 * scale, 7 * scale)));
  else if (kind === "broken") {
    const middle = Math.hypot(end[0] - start[0], end[1] - start[1]) / 2, gap = 6 * scale, bar = 8 * scale;
    shapes.push(stroke([start, along(start, end, middle - gap)]), stroke([along(start, end, middle + gap), end]));
    for (const at of [middle - gap, middle + gap]) shapes.push(stroke([along(start, end, at, bar), along(start, end, at, -bar)]));
  } else {
    shapes.push(stroke([start, end], LINE_DASHES[kind] ? { "stroke-dasharray": LINE_DASHES[kind].split(" ").map((part) => part * scale).join(" "), "stroke-linecap": "butt" } : {}));
    if (kind === "mixed") shapes.push(["path", { d: path(zigzag(start, end, 7 * scale, 7 * scale, 3 * scale)), fill: "none", stroke: ink.stormy, "stroke-width": (2 * scale).toFixed(2), "stroke-linejoin": "round" }]);
  }
  return shapes;
}

const headsOf = (support) => ({ child: support === "gives_me" || support === "both", person: support === "i_give" || support === "both" });
const supportOf = (heads) => (heads.child && heads.person ? "both" : heads.child ? "gives_me" : heads.person ? "i_give" : "none");
