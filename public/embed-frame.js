// In the frame: how tall the content is, for a site that may show it and asks.
(() => {
  const root = document.querySelector(".embed");
  if (!root) return;

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
