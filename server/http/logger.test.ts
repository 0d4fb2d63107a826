import { Writable } from "node:stream";
import pino from "pino";
import { expect, it } from "vitest";
import { logger } from "@/server/http/logger";

it("a line of the log is one line, whatever somebody typed", () => {
  let written = "";
  const stream = new Writable({
    write: (chunk, _, next) => {
      written += String(chunk);
      next();
    },
  });
  // The same settings, into a place where they can be read.
  const told = pino({ level: "info", base: undefined }, stream);
  const hostile = 'x\n{"level":50,"msg":"forged"}\r\u2028\u001b[31m';
  told.warn({ code: hostile }, hostile);
  expect(written.trimEnd().split(/[\n\r]/)).toHaveLength(1);
  expect(JSON.parse(written)).toMatchObject({ level: 40, code: hostile, msg: hostile });
  expect(logger.bindings()).toEqual({});
});
