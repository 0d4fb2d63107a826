import { describe, expect, it } from "vitest";
import { decidedTheme, embedQuery, embedSnippet, readTheme } from "@/domain/windows/embed";

it.each([
  [null, "auto", false],
  ["dark", "dark", false],
  ["auto", "auto", false],
  ["pink", "auto", true],
])("reads the theme %s", (value, theme, isIgnored) => {
  expect(readTheme(value)).toEqual({ theme, isIgnored });
});

it.each([
  ["", "auto", ""],
  ["level=village,township&q=x&at=1&open=now", "auto", "?level=village%2Ctownship&open=now"],
  ["matter=M001", "dark", "?matter=M001&theme=dark"],
] as const)("keeps of %s what the map takes", (query, theme, expected) => {
  expect(embedQuery(new URLSearchParams(query), theme)).toBe(expected);
});

describe("the snippet", () => {
  const snippet = embedSnippet("https://map.example.cn", "/embed?a=1&b=2", '"><script>x</script>');

  it("is a frame that works without our script", () => {
    expect(snippet).toContain('<iframe data-service-map src="https://map.example.cn/embed?a=1&amp;b=2"');
    expect(snippet).toContain('<script src="https://map.example.cn/embed.js" async></script>');
  });

  it("lets no name end an attribute", () => {
    expect(snippet.match(/<script/g)).toHaveLength(1);
  });
});

it.each([
  ["dark", "@media all", "color-scheme: dark"],
  ["light", "@media not all", "color-scheme: light"],
] as const)("decides a style sheet: %s", (theme, media, scheme) => {
  const sheet = ":root { color-scheme: light dark; }\n@media (prefers-color-scheme: dark) { :root { --paper: #111; } }";
  const decided = decidedTheme(`${sheet}\n@theme inline {\n  --color-paper: var(--paper);\n}\n`, theme);
  expect(decided).toContain(media);
  expect(decided).toContain(scheme);
  expect(decided).not.toMatch(/prefers-color-scheme|@theme/);
});
