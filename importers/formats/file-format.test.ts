import { describe, expect, it } from "vitest";
import { type FileFormat, formatOfBytes } from "@/importers/formats/file-format";

describe("a file is what it begins with", () => {
  it.each<[FileFormat, string, Uint8Array]>([
    ["csv", "text", Buffer.from("code,name\n")],
    ["csv", "text with a mark", Buffer.from("\ufeff编码,名称\n")],
    ["csv", "GB18030", Buffer.from("b1e0c2eb2cc3fbb3c6", "hex")],
    ["csv", "UTF-16", Buffer.from("\ufeff编码,名称\n", "utf16le")],
    ["csv", "nothing", Buffer.alloc(0)],
    ["csv", "a brace that is no JSON", Buffer.from("{code},name\n")],
    ["geojson", "JSON", Buffer.from('{"type":"FeatureCollection"')],
    ["geojson", "JSON in lines", Buffer.from('\ufeff\n{\n  "type":')],
    ["geojson", "JSON in UTF-16", Buffer.from('\ufeff{"type":', "utf16le")],
    ["workbook", "a ZIP archive", Buffer.from("504b030414000600", "hex")],
    ["old-workbook", "a compound file", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["pdf", "a PDF", Buffer.from("%PDF-1.7\n")],
    ["picture", "a PNG", Buffer.from("89504e470d0a1a0a", "hex")],
  ])("%s: %s", (format, _, bytes) => expect(formatOfBytes(bytes)).toBe(format));
});
