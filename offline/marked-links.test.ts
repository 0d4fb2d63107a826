import { expect, it } from "vitest";
import { marked } from "@/offline/marked-links";

it.each([
  ['<a href="/plan?a=1&amp;b=2#c">一趟办</a>', '<a href="/plan?a=1&amp;b=2#c">一趟办</a>'],
  ['<a href="/plan?a=1">半趟</a>', '<a href="/plan?a=1">半趟<span class="small needs-network">!</span></a>'],
  ['<a href="/plan">一趟办</a>', '<a href="/plan">一趟办</a>'],
  [
    '<a class="x" href="/projects">项目</a>',
    '<a class="x" href="/projects">项目<span class="small needs-network">!</span></a>',
  ],
  ['<a href="#matters">事项</a><a href="tel:12345">打</a>', '<a href="#matters">事项</a><a href="tel:12345">打</a>'],
  [
    '<a href="/plan/calendar?q=&quot;&gt;"><b>日历</b></a>',
    '<a href="/plan/calendar?q=&quot;&gt;"><b>日历</b><span class="small needs-network">!</span></a>',
  ],
  ["<article><abbr>甲</abbr></article>", "<article><abbr>甲</abbr></article>"],
])("%s", (html, expected) => {
  const isInPack = (address: string) => address === "/plan" || address === "/plan?a=1&b=2";
  expect(marked(html, isInPack, "!")).toBe(expected);
});
