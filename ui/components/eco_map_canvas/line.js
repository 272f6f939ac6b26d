// The line to the record: it lies in a part of the page that is drawn anew by itself, so that a gesture moves nothing else.
export default function ({ data, setTriggerValue }) {
  const book = bookOf(data.map);
  book.line = (batch) => setTriggerValue("send", batch);
  if (data.echo) book.heard(data.echo);
}
