// In the frame: light or dark as the address says, and how tall the content is for a site that may show it and asks.
(() => {
  const root = document.querySelector(".embed");
  if (!root) return;

  const { theme } = root.dataset;
  if (theme === "light" || theme === "dark") {
    const turn = (rules) => {
      for (const rule of rules) {
        const dark = rule.media && /^\(prefers-color-scheme: dark\)$/.test(rule.media.mediaText);
        if (dark) rule.media.mediaText = theme === "dark" ? "all" : "not all";
        else if (rule.cssRules && !rule.selectorText) turn(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) turn(sheet.cssRules);
    // As a rule, not as an attribute: React compares those with what the server has sent.
    const last = document.styleSheets[document.styleSheets.length - 1];
    last?.insertRule(`:root { color-scheme: ${theme} }`, last.cssRules.length);
  }

  const sites = (root.dataset.sites ?? "").split(" ").concat(location.origin);
  let asked = null;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (!asked || height === told) return;
    told = height;
    parent.postMessage({ serviceMap: "height", height }, asked);
  };
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== parent || data?.serviceMap !== "hello" || !sites.includes(origin)) return;
    asked = origin;
    told = 0;
    tell();
  });
  new ResizeObserver(tell).observe(root);
})();
