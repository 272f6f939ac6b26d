// A child who cannot decide: places, lines, who gives, undo and redo by chance, for so many seconds. Returns how many.
async ([seconds, seed]) => {
  const book = [...globalThis.kinmapBooks.values()].pop(), end = performance.now() + 1000 * seconds;
  let state = seed, count = 0;
  const next = (most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
  const kinds = ["strong", "thin", "broken", "mixed", "ordinary", null], gives = ["gives_me", "i_give", "both", "none", null];
  while (performance.now() < end) {
    const people = [...book.people.values()], one = people[next(people.length)], what = next(5);
    const place = { closeness: 1 + next(4), part: one.part ?? one.kind, across: next(1001), depth: next(1001) };
    if (what === 0) book.tell(one.id, place);
    if (what === 1) book.tell(one.id, { line: kinds[next(6)] });
    if (what === 2) book.tell(one.id, { support: gives[next(5)] });
    if (what === 3) book.undo();
    if (what === 4) book.redo();
    count += 1;
    await new Promise((done) => setTimeout(done, 100 + next(500)));
  }
  return count;
}
