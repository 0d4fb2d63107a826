import { z } from "zod";
import { positionSchema } from "@/domain/positions/position";
import { shownLightSchema } from "@/domain/projects/light/light";
import { problemStateSchema, problemStepSchema } from "@/domain/projects/problem-steps";
import { citationSchema } from "@/domain/sources/source";
import { valueQualitySchema } from "@/domain/truth/quality";

export const projectStageSchema = z.enum(["reserve", "starting", "building", "completed", "unknown"]);
export type ProjectStage = z.infer<typeof projectStageSchema>;

export const projectCategorySchema = z.enum(["industry", "infrastructure", "livelihood", "ecology"]);
export type ProjectCategory = z.infer<typeof projectCategorySchema>;

/** Lists that a project was put on. */
export const projectBatchSchema = z.enum([
  "province-major",
  "city-major",
  "district-major",
  "demonstration",
  "special-bond",
  "central-budget",
]);
export type ProjectBatch = z.infer<typeof projectBatchSchema>;

/** 入统: whether its investment is counted by the statistics office. */
export const statisticsSchema = z.enum(["entered", "not-entered"]);

/** What of a project can be for officials only. */
export const projectFieldSchema = z.enum([
  "investment",
  "funding",
  "annual-plan",
  "statistics",
  "progress",
  "problems",
  "duties",
  "parties",
  "deferrals",
  "photos",
]);
export type ProjectField = z.infer<typeof projectFieldSchema>;

/** How a reported number is meant: 超 / 余 → more-than, 约 → about, … A bound is not a value. */
export const qualifierSchema = z.enum([
  "exactly",
  "more-than",
  "at-least",
  "about",
  "nearly",
  "less-than",
  "at-most",
  "range",
]);
export type Qualifier = z.infer<typeof qualifierSchema>;

export const projectSummarySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    region: z.string().nullable(),
    regionName: z.string().nullable(),
    /** Of the district around `region`; null where `region` is one, or unknown. */
    districtName: z.string().nullable(),
    category: projectCategorySchema,
    stage: projectStageSchema,
    /** Whether `stage` follows from dates; if not, it is the one recorded today, whatever day is asked about. */
    isStageDated: z.boolean(),
    statusReported: z.string().nullable(),
    /** Yuan. */
    totalInvestment: z.number().nullable(),
    investmentQualifier: qualifierSchema.nullable(),
    finishPlanned: z.string().nullable(),
    position: positionSchema.nullable(),
    distance: z.number().nullable(),
    /** The date for which the source speaks: "2024-02". */
    asOf: z.string().nullable(),
    source: citationSchema,
    light: shownLightSchema,
  })
  .meta({ id: "ProjectSummary" });
export type ProjectSummary = z.infer<typeof projectSummarySchema>;

/** How many projects each option of a facet would show, the other facets as they are; those without a region under "". */
export type ProjectCounts = Record<"region" | "stage" | "category" | "light", Record<string, number>>;

const milestoneChangeSchema = z.object({
  changedOn: z.string(),
  dueBefore: z.string().nullable(),
  dueAfter: z.string().nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  quality: valueQualitySchema,
  source: citationSchema,
});

export const milestoneSchema = z
  .object({
    /** Its place in the project's list: what links lead to. */
    order: z.number().int(),
    name: z.string(),
    due: z.string().nullable(),
    done: z.string().nullable(),
    qualifier: z.enum(["exactly", "about"]).nullable(),
    department: z.string().nullable(),
    evidence: z.string().nullable(),
    /** Every change of its due date, oldest first. */
    changes: z.array(milestoneChangeSchema),
    quality: valueQualitySchema,
    note: z.string().nullable(),
    source: citationSchema,
  })
  .meta({ id: "Milestone" });
export type Milestone = z.infer<typeof milestoneSchema>;

export const problemSchema = z
  .object({
    code: z.string(),
    title: z.string(),
    kind: z.string().nullable(),
    level: z.string().nullable(),
    owner: z.string().nullable(),
    reportedOn: z.string().nullable(),
    due: z.string().nullable(),
    /** As the last event says; null where nothing is known. */
    state: problemStateSchema.nullable(),
    isEscalated: z.boolean(),
    closedOn: z.string().nullable(),
    events: z.array(
      z.object({
        on: z.string(),
        step: problemStepSchema,
        by: z.string().nullable(),
        evidence: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    quality: valueQualitySchema,
    source: citationSchema,
  })
  .meta({ id: "Problem" });

/** 月度进度, cumulative since the start: per cent of the work, and yuan. */
export const progressSchema = z
  .object({
    month: z.string(),
    physicalPlanned: z.number().nullable(),
    physicalActual: z.number().nullable(),
    investedPlanned: z.number().nullable(),
    investedActual: z.number().nullable(),
    reportedOn: z.string().nullable(),
    quality: valueQualitySchema,
    source: citationSchema,
  })
  .meta({ id: "Progress" });

/** 容缺: a paper that may follow later, and until when. */
export const deferralSchema = z
  .object({
    paper: z.string(),
    authority: z.string().nullable(),
    due: z.string().nullable(),
    done: z.string().nullable(),
    quality: valueQualitySchema,
    source: citationSchema,
  })
  .meta({ id: "Deferral" });

export const photoSchema = z
  .object({
    path: z.string(),
    takenOn: z.string().nullable(),
    caption: z.string(),
    quality: valueQualitySchema,
    source: citationSchema,
  })
  .meta({ id: "Photo" });

/** GeoJSON of a site that is a line or an area, WGS 84. */
export const siteSchema = z.object({ type: z.string(), coordinates: z.array(z.unknown()) }).meta({ id: "Site" });

export const dutySchema = z
  .object({
    role: z.enum(["lead-post", "department", "team"]),
    post: z.string(),
    task: z.string().nullable(),
    quality: valueQualitySchema,
    source: citationSchema,
  })
  .meta({ id: "Duty" });

export const partySchema = z
  .object({
    role: z.enum(["owner", "contractor", "designer", "supervisor", "operator"]),
    organisation: z.string(),
    source: citationSchema,
  })
  .meta({ id: "Party" });

export const projectSchema = projectSummarySchema
  .extend({
    aliases: z.array(z.string()),
    /** GB/T 40058-2021, where published. */
    projectCode: z.string().nullable(),
    fineStage: z.string().nullable(),
    /** Square metres. */
    landArea: z.number().nullable(),
    floorArea: z.number().nullable(),
    startPlanned: z.string().nullable(),
    startActual: z.string().nullable(),
    finishActual: z.string().nullable(),
    address: z.string().nullable(),
    attributes: z.record(z.string(), z.string()),
    site: siteSchema.nullable(),
    batches: z.array(projectBatchSchema),
    /** Yuan by where it comes from. */
    funding: z.record(z.string(), z.number()),
    annualPlan: z.number().nullable(),
    annualPlanYear: z.number().nullable(),
    statistics: statisticsSchema.nullable(),
    statisticsSince: z.string().nullable(),
    milestones: z.array(milestoneSchema),
    /** Oldest first. */
    progress: z.array(progressSchema),
    deferrals: z.array(deferralSchema),
    photos: z.array(photoSchema),
    problems: z.array(problemSchema),
    duties: z.array(dutySchema),
    parties: z.array(partySchema),
    positionSource: citationSchema.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "Project" });
export type Project = z.infer<typeof projectSchema>;
