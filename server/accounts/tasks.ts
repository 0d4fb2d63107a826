import "server-only";
import { type Task, tasksOf } from "@/domain/accounts/tasks";
import { shanghaiTime } from "@/domain/time/shanghai";
import { allLimitsOn } from "@/domain/verification/freshness";
import { countViews } from "@/domain/verification/queue";
import type { Official } from "@/server/accounts/official";
import { listRecords } from "@/server/records/list";
import { queueOf } from "@/server/reports/cases";
import { recordsFor } from "@/server/verification/records";
import { reportedWrongOf } from "@/server/verification/reported";

type Waiting = { task: Task; count: number };

const NO_ROWS = { limit: 0, offset: 0 };

async function countOf({ grants }: Official, task: Task, at: Date): Promise<number> {
  switch (task.kind) {
    case "review":
      return (await listRecords(grants, "publish", task.noun, {}, NO_ROWS)).counts.review;
    case "returned":
      return (await listRecords(grants, "edit", task.noun, {}, NO_ROWS)).counts.returned;
    case "verify": {
      const [records, reportedWrong] = await Promise.all([
        recordsFor(grants, "verify", task.noun, at),
        reportedWrongOf(task.noun),
      ]);
      const counts = countViews(records, { limits: allLimitsOn([], shanghaiTime(at).isoDate), reportedWrong, at });
      return counts.overdue + counts.due + counts.never;
    }
    case "answer":
      return (await queueOf({ grants }, { state: "open" }, NO_ROWS)).total;
  }
}

/** What waits for somebody, with how much of it; what nothing waits for is left out. */
export async function waitingFor(official: Official, at: Date): Promise<Waiting[]> {
  const waiting = await Promise.all(
    tasksOf(official.grants).map(async (task) => ({ task, count: await countOf(official, task, at) })),
  );
  return waiting.filter(({ count }) => count > 0);
}
