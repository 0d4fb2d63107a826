import { describe, expect, it } from "vitest";
import { countNotices, noticeTaker, shortNotices } from "@/domain/imports/notices";
import type { IssueCode, RowIssue } from "@/domain/imports/row-issue";

const notice = (row: number, code: IssueCode): RowIssue => ({ row, column: null, value: null, code, message: "" });
const told = (notices: readonly RowIssue[]) => notices.map(({ row, code, alike }) => [row, code, alike ?? 0]);

describe("notices of a table", () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => notice(index + 2, "holidays-unsaid"));

  it("tell the first rows of each kind and count the others", () => {
    const notices: RowIssue[] = [];
    const take = noticeTaker(notices);
    for (const row of rows) take(row);
    take(notice(7, "private-phone"));
    expect(notices).toHaveLength(201);
    expect(told(notices).slice(198)).toEqual([
      [200, "holidays-unsaid", 0],
      [201, "holidays-unsaid", 99_800],
      [7, "private-phone", 0],
    ]);
    expect(countNotices(notices)).toBe(100_001);
  });

  it("are shortened again without losing a count", () => {
    const notices = [...rows.slice(0, 5), { ...notice(9, "holidays-unsaid"), alike: 4 }, notice(3, "small-amount")];
    const short = shortNotices(notices, 2);
    expect(told(short)).toEqual([
      [2, "holidays-unsaid", 0],
      [3, "holidays-unsaid", 8],
      [3, "small-amount", 0],
    ]);
    expect(countNotices(short)).toBe(countNotices(notices));
    expect(notices[1]?.alike).toBeUndefined();
  });
});
