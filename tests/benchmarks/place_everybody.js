// As if each had been dragged somewhere: by what the map itself is told.
(size) => {
  const book = [...globalThis.kinmapBooks.values()][0], people = [...book.people.values()].slice(0, size);
  people.forEach((one, at) => {
    book.tell(one.id, { closeness: 1 + (at % 4), part: one.kind, across: (at * 137) % 1000, depth: 500, line: "ordinary" });
  });
}
