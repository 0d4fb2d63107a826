import type { IssueCode, RowIssue } from "@/domain/imports/row-issue";

/** So many rows with the same notice are told one by one: who wants to mend them, begins there. */
const TOLD_ALIKE = 200;

/**
 * Takes notices into a list. Of the rows that have the same one, the first are told and the others counted in the
 * last told, so that a table whose every row is remarked upon takes no more memory than one with a few.
 *
 * @param most so many rows of each kind are told.
 */
export function noticeTaker(notices: RowIssue[], most = TOLD_ALIKE): (notice: RowIssue) => void {
  const told = new Map<IssueCode, { count: number; last: RowIssue }>();
  return (notice) => {
    const before = told.get(notice.code);
    if (before && before.count >= most) {
      before.last.alike = (before.last.alike ?? 0) + 1 + (notice.alike ?? 0);
      return;
    }
    const last = { ...notice };
    notices.push(last);
    told.set(notice.code, { count: (before?.count ?? 0) + 1, last });
  };
}

/** The same notices with fewer rows told one by one; none is lost from the counts. */
export function shortNotices(notices: readonly RowIssue[], most: number): RowIssue[] {
  const short: RowIssue[] = [];
  notices.forEach(noticeTaker(short, most));
  return short;
}

/** How many rows are remarked upon, told one by one or not. */
export function countNotices(notices: readonly RowIssue[]): number {
  return notices.reduce((sum, { alike = 0 }) => sum + 1 + alike, 0);
}
