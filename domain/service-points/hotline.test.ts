import { expect, it } from "vitest";
import { isSameNumber } from "@/domain/service-points/hotline";

it.each([
  ["0791-12345", "079112345", true],
  ["0791-12345", "12345", true],
  ["12345", "12345", true],
  ["0791-83951234", "12345", false],
  ["0791-83951234", "0791-83951234", true],
])("%s and %s: %s", (one, other, expected) => expect(isSameNumber(one, other)).toBe(expected));
