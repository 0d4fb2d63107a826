import { expect, it } from "vitest";
import { scramSecret } from "@/server/db/scram";

it("is the example of RFC 7677", () => {
  // Its server signature follows from this key; the client proof from the one before.
  expect(scramSecret("pencil", Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64"))).toBe(
    "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
  );
});

it("is another one each time", () => {
  expect(scramSecret("x")).not.toBe(scramSecret("x"));
});
