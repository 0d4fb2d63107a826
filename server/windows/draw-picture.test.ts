import sharp from "sharp";
import { expect, it } from "vitest";
import { hasChineseLetters, preparePicture } from "@/server/windows/draw-picture";

const picture = { title: "a", kind: "b", site: "c", remark: "d", outline: [], position: null };

it("draws a picture of the size that readers of links expect, the same for the same", async () => {
  const [one, again] = await Promise.all([preparePicture(picture), preparePicture(picture)]);
  const [png, same] = await Promise.all([one.draw(), again.draw()]);
  expect(again.tag).toBe(one.tag);
  expect(await sharp(png ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(same?.equals(png ?? Buffer.alloc(0))).toBe(true);
  expect((await preparePicture({ ...picture, title: "other" })).tag).not.toBe(one.tag);
});

it("does not let many wait", async () => {
  const many = Array.from({ length: 40 }, (_, number) => preparePicture({ ...picture, title: `${number}` }));
  const drawn = await Promise.all((await Promise.all(many)).map(({ draw }) => draw()));
  expect(drawn.filter(Boolean).length).toBeGreaterThan(0);
  expect(drawn.filter((each) => each === null).length).toBeGreaterThan(0);
});

it("knows whether the machine has Chinese letters", async () => {
  expect(typeof (await hasChineseLetters())).toBe("boolean");
});
