import { expect, it } from "vitest";
import { amenities } from "@/domain/service-points/amenities";
import { nearest } from "@/importers/cells/nearest";

it.each([
  ["wi-fi", "wifi"],
  ["elevator-lift", "lift"],
  ["toilets", "toilet"],
  ["nursing", "nursing-room"],
  ["acessible-parking", "accessible-parking"],
])("%s is most likely %s", (word, meant) => expect(nearest(word, amenities, 4)).toContain(meant));
