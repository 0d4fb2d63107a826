// For the site that shows the map: <iframe data-service-map src="…/embed?…"> becomes as tall as what is in it, and
// <div data-service-map="/embed?…" data-title="…"> gets such a frame. No cookies, nothing is stored, nothing is sent.
(() => {
  const site = new URL(document.currentScript.src).origin;

  const frameIn = (place) => {
    if (place instanceof HTMLIFrameElement) return place;
    const frame = document.createElement("iframe");
    frame.src = new URL(place.dataset.serviceMap || "/embed", site).href;
    frame.title = place.dataset.title || "地图";
    frame.width = "100%";
    frame.height = "720";
    frame.allow = "geolocation";
    place.append(frame);
    return frame;
  };

  const begin = () => {
    const frames = [...document.querySelectorAll("[data-service-map]")].map(frameIn);
    for (const frame of frames) {
      frame.style.border = "0";
      const greet = () => frame.contentWindow?.postMessage({ serviceMap: "hello" }, site);
      frame.addEventListener("load", greet);
      // It may be there already: then what is in it is ours, and not for this page to see.
      if (!frame.contentDocument || frame.contentDocument.URL !== "about:blank") greet();
    }
    addEventListener("message", ({ data, origin, source }) => {
      if (origin !== site || data?.serviceMap !== "height") return;
      const frame = frames.find((each) => each.contentWindow === source);
      const height = Number(data.height);
      if (frame && height > 0 && height < 20000) frame.height = String(Math.ceil(height));
    });
  };

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();
