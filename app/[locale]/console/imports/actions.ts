"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { decide } from "@/domain/accounts/decide";
import { localePath } from "@/i18n/locales";
import { asOfficial, type Official, recordDenial } from "@/server/accounts/official";
import { emptyDistrict as emptyNow } from "@/server/imports/empty-district";
import { type Asked, askJob, sayAndCheck } from "@/server/imports/jobs/ask";
import { wakeWorker } from "@/server/imports/jobs/dispatch";
import { saidIn } from "@/server/imports/jobs/said-form";
import { confirmationsOf, jobView } from "@/server/imports/jobs/view";
import { undoStanding } from "@/server/imports/standing-steps";
import { forgetSite } from "@/server/site/site";
import { admitted, refuseForm } from "../admitted";
import { textOf } from "../form-state";
import { whileReachable } from "../while-reachable";

export const checkImport = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("checkImport", "/console/imports");
  const id = textOf(form, "job");
  const job = await jobView(official, id);
  if (!job) return refuse(official);
  const said = saidIn(job.tables, (name) => textOf(form, name));
  await goOn(official, id, await sayAndCheck(official, id, said));
});

export const commitImport = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("commitImport", "/console/imports");
  const id = textOf(form, "job");
  const job = await jobView(official, id);
  if (!job) return refuse(official);
  const unconfirmed = confirmationsOf(job).some((each) => textOf(form, each) !== "yes");
  if (unconfirmed) return goTo(`/${id}?fault=unconfirmed#do`);
  const asked = await askJob(official, id, "commit");
  // Pressed twice: it is under way or written, which is what was wanted.
  if (asked === "not-now" && (job.applied || job.task === "commit")) return goTo(`/${id}`);
  await goOn(official, id, asked);
});

export const cancelImport = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("cancelImport", "/console/imports");
  const id = textOf(form, "job");
  await goOn(official, id, await askJob(official, id, "cancel"));
});

/** Undoes what was written, and does again what was undone. */
export const undoImport = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("undoImport", "/console/imports");
  const id = textOf(form, "job");
  await goOn(official, id, await askJob(official, id, "undo"));
});

export const emptyDistrict = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("emptyDistrict", "/console/imports");
  await assertMayBegin(official);
  if (textOf(form, "confirm") !== "yes") return goTo("?emptied=unconfirmed#empty");
  const { outcome } = await asOfficial(official, () => emptyNow(stepIn(form, "seen")));
  forgetSite();
  revalidatePath("/", "layout");
  await goTo(`?emptied=${outcome}#empty`);
});

/** Takes back one of the steps that the page about beginning with nothing lists. */
export const undoStep = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("undoStep", "/console/imports");
  await assertMayBegin(official);
  const undone = await asOfficial(official, () => undoStanding(stepIn(form, "step"), new Date()));
  revalidatePath("/", "layout");
  if (typeof undone === "string") return goTo(`?emptied=step-${undone}#empty`);
  const against = undone.obstacles.map(({ target, key }) => `${target} ${key.replaceAll("\u001f", ", ")}`);
  const query = new URLSearchParams({ emptied: "step-obstructed", against: against.slice(0, MOST_AGAINST).join("; ") });
  await goTo(`?${query}#empty`);
});

/** What is named in the address of the answer. */
const MOST_AGAINST = 5;

/** The number of a step; "0" is none. */
function stepIn(form: FormData, name: string): string {
  const text = textOf(form, name);
  return /^\d{1,18}$/.test(text) ? text : "0";
}

async function assertMayBegin(official: Official): Promise<void> {
  if (decide(official.grants, "import", "district", { region: null, department: null }).allowed) return;
  await recordDenial(official, { action: "import", noun: "district", why: "outside" });
  return refuseForm("outside");
}

/** A job that is not theirs, or not there: the answer is the same. */
async function refuse(official: Official): Promise<never> {
  await recordDenial(official, { action: "import", noun: "imports", why: "outside" });
  return refuseForm("outside");
}

async function goOn(official: Official, id: string, asked: Asked): Promise<void> {
  if (asked === "missing") return refuse(official);
  if (asked === "asked") wakeWorker();
  await goTo(asked === "asked" ? `/${id}` : `/${id}?fault=not-now`);
}

async function goTo(path: string): Promise<never> {
  redirect(localePath(await getLocale(), `/console/imports${path}`));
}
