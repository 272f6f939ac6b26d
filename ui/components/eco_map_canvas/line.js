// The line to the record: it lies in a part of the page that is drawn anew by itself, so that a gesture moves nothing else.
export default function ({ data, setTriggerValue }) {
  bookOf(data.worker, data.map);
  // A map that was left in the middle, because another tablet finished it or a day ended, still sends what it has.
  for (const book of BOOKS.values()) book.line = (batch) => setTriggerValue("send", batch);
  if (data.echo) bookOf(data.worker, data.echo.map).heard(data.echo);
}
