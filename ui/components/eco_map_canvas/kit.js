// Round the picture: what can be done now, who is known already, the card, and how it is with whoever was picked.
const ENOUGH_SEEN = ["too_little", "just_right", "too_much", "want_to_stop", "asked_did_not_say"];
const ENOUGH_UNSEEN = ["dont_see_want_to", "dont_see_ok", "dont_see_dont_want", "asked_did_not_say"];
const STOPS = ["want_to_stop", "dont_see_dont_want"];
const MOUTHS = { too_little: "M8 16.5c1.2-1.6 2.6-2.2 4-2.2s2.8.6 4 2.2", just_right: "M8 14c1.2 1.8 2.6 2.4 4 2.4s2.8-.6 4-2.4", too_much: "M8 15.5h8",
  dont_see_want_to: "M8 16.5c1.2-1.6 2.6-2.2 4-2.2s2.8.6 4 2.2", dont_see_ok: "M8 14c1.2 1.8 2.6 2.4 4 2.4s2.8-.6 4-2.4" };

const button = (words, act, props = {}, ...before) => el("button", { type: "button", class: "tap", onclick: act, ...props }, ...before, words);
// A part is made anew only when what it shows has changed, so that a field that is being typed into stays as it is.
function region(root, name, sign, make) {
  const node = root.querySelector(`[data-region="${name}"]`);
  const key = JSON.stringify(sign);
  if (node.dataset.sign === key) return;
  node.dataset.sign = key;
  draw(node, make());
}

function face(code) {
  const svg = shape("svg", { viewBox: "0 0 24 24", width: 30, height: 30, fill: "none", stroke: "currentColor", "stroke-width": 1.6, "stroke-linecap": "round", "aria-hidden": "true" });
  if (!MOUTHS[code]) return icon(code === "asked_did_not_say" ? "unknown" : "hand", 30, 1.6);
  svg.append(shape("circle", { cx: 12, cy: 12, r: 10 }), shape("path", { d: "M9 9.2v.6M15 9.2v.6", "stroke-width": 2.2 }), shape("path", { d: MOUTHS[code] }));
  return svg;
}

function sampleOf(line, ink) {
  const svg = shape("svg", { viewBox: "0 0 74 22", width: 60, height: 22, "aria-hidden": "true" });
  for (const [tag, attributes] of lineShapes([6, 11], [68, 11], line, {}, ink, 0.85)) svg.append(shape(tag, attributes));
  return svg;
}

function topOf(root, book, data, act) {
  const w = book.words;
  region(root, "top", [book.done.length > 0, book.undone.length > 0, book.list, book.finishing, data.revision], () => [
    el("h1", {}, icon("map", 22), w.title.replace("{child}", data.child)),
    el("p", { class: "private" }, icon("private", 18), w.private_map.replace("{child}", data.child)),
    el("div", { class: "acts" },
      button(w.undo, () => book.undo(), { disabled: !book.done.length, "data-focus": "undo" }, icon("undo", 18)),
      button(w.redo, () => book.redo(), { disabled: !book.undone.length, "data-focus": "redo", class: "tap quiet" }),
      button(book.list ? w.map : w.list, () => { book.list = !book.list; book.changed(); }, { "data-focus": "list", "aria-pressed": String(book.list) }, icon(book.list ? "map" : "child", 18)),
      button(w.stop_today, () => act("stop"), { class: "tap quiet", "data-focus": "stop" }),
      button(w.finish, () => act("finish"), { class: "tap primary", "data-focus": "finish" }, icon("check", 18))),
  ]);
}

function cardOfPerson(book, one, sub) {
  const held = book.held === one.id;
  return el("li", {}, el("button", { type: "button", class: `person-card${held ? " held" : ""}`, "data-id": one.id, "data-mark": one.mark, "data-focus": `card ${one.id}`, "aria-pressed": String(held),
    "data-kind": one.part ?? one.kind },
    el("span", { class: "dot", "data-kind": one.part ?? one.kind }, icon(one.died ? "leaf" : one.icon, 20)), el("span", {}, el("b", {}, one.name), sub ? el("span", { class: "s" }, sub) : null)));
}

