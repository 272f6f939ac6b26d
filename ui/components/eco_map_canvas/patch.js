// A picture drawn anew is laid over the one that stands: what was there stays the same node, so that nothing flickers, a finger
// keeps what it holds, and a screen reader keeps its place. Somebody is known by their id, anything else by its turn.
const keyOf = (node) => node.getAttribute?.("data-id") ?? null;

function patch(parent, fresh) {
  const known = new Map([...parent.childNodes].map((node) => [keyOf(node), node]));
  let at = parent.firstChild;
  for (const one of fresh) {
    const key = keyOf(one), held = key !== null ? known.get(key) : at && keyOf(at) === null ? at : null;
    if (held?.nodeName !== one.nodeName) { parent.insertBefore(one, at); continue; }
    if (held !== at) parent.insertBefore(held, at);
    patchNode(held, one);
    at = held.nextSibling;
  }
  while (at) { const next = at.nextSibling; at.remove(); at = next; }
}

function patchNode(held, one) {
  if (held.nodeType === Node.TEXT_NODE) { if (held.data !== one.data) held.data = one.data; return; }
  for (const { name } of [...held.attributes]) if (!one.hasAttribute(name)) held.removeAttribute(name);
  for (const { name, value } of one.attributes) if (held.getAttribute(name) !== value) held.setAttribute(name, value);
  patch(held, [...one.childNodes]);
}
