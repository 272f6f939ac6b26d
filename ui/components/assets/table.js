export default function ({ data, parentElement, setTriggerValue }) {
  const root = stage(parentElement, "table");
  const cell = (column, row, at) => {
    const value = row.cells[at];
    if (at === 0) return el("th", { scope: "row" }, row.pick
      ? el("button", { class: "btn quiet name", "data-focus": row.id, onclick: () => setTriggerValue("pick", { id: row.id }) }, value) : value);
    return el("td", { class: column.record ?? null }, typeof value === "object" ? chip(value) : value);
  };
  draw(root, [
    el("div", { class: "card scroll", tabindex: "0", role: "region", "aria-label": data.caption },
      el("table", {},
        el("caption", { class: "s" }, data.caption),
        el("thead", {}, el("tr", {}, data.columns.map((column) => el("th", { scope: "col" }, column.title)))),
        el("tbody", {}, data.rows.map((row) => el("tr", { class: row.id === data.selected ? "on" : null }, data.columns.map((column, at) => cell(column, row, at))))))),
  ]);
}