function sideOf(root, book) {
  const w = book.words;
  const fresh = book.named.filter((one) => one.fresh || one.drawn), known = book.named.filter((one) => !(one.fresh || one.drawn) && one.offered);
  const others = book.named.filter((one) => !(one.fresh || one.drawn) && !one.offered), on = book.placed;
  const row = (one) => [one.id, one.name, one.sub, one.part, book.held === one.id, one.closeness];
  region(root, "side", [fresh.map(row), known.map(row), others.map(row), on.map(row), book.more, book.selected], () => [
    fresh.length ? el("h2", {}, w.just_named) : null, fresh.length ? el("ul", {}, fresh.map((one) => cardOfPerson(book, one, w.drag_me))) : null,
    el("h2", {}, w.known_before), known.length ? el("ul", {}, known.map((one) => cardOfPerson(book, one, one.sub))) : el("p", { class: "s" }, w.nobody_left),
    el("h2", { class: "count" }, w.on_map, el("span", {}, String(on.length))),
    el("ul", { class: "on" }, on.map((one) => el("li", {}, el("button", { type: "button", class: "on-map", "data-focus": `on ${one.id}`, onclick: () => book.select(one.id), "aria-pressed": String(book.selected === one.id) },
      el("span", { class: "dot", "data-kind": one.part ?? one.kind }, icon(one.died ? "leaf" : one.icon, 16)), one.name)))),
    others.length ? el("div", { class: "worker" }, button(book.more ? w.hide_others : w.others, () => { book.more = !book.more; book.changed(); }, { class: "tap quiet small", "aria-expanded": String(book.more), "data-focus": "more" }),
      book.more ? el("ul", {}, others.map((one) => cardOfPerson(book, one, one.sub))) : null) : null,
  ]);
}

// The word for time together first, then the cards one by one; each can be skipped.
function promptOf(root, book) {
  const w = book.words, asksWord = book.card === 0, card = book.cards[book.card - 1];
  region(root, "prompt", [book.card, book.word], () => {
    const skip = () => { book.card += 1; book.changed(); root.querySelector("[data-region=prompt] input")?.focus({ preventScroll: true }); };
    if (!asksWord && !card) return [el("p", { class: "s" }, w.all_cards), nameField(root, book, "anyone", w.anyone)];
    const count = el("p", { class: "s" }, asksWord ? w.first : w.card.replace("{n}", book.card).replace("{of}", book.cards.length));
    if (asksWord) return [count, el("h2", {}, w.own_word), field(book.word, w.own_word_hint, "own_word", w.keep, (typed) => { book.called(typed.trim()); skip(); }), button(w.skip, skip, { class: "tap quiet", "data-focus": "skip" }, icon("right", 16))];
    return [count, el("h2", {}, card.text), nameField(root, book, card.code, w.type_name), button(w.skip, skip, { class: "tap quiet", "data-focus": "skip" }, icon("right", 16))];
  });
}

function field(value, hint, name, words, keep) {
  const input = el("input", { type: "text", maxlength: 80, "aria-label": hint, placeholder: hint, "data-focus": name, autocomplete: "off", value });
  const form = el("form", { class: "field" }, input, el("button", { type: "submit", class: "tap primary", "data-focus": `${name} add` }, icon("plus", 18), words));
  form.addEventListener("submit", (event) => { event.preventDefault(); keep(input.value); });
  return form;
}
const nameField = (root, book, card, hint) => field("", hint, "name", book.words.add, (typed) => {
  book.name(typed, card);
  const input = root.querySelector("[data-region=prompt] input");
  if (input) { input.value = ""; input.focus({ preventScroll: true }); }
});

