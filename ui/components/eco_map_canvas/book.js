// One map as this tablet knows it: its people, what was done and is not yet kept, what can be undone. No picture in here.
const BOOKS = (globalThis.kinmapBooks ??= new Map());
const SPOKEN = ["closeness", "part", "across", "depth", "line", "support", "enough", "wants", "words", "read_back", "private_to"];
const FIRST_WAIT = 4000, LONGEST_WAIT = 15000; // ms until a batch without an answer is sent again

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64; bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// "the lady with the red car": a name that says what is known, and that somebody is to be found out about.
const isDescription = (name) => /^\p{Ll}/u.test(name);

class Book {
  constructor(map) {
    Object.assign(this, { map, people: new Map(), word: "", revision: null, pending: [], sent: null, undone: [], done: [], worker: null,
      selected: null, card: 0, step: "how", list: false, more: false, gone: false, trouble: "", notes: [], say: "", savedAt: 0, wait: FIRST_WAIT, held: null });
    this.watchers = new Set();
  }

  // What Python says is kept; what was done here since, and is not kept yet, stays on top of it.
  learn(data) {
    if (this.revision === data.revision) return false;
    this.revision = data.revision;
    this.worker = data.worker;
    const kept = new Map(data.people.map((person) => [person.id, { ...person }]));
    for (const [id, person] of this.people) if (person.fresh && !kept.has(id)) kept.set(id, person);
    this.people = kept;
    this.word = data.own_word ?? "";
    for (const gesture of [...(this.sent?.gestures ?? []), ...this.pending]) this.apply(gesture);
    return true;
  }

  apply(gesture) {
    if (gesture.does === "own_word") this.word = gesture.word;
    if (gesture.does === "take_off") this.people.delete(gesture.person);
    if (gesture.does === "add" && !this.people.has(gesture.person)) {
      const card = this.cards.find((one) => one.code === gesture.card);
      this.people.set(gesture.person, { id: gesture.person, mark: gesture.person, name: gesture.name, icon: isDescription(gesture.name) ? "unknown" : ({ pets: "paw", friends: "child" }[card?.part] ?? "adult"), kind: card?.part ?? "helpers",
        died: gesture.card === "died", unknown: isDescription(gesture.name), offered: true, asks: gesture.card === "miss" ? "not_see" : null, fresh: true });
    }
    if (gesture.does === "say") Object.assign(this.people.get(gesture.person) ?? {}, gesture.facts);
  }

  // Gestures are done at once on this tablet, and kept one batch after another in the order in which they were done.
  act(gestures, back, words) {
    this.carry(gestures);
    this.done.push({ forth: gestures, back, words });
    this.undone = [];
    if (words) this.say = words;
    this.changed();
  }
  carry(gestures) { for (const gesture of gestures) { this.apply(gesture); this.pending.push(gesture); } this.pump(); }
  undo() { this.turn(this.done, this.undone, "back"); }
  redo() { this.turn(this.undone, this.done, "forth"); }
  turn(from, to, side) {
    const step = from.pop();
    if (!step) return;
    for (const gesture of step[side]) if (gesture.does === "add") this.renew(step, gesture.person);
    this.carry(step[side]);
    to.push(step);
    this.say = side === "back" ? this.words.undone : this.words.redone;
    this.changed();
  }
  // Who was taken off is added again as somebody new: the record keeps that the first was not meant.
  // Only what can be undone names the new one: what waits to be sent, or is on its way, says what was done then.
  renew(step, person) {
    const id = newId(), anew = (list) => list.map((one) => (one.person === person ? { ...one, person: id } : one));
    for (const each of [...this.done, ...this.undone, step]) Object.assign(each, { forth: anew(each.forth), back: anew(each.back) });
  }

  tell(person, facts, words) {
    const one = this.people.get(person);
    if (!one) return;
    const before = Object.fromEntries(Object.keys(facts).map((name) => [name, one[name] ?? null]));
    if (Object.keys(facts).every((name) => (one[name] ?? null) === facts[name])) return;
    this.act([{ does: "say", person, facts, seal: one.seal }], [{ does: "say", person, facts: before, seal: one.seal }], words);
  }
  name(text, card) {
    const name = text.trim().replace(/\s+/g, " ");
    if (!name) return null;
    const known = [...this.people.values()].filter((one) => [one.name, one.full].some((each) => (each ?? "").toLowerCase() === name.toLowerCase()));
    if (known.length === 1) { this.held = known[0].id; this.select(known[0].id); return known[0].id; }
    const person = newId(), forth = [{ does: "add", person, name, card }];
    if (card === "find") forth.push({ does: "say", person, facts: { wants: "find" } });
    this.act(forth, [{ does: "take_off", person }], this.words.added.replace("{name}", name));
    this.select(person);
    return person;
  }
  called(word) {
    const before = this.word;
    if (word !== before) this.act([{ does: "own_word", word }], [{ does: "own_word", word: before }], null);
  }
  select(id) { this.selected = id; this.step = "how"; this.changed(); }

  // One batch is on its way at a time, and is sent again until it is answered: nothing overtakes, nothing is lost.
  pump() {
    if (this.sent || !this.pending.length) return;
    this.sent = { id: newId(), map: this.map, worker: this.worker, gestures: this.pending.splice(0, 200) };
    this.wait = FIRST_WAIT;
    this.send();
  }
  send() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.gone = true; this.wait = Math.min(LONGEST_WAIT, this.wait * 1.5); this.send(); this.changed(); }, this.wait);
    try { this.line?.(this.sent); } catch { /* the line is down: it is sent again */ }
  }
  heard(echo) {
    if (echo.trouble && echo.about === this.sent?.id) { this.trouble = echo.trouble; this.changed(); return; }
    if (!this.sent || echo.kept !== this.sent.id) return;
    clearTimeout(this.timer);
    Object.assign(this, { sent: null, gone: false, trouble: "", savedAt: Date.now(), kept: echo.kept });
    this.notes = echo.refused ?? [];
    for (const person of this.people.values()) if (person.fresh) Object.assign(person, { fresh: false, drawn: true });
    this.pump();
    this.changed();
    setTimeout(() => this.changed(), 2100);
  }
  get waiting() { return this.pending.length + (this.sent?.gestures.length ?? 0); }
  get placed() { return [...this.people.values()].filter((one) => one.closeness > 0); }
  get named() { return [...this.people.values()].filter((one) => !(one.closeness > 0)); }
  changed() { for (const watcher of this.watchers) watcher(); }
}

// Each worker has a book of their own: what one of them did and is not kept yet is never sent as another's.
function bookOf(worker, map) {
  const key = `${worker} ${map}`;
  if (!BOOKS.has(key)) BOOKS.set(key, new Book(map));
  return BOOKS.get(key);
}
