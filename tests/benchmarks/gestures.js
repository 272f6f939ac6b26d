// One gesture after another; for each the milliseconds until Python has kept it and answered on the page.
async (count) => {
  const book = [...globalThis.kinmapBooks.values()][0], people = book.placed, took = [];
  const kinds = ["strong", "thin", "broken", "mixed", "ordinary"];
  for (let at = 0; at < count; at++) {
    const begin = performance.now();
    book.tell(people[at % people.length].id, { line: kinds[((at % people.length) + Math.floor(at / people.length)) % 5] });
    while (book.waiting) await new Promise((done) => setTimeout(done, 2));
    took.push(performance.now() - begin);
  }
  return took;
}
