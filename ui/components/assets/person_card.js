const RECORD = { view: "voice", assessment: "judge", arrangement: "plan", event: "event", fact: "fact", restriction: "scales" };

export default function ({ data, parentElement, setTriggerValue }) {
  const root = stage(parentElement, "person");
  if (!data.name) { root.dataset.name = ""; draw(root, [el("div", { class: "card pc empty" }, icon("map", 24), el("p", {}, data.prompt))]); return; }
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
  // On a narrow screen the card lies under the map: whoever picked somebody is taken to it.
  if (root.dataset.name !== undefined && root.dataset.name !== data.name && root.getBoundingClientRect().top > innerHeight - 160)
    root.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  root.dataset.name = data.name;
}
