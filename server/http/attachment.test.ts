import { expect, it } from "vitest";
import { attachment } from "@/server/http/attachment";

it.each([
  ["facilities.csv", `attachment; filename="facilities.csv"; filename*=UTF-8''facilities.csv`],
  ['项目"1".csv', `attachment; filename="_1_.csv"; filename*=UTF-8''%E9%A1%B9%E7%9B%AE%221%22.csv`],
])("%s is saved under its name", (name, header) => expect(attachment(name)).toBe(header));
