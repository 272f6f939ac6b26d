// Cards to choose from: one button each, the whole card is the target.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = stage(parentElement, "list");
  draw(root, [
    el("ul", { class: "cards" }, data.cards.map((card) =>
      el("li", {}, el("button", { class: "card pickcard fade", "aria-pressed": data.chosen === undefined ? null : String(card.id === data.chosen), "data-focus": card.id, onclick: () => setTriggerValue("pick", { id: card.id }) },
        el("span", { class: "face" }, icon(card.icon, 24)),
        el("span", { class: "body" }, el("b", { class: "title" }, card.title), card.lines.map((line) => el("span", { class: "s" }, sentence(line))),
          card.chip ? chip(card.chip) : null),
        icon("right", 18))))),
  ]);
}
