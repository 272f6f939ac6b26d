// Shared by every part: elements made of text nodes only, so that nothing a person typed is ever read as markup.
const SVG = "http://www.w3.org/2000/svg";

function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "onclick") node.addEventListener("click", value);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === "") continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

function icon(name, size = 16, stroke = 1.75) {
  const shapes = ICONS[name];
  if (!shapes) return null;
  const svg = document.createElementNS(SVG, "svg");
  const look = { class: "ic", width: size, height: size, viewBox: "0 0 24 24", fill: "none", stroke: "currentColor",
    "stroke-width": size <= 16 ? 2.4 : stroke, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" };
  for (const [key, value] of Object.entries(look)) svg.setAttribute(key, value);
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}

function chip(data, extra = "") {
  return data ? el("span", { class: `chip ${data.style} ${extra}` }, icon(data.icon, 15), el("span", {}, data.text)) : null;
}

// A sentence of parts; a part is text, or {text, voice, strong}.
function sentence(parts) {
  return (Array.isArray(parts) ? parts : [parts]).map((part) =>
    typeof part === "string" ? part : part.voice ? el("span", { class: "voice" }, part.text) : part.strong ? el("b", {}, part.text) : part.text);
}

function isDark(host) {
  const probe = document.createElement("span");
  probe.style.color = getComputedStyle(host).getPropertyValue("--st-background-color") || "#fff";
  document.body.append(probe);
  const [r, g, b] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 110;
}

// The one element that a part draws into; made once, kept over reruns, so that focus and what is unfolded survive.
function stage(parentElement, name) {
  const host = parentElement.host ?? parentElement;
  let root = parentElement.querySelector(`.k[data-part="${name}"]`);
  if (!root) {
    root = el("div", { class: "k", "data-part": name });
    parentElement.append(root);
  }
  root.dataset.skin = isDark(host) ? "dark" : "light";
  return root;
}

function draw(root, children) {
  const active = root.getRootNode().activeElement;
  const held = active && root.contains(active) ? active.getAttribute("data-focus") : null;
  root.replaceChildren(...children.flat().filter(Boolean));
  if (held) [...root.querySelectorAll("[data-focus]")].find((node) => node.getAttribute("data-focus") === held)?.focus();
}
