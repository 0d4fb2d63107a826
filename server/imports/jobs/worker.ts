import "server-only";
import { randomUUID } from "node:crypto";
import type { JobFault, JobProgress } from "@/domain/imports/import-job";
import { shortened } from "@/domain/imports/row-issue";
import { kindOfName } from "@/domain/imports/upload-rules";
import { UnreadableFile } from "@/importers/formats/raw-table";
import { actingAs } from "@/server/audit/acting";
import { type Connection, withConnection } from "@/server/imports/connection";
import { beat, endJob, Stopped, type TakenJob, takeJob } from "@/server/imports/jobs/job";
import { perform } from "@/server/imports/jobs/perform";
import { forgetOld } from "@/server/imports/jobs/retention";
import { SILENCE_MS } from "@/server/imports/jobs/silence";

/** Between two signs of life. */
const BEAT_MS = 1_000;

/**
 * Does what waits, one task after the other, until nothing does.
 *
 * @param silence after how many milliseconds without a sign of life another worker's task is taken over.
 * @param report hears of failures that nobody expected.
 */
export async function work(silence = SILENCE_MS, report: (error: unknown) => void = () => undefined): Promise<void> {
  await withConnection(async (beside) => {
    await forgetOld(beside);
    for (;;) {
      const job = await takeJob(beside, randomUUID(), silence);
      if (!job) return;
      // Signs of life wait for nothing else, so they have a connection of their own.
      await withConnection((pulse) =>
        actingAs({ actor: `user:${job.askedBy}` }, () => workOn(job, { beside, pulse }, report)),
      );
    }
  });
}

const LONGEST_REASON = 300;

type Connections = { beside: Connection; pulse: Connection };

async function workOn(job: TakenJob, { beside, pulse }: Connections, report: (error: unknown) => void): Promise<void> {
  const stopping = new AbortController();
  // Told from within, which the compiler does not follow.
  let progress = null as JobProgress | null;
  const heart = startHeart(async () => {
    const state = await beat(pulse, job, progress);
    if (state !== "going-on") stopping.abort();
  });
  try {
    if (job.cancelling) throw new Stopped();
    await withConnection((connection) =>
      perform(job, {
        connection,
        beside,
        signal: stopping.signal,
        tell: (told) => {
          progress = told;
        },
      }),
    );
  } catch (error) {
    if (error instanceof Stopped) await endJob(beside, job, { status: "cancelled" });
    else {
      const fault = error instanceof UnreadableFile ? faultOf(error) : brokenBy(error, progress);
      await endJob(beside, job, { status: "failed", fault });
      if (!(error instanceof UnreadableFile)) report(error);
    }
  } finally {
    await heart.stop();
  }
}

/** Beats one after the other, so that a database that is slow is not asked twice at once. */
function startHeart(once: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> = Promise.resolve();
  let isStopped = false;
  const next = () => {
    timer = setTimeout(() => {
      beating = once()
        .catch(() => undefined)
        .then(() => {
          if (!isStopped) next();
        });
    }, BEAT_MS);
  };
  next();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await beating;
    },
  };
}

/** What nobody expected, with what was under way: whoever runs the server has to know where to look. */
function brokenBy(error: unknown, progress: JobProgress | null): JobFault {
  const reason = shortened(error instanceof Error ? `${error.name}: ${error.message}` : String(error), LONGEST_REASON);
  return { why: "broken", reason, ...(progress ? { file: progress.file, row: progress.done } : {}) };
}

function faultOf(error: UnreadableFile): JobFault {
  // The path is one of ours, and says nothing to whoever uploaded the file.
  const name = error.path.split(/[\\/]/).at(-1) ?? "";
  return {
    why: "unreadable",
    reason: error.reason,
    unreadable: error.fault,
    file: kindOfName(name) ? undefined : name,
  };
}
