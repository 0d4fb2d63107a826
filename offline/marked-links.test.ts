import { expect, it } from "vitest";
import { marked } from "@/offline/marked-links";

const words = "<span>!</span></span>";

it.each([
  ["what is in the pack", '<a href="/plan?a=1&amp;b=2#c">一趟办</a>', 0],
  ["what is there by another query alone", '<a href="/plan?a=1">半趟</a>', 1],
  ["another page", '<a class="x" href="/projects">项目</a>', 1],
  ["no page", '<a href="#matters">事项</a><a href="tel:12345">打</a>', 0],
  ["a query", '<a href="/plan/calendar?q=&quot;&gt;"><b>日历</b></a>', 1],
  ["no link", "<article><abbr>甲</abbr></article>", 0],
  ["to try the same page once more", '<a data-retry="" href="/projects">再试一次</a><a href="/projects">项目</a>', 1],
])("%s", (_, html, marks) => {
  const shown = marked(html, (address) => address === "/plan" || address === "/plan?a=1&b=2", "!");
  expect(shown.split(words)).toHaveLength(marks + 1);
  // Nothing is lost, and the words are the end of the link.
  expect(shown.replace(/<span class="small needs-network">.*?<\/span><\/span>/g, "")).toBe(html);
  if (marks > 0) expect(shown.endsWith(`${words}</a>`)).toBe(true);
});
