export default function ({ data, parentElement, setTriggerValue }) {
  const root = stage(parentElement, "heading");
  draw(root, [
    el("div", { class: "head" },
      data.back ? el("button", { class: "btn quiet back", "data-focus": "back", onclick: () => setTriggerValue("back", true) }, `← ${data.back}`) : null,
      el("div", { class: "line" }, el("h1", {}, data.title), data.chip ? chip(data.chip) : null),
      data.parts?.length ? el("p", { class: "s" }, data.parts.flatMap((part, at) => (at ? [" · ", ...sentence([part])] : sentence([part])))) : null),
  ]);
}
