// The list that equals the map: everything that can be done with a finger can be done here with keys, and is said to a reader.
function listOf(root, book) {
  const w = book.words, everybody = [...book.placed, ...book.named.filter((one) => one.offered || one.fresh || one.drawn)];
  const facts = everybody.map((one) => [one.id, one.name, ...SPOKEN.map((name) => one[name] ?? null)]);
  root.querySelector("[data-region=list]").hidden = !book.list;
  if (!book.list) return;
  region(root, "list", [facts], () => [
    el("table", {}, el("caption", {}, w.list_caption), el("thead", {}, el("tr", {}, [w.who, w.where, w.part, w.step_how, w.step_gives, w.step_often, w.step_words, w.keep_private].map((words) => el("th", { scope: "col" }, words)))),
      el("tbody", {}, everybody.map((one) => rowOf(book, one)))),
  ]);
}

function rowOf(book, one) {
  const w = book.words;
  const choose = (name, label, options, value, tell) => {
    const select = el("select", { "aria-label": `${one.name}: ${label}`, "data-focus": `list ${name} ${one.id}` }, options.map(([code, words]) => el("option", { value: code, selected: String(value ?? "") === String(code) }, words)));
    select.addEventListener("change", () => tell(select.value));
    return el("td", {}, select);
  };
  const say = (name, whole) => (value) => book.tell(one.id, { [name]: value === "" ? null : whole ? Number(value) : value }, w.saved);
  const put = (closeness, part) => {
    if (!closeness) { dropAt(book, one.id, null); return; }
    dropAt(book, one.id, { closeness, part, across: 500, depth: 500 });
  };
  const nothing = ["", w.not_said];
  const words = el("input", { type: "text", maxlength: 2000, "aria-label": `${one.name}: ${w.step_words}`, value: one.words ?? "", "data-focus": `list words ${one.id}` });
  words.addEventListener("change", () => book.tell(one.id, { words: words.value.trim() || null, read_back: null }, w.words_kept));
  const box = el("input", { type: "checkbox", "aria-label": `${one.name}: ${w.keep_private}`, checked: Boolean(one.private_to), "data-focus": `list private ${one.id}` });
  box.addEventListener("change", () => book.tell(one.id, { private_to: box.checked ? "sw" : null }, box.checked ? w.private_said.replace("{name}", one.name) : w.shared_said));
  return el("tr", { "data-row": one.mark }, el("th", { scope: "row" }, one.name),
    choose("where", w.where, [["0", w.not_on_map], ...[4, 3, 2, 1].map((ring) => [String(ring), w.rings[ring]])], String(one.closeness ?? 0), (value) => put(Number(value), one.part ?? one.kind)),
    choose("part", w.part, Object.entries(w.parts), one.part ?? one.kind, (value) => (one.closeness > 0 ? put(one.closeness, value) : book.tell(one.id, { part: value }, w.saved))),
    choose("line", w.step_how, [nothing, ...CYCLE.map((line) => [line, w.lines[line]])], one.line, say("line")),
    choose("support", w.step_gives, [nothing, ...Object.entries(w.supports)], one.support, say("support")),
    choose("enough", w.step_often, [nothing, ...[...new Set([...ENOUGH_SEEN, ...ENOUGH_UNSEEN])].map((code) => [code, w.enough[code]])], one.enough, say("enough")),
    el("td", {}, words), el("td", {}, box));
}
