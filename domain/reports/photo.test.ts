import { describe, expect, it } from "vitest";
import { MOST_PHOTO_BYTES, photoFault } from "@/domain/reports/photo";

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const html = new TextEncoder().encode("<script>alert(1)</script>");
const claim = (name: string, type: string, size = 4) => ({ name, type, size });

describe("a photo", () => {
  it.each([
    ["is what it says", claim("door.JPG", "image/jpeg"), jpeg, null],
    ["is a PNG", claim("door.png", "image/png"), png, null],
    ["is a PNG that calls itself a JPEG", claim("door.jpg", "image/jpeg"), png, "other"],
    ["has another ending", claim("door.png.exe", "image/png"), png, "other"],
    ["is no image", claim("door.jpg", "image/jpeg"), html, "other"],
    ["is of a type that nobody asked for", claim("door.svg", "image/svg+xml"), html, "other"],
    ["is empty", claim("door.jpg", "image/jpeg", 0), new Uint8Array(), "other"],
    ["is too large", claim("door.jpg", "image/jpeg", MOST_PHOTO_BYTES + 1), jpeg, "too-large"],
  ] as const)("%s", (_, claimed, bytes, fault) => {
    expect(photoFault(claimed, bytes)).toBe(fault);
  });
});
