const RECORD = { view: "voice", assessment: "judge", arrangement: "plan", event: "event", fact: "fact", restriction: "scales" };

export default function ({ data, parentElement, setTriggerValue }) {
  const root = stage(parentElement, "person");
  if (!data.name) { draw(root, [el("div", { class: "card pc empty" }, icon("map", 24), el("p", {}, data.prompt))]); return; }
  const block = (record) => el("section", { class: `rec ${record.record}` }, icon(RECORD[record.record], 18),
    el("div", {}, el("h3", { class: "rh" }, record.head), record.lines.map((line) => el("p", {}, sentence(line))),
      record.foot ? el("p", { class: "rf" }, record.foot) : null));
  draw(root, [
    el("article", { class: "card pc", "aria-label": `About ${data.name}` },
      el("div", { class: "ph" },
        el("span", { class: `face ${data.shape}`, style: `--edge:${data.stroke};--tint:${data.tint}` }, icon(data.icon, 24)),
        el("div", {}, el("h2", {}, data.name), el("p", { class: "s" }, data.line)),
        el("button", { class: "btn quiet x", "aria-label": "Close this card", "data-focus": "close", onclick: () => setTriggerValue("close", true) }, icon("close", 18))),
      chip(data.chip, "block"),
      data.reason ? el("p", { class: "s why" }, data.reason) : null,
      data.blocks.map(block),
      data.step ? el("div", { class: "step" }, el("h3", { class: "rh" }, "One next step"), el("p", {}, sentence(data.step))) : null),
  ]);
}
