import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import zh from "@/i18n/messages/zh/about.json";
import { type AboutSection, aboutSections, linesOf, onlyWith } from "./about-lines";

const sample = new Set(
  readFileSync("data/nanchang/sources.csv", "utf8")
    .split("\n")
    .map((row) => row.split(",")[0] ?? ""),
);

function textOf(section: AboutSection, loaded: ReadonlySet<string>): string {
  const texts: Record<string, string> = zh[section];
  return linesOf(section, loaded)
    .map((key) => texts[key.split(".")[1] ?? ""])
    .join("");
}

describe("sentences about the sample district", () => {
  it("speak of sources that it has", () => {
    for (const source of Object.values(onlyWith).flat()) expect(sample, source).toContain(source);
  });

  it.each(aboutSections)("%s: all stand while its sources are loaded", (section) => {
    expect(linesOf(section, sample)).toHaveLength(4);
  });

  it.each(aboutSections)("%s: none stands over the data of another district", (section) => {
    expect(textOf(section, new Set(["our-own"]))).not.toMatch(/南昌|红谷滩|赣江|0791|篇/);
  });

  it("one source that is missing takes only what speaks of it", () => {
    const without = new Set([...sample].filter((source) => source !== "article-001"));
    expect(linesOf("defects", without)).toEqual(["defects.second", "defects.fourth"]);
  });
});
