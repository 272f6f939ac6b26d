export default function ({ data, parentElement }) {
  const root = stage(parentElement, "notice");
  draw(root, [
    el("div", { class: `notice ${data.tone}`, role: data.tone === "stop" ? "alert" : "status" },
      icon(data.icon, 20),
      el("div", {}, data.title ? el("b", { class: "nt" }, data.title) : null, (data.lines ?? []).map((line) => el("p", {}, sentence(line))))),
  ]);
}
