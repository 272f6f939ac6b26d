// Bands of rows: a row is one sentence with its gate and one step; it opens in place, without asking the server.
const OPEN = (globalThis.kinmapOpenRows ??= new Set());
const ALL = (globalThis.kinmapAllRows ??= new Set());

function opened(row, act) {
  return el("div", { class: "opened", id: `d-${row.id}` },
    el("div", { class: "facts" }, row.facts.map((fact) =>
      el("div", { class: `fact ${fact.record}` }, el("h3", {}, icon(fact.icon, 16), " ", fact.head), el("p", {}, sentence(fact.text))))),
    el("div", { class: "acts" },
      row.step ? el("p", { class: "next" }, el("b", {}, "One next step: "), row.step) : null,
      el("div", { class: "bt" }, row.links.map((link, at) =>
        el("button", { class: `btn ${at ? "" : "primary"}`, "data-focus": `${row.id}:${link.child}`, onclick: () => act("open", link) }, link.words)))));
}

function line(row, again, act, narrow) {
  const open = OPEN.has(row.id);
  const turn = () => { open ? OPEN.delete(row.id) : OPEN.add(row.id); again(); };
  const words = el("span", { class: "tx" }, row.tag ? el("span", { class: "tag" }, icon(row.tag.icon, 14), row.tag.text) : null, sentence(row.sentence));
  const button = el("button", { class: "btn quiet go", "aria-expanded": String(open), "aria-controls": open ? `d-${row.id}` : null, "data-focus": row.id, onclick: turn },
    open ? "Close" : "Open", el("span", { class: "hide" }, ` ${row.who}`), icon(open ? "down" : "right", 15));
  const reply = row.answer ? el("button", { class: "btn quiet reply", "data-focus": `answer-${row.id}`, onclick: () => act("answer", { id: row.id }) },
    "Answer", el("span", { class: "hide" }, ` ${row.who}`)) : null;
  return el("li", { class: `item ${narrow ? "narrow" : ""} ${open ? "on" : ""}` },
    el("div", { class: "row fade" }, el("span", { class: "who" }, row.who), words, chip(row.chip), reply, row.facts ? button : null),
    narrow && !open && row.step ? el("p", { class: "s stepline" }, row.step) : null,
    open && row.facts ? opened(row, act) : null);
}

function band(group, again, act, narrow) {
  const all = ALL.has(group.id), few = all ? group.rows : group.rows.slice(0, group.limit);
  const rest = group.rows.length - few.length;
  const fold = ({ id, icon: mark, words, rows }) => rows.length ? el("div", { class: "fold" },
    el("button", { class: "btn quiet", "aria-expanded": String(ALL.has(id)), "data-focus": id, onclick: () => { ALL.has(id) ? ALL.delete(id) : ALL.add(id); again(); } },
      icon(mark, 15), words, icon(ALL.has(id) ? "down" : "right", 15)),
    ALL.has(id) ? el("ul", {}, rows.map((row) => line(row, again, act, narrow))) : null) : null;
  const foot = rest > 0 || all ? el("button", { class: "btn quiet more", "data-focus": `more-${group.id}`,
    onclick: () => { all ? ALL.delete(group.id) : ALL.add(group.id); again(); } }, all ? "Show the first few" : `${rest} more`) : null;
  return el("section", { class: `card band ${narrow ? "slim" : ""}`, "aria-label": group.title },
    el("div", { class: "bh" }, icon(group.icon, 24), el("div", {}, el("h2", {}, group.title), el("span", { class: "s" }, group.note)),
      group.count === null ? null : el("span", { class: "n", title: `${group.count} in all` }, group.count)),
    el("div", { class: "rows" },
      group.rows.length ? el("ul", {}, few.map((row) => line(row, again, act, narrow))) : el("p", { class: "none" }, group.empty),
      foot, (group.folds ?? []).map(fold), group.after ? el("p", { class: "s after" }, group.after) : null));
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = stage(parentElement, "rows");
  const again = () => draw(root, [el("div", { class: "bands" }, data.bands.map((group) => band(group, again, setTriggerValue, data.narrow)))]);
  again();
}
