import { expect, it } from "vitest";
import { wechatSignature } from "@/domain/windows/wechat-signature";

// The example of WeChat's own document on JS-SDK signatures.
const example = {
  ticket: "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg",
  nonceStr: "Wm3WZYTPz0wzccnW",
  timestamp: 1414587457,
  url: "http://mp.weixin.qq.com?params=value",
};

it("signs as WeChat's document does", () => {
  expect(wechatSignature(example)).toBe("0f9de62fce790f9a083d5c99e95740ceb90c27ed");
});

it("leaves out what follows #", () => {
  expect(wechatSignature({ ...example, url: `${example.url}#navigate` })).toBe(wechatSignature(example));
});
