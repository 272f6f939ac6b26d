// When what is waited for first stands on the page, in milliseconds since the page was asked for; looked for at each frame.
(() => {
  const within = (root, found) => {
    if (root.querySelector(found)) return true;
    return [...root.querySelectorAll("*")].some((one) => one.shadowRoot && within(one.shadowRoot, found));
  };
  const look = () => {
    const ours = within(document, ".map-page svg.map .child");
    const bare = [...document.querySelectorAll("[data-testid=stMarkdown]")].some((one) => one.textContent.includes("Ready"));
    if (ours || bare) globalThis.paintedAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