function pickedOf(root, book, ink) {
  const one = book.people.get(book.selected), w = book.words;
  const facts = one ? SPOKEN.map((name) => one[name] ?? null) : null;
  region(root, "picked", [book.selected, one?.name, facts, book.step, ink.dark], () => {
    if (!one) return [el("p", { class: "s" }, w.pick_somebody)];
    const steps = [["how", w.step_how], ["gives", w.step_gives], ...(one.died ? [] : [["often", w.step_often]]), ["words", w.step_words]];
    return [
      el("div", { class: "head" }, el("h2", {}, w[`ask_${book.step}`].replace("{name}", one.name)),
        button(one.private_to ? w.not_private : w.keep_private, () => book.tell(one.id, { private_to: one.private_to ? null : "sw" }, one.private_to ? w.shared_said : w.private_said.replace("{name}", one.name)), { "aria-pressed": String(Boolean(one.private_to)), "data-focus": "private", class: "tap small" }, icon("private", 18))),
      el("div", { class: "steps", role: "group", "aria-label": w.steps }, steps.map(([code, words]) => button(words, () => { book.step = code; book.changed(); }, { class: "step", "aria-pressed": String(book.step === code), "data-focus": `step ${code}` }))),
      el("div", { class: "choices" }, choicesOf(book, one, ink)),
    ];
  });
}

function choicesOf(book, one, ink) {
  const w = book.words, choice = (name, code, words, picture, next) => el("button", { type: "button", class: "choice", "aria-pressed": String(one[name] === code), "data-focus": `${name} ${code}`, "data-choice": code,
    onclick: () => { book.tell(one.id, { [name]: one[name] === code ? null : code }, `${one.name}: ${words}`); if (next && one[name]) { book.step = next; book.changed(); } } }, picture, el("span", {}, words));
  if (book.step === "how") {
    const next = one.asks && !one.enough && !one.died ? "often" : null;
    return CYCLE.map((line) => choice("line", line, w.lines[line], sampleOf(line, ink), next));
  }
  if (book.step === "gives") return ["gives_me", "i_give", "both", "none"].map((code) => choice("support", code, w.supports[code], null));
  if (book.step === "often") return (one.asks === "not_see" ? ENOUGH_UNSEEN : ENOUGH_SEEN).map((code) => choice("enough", code, w.enough[code], face(code)));
  const area = el("textarea", { rows: 2, maxlength: 2000, "aria-label": w.words_hint.replace("{name}", one.name), placeholder: w.words_hint.replace("{name}", one.name), "data-focus": "words" });
  area.value = one.words ?? "";
  const keep = () => book.tell(one.id, { words: area.value.trim() || null, ...(area.value.trim() !== (one.words ?? "") ? { read_back: null } : {}) }, w.words_kept);
  area.addEventListener("change", keep);
  return [area, one.words ? button(w.read_back, () => book.tell(one.id, { read_back: one.read_back ? null : true }, w.read_back), { "aria-pressed": String(Boolean(one.read_back)), "data-focus": "read back" }, icon("check", 18)) : button(w.keep, keep, { "data-focus": "keep words" })];
}

function stateOf(root, book) {
  const w = book.words;
  const lately = Date.now() - book.savedAt < 2000;
  const words = book.trouble || (book.gone ? w.wifi_gone : book.finishing && book.waiting ? w.saving : lately && !book.waiting ? w.saved : "");
  const thanks = STOPS.includes(book.people.get(book.selected)?.enough) ? w.stop_thanks : "";
  region(root, "state", [words, book.notes, thanks], () => [thanks ? el("p", { class: "thanks" }, thanks) : null, words ? el("p", { class: book.gone || book.trouble ? "gone" : "ok" }, words) : null, ...book.notes.map((note) => el("p", { class: "gone" }, note))]);
  const live = root.querySelector(".live");
  if (book.say && live.textContent !== book.say) live.textContent = book.say;
}
