// Inside WeChat, where the operator has a public account: a place opens on WeChat's own map. Whatever fails leads to the
// map page that the button names.
(() => {
  const SDK = "https://res.wx.qq.com/open/js/jweixin-1.6.0.js";
  const load = () =>
    new Promise((resolve, reject) => {
      if (window.wx?.config) return resolve();
      const script = document.createElement("script");
      Object.assign(script, { src: SDK, onload: resolve, onerror: reject });
      document.head.append(script);
    });

  // iPhones check the address at which this document was entered, others the one that is shown.
  const address = () => {
    const [entered] = performance.getEntriesByType("navigation");
    const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent);
    return ((isApple && entered?.name) || location.href).split("#")[0];
  };

  let configured = "";
  const configure = async () => {
    const url = address();
    if (configured === url) return;
    const answer = await fetch(`/wechat/signature?url=${encodeURIComponent(url)}`);
    if (!answer.ok) throw new Error("There is no signature.");
    const signature = await answer.json();
    await load();
    await new Promise((resolve, reject) => {
      window.wx.ready(resolve);
      window.wx.error(reject);
      window.wx.config({ ...signature, jsApiList: ["openLocation"] });
    });
    configured = url;
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-wechat-place]");
    if (!button) return;
    const otherwise = () => location.assign(button.dataset.otherwise);
    try {
      await configure();
      window.wx.openLocation({ ...JSON.parse(button.dataset.wechatPlace), fail: otherwise });
    } catch {
      otherwise();
    }
  });
})();
