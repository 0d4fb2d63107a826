import { describe, expect, it } from "vitest";
import { Prisma } from "@/prisma/generated/client";
import { planned, statementName } from "@/server/db/planned";

describe("a statement that is planned once", () => {
  const nameOf = (statement: Prisma.Sql) => statementName({ sql: statement.sql });

  it("has one name for one text, whatever its values", () => {
    const one = nameOf(planned(Prisma.sql`SELECT ${1}::int`));
    expect(one).toMatch(/^planned_[0-9a-f]{16}$/);
    expect(nameOf(planned(Prisma.sql`SELECT ${2}::int`))).toBe(one);
    expect(nameOf(planned(Prisma.sql`SELECT ${2}::text`))).not.toBe(one);
  });

  it("leaves every other statement unnamed", () => expect(nameOf(Prisma.sql`SELECT ${1}::int`)).toBe(""));
});
