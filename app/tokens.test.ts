import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/tokens.css", "utf8");

/** The declarations of the block that begins with `opening`, from `after` on. */
function block(opening: string, after = ""): Record<string, string> {
  const start = css.indexOf(opening, css.indexOf(after));
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const DARK = "@media (prefers-color-scheme: dark)";
const elder = 'html[data-mode="elder"] {';
const light = { ...block(":root {"), ...block(elder) };
const dark = { ...light, ...block(":root {", DARK), ...block(elder, `${DARK} {\n  html`) };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

const grounds = ["paper", "surface", "sunken", "accent-soft", "sample-soft"];
const texts = ["ink", "muted", "accent", "normal", "warning", "late", "done", "sample"];

describe.each([
  ["light", light],
  ["dark", dark],
])("长辈版, %s", (_, tokens: Record<string, string>) => {
  const pairs = [...texts.flatMap((text) => grounds.map((ground) => [text, ground])), ["accent-ink", "accent"]];
  it.each(pairs)("%s on %s: at least 7:1", (text, ground) => {
    expect(contrast(tokens[text] ?? "", tokens[ground] ?? "")).toBeGreaterThanOrEqual(7);
  });

  it.each(grounds)("focus and borders on %s: at least 3:1", (ground) => {
    for (const mark of ["focus", "rule"]) {
      expect(contrast(tokens[mark] ?? "", tokens[ground] ?? ""), mark).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("sizes of 长辈版", () => {
  const root = 16 * 1.25;
  it.each(Object.entries(block(elder)).filter(([name]) => name.startsWith("size-")))(
    "%s: 20 to 30 pixels",
    (_, size) => {
      expect(Number.parseFloat(size) * root).toBeGreaterThanOrEqual(20);
      expect(Number.parseFloat(size) * root).toBeLessThanOrEqual(30);
    },
  );

  it("targets have 60 pixels", () => {
    expect(block(elder).target).toBe("60px");
  });
});
