const said = (facts) => el("dl", { class: "facts" }, facts.map(([label, words]) =>
  el("div", {}, el("dt", {}, `${label}: `), el("dd", { dir: "auto" }, words))));

export default function ({ data, parentElement, setTriggerValue }) {
  const root = stage(parentElement, "table");
  const inside = (value) => typeof value !== "object" ? value : value.facts ? said(value.facts) : chip(value);
  const cell = (column, row, at, number) => {
    const value = row.cells[at];
    const again = column.once && number > 0 && data.rows[number - 1].cells[at] === value;
    if (at === 0) return el("th", { scope: "row", class: again ? "again" : null }, row.pick
      ? el("button", { class: "btn quiet name", "data-focus": row.id, onclick: () => setTriggerValue("pick", { id: row.id }) }, value)
      : again ? el("span", { class: "hide" }, value) : value);
    return el("td", { class: [column.record, column.wide && "wide"].filter(Boolean).join(" ") || null }, inside(value));
  };
  draw(root, [
    el("div", { class: "card scroll", tabindex: "0", role: "region", "aria-label": data.caption },
      el("table", {},
        el("caption", { class: "s" }, data.caption),
        data.rows.length ? el("thead", {}, el("tr", {}, data.columns.map((column) => el("th", { scope: "col" }, column.title)))) : null,
        el("tbody", {}, data.rows.map((row, number) => el("tr", { class: row.id === data.selected ? "on" : null },
          data.columns.map((column, at) => cell(column, row, at, number))))))),
  ]);
}
