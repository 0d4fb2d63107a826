import { z } from "zod";
import { positionSchema } from "@/domain/positions/position";
import { citationSchema } from "@/domain/sources/source";
import { valueQualitySchema } from "@/domain/truth/quality";

export const projectStageSchema = z.enum(["reserve", "starting", "building", "completed", "unknown"]);
export type ProjectStage = z.infer<typeof projectStageSchema>;

export const projectCategorySchema = z.enum(["industry", "infrastructure", "livelihood", "ecology"]);
export type ProjectCategory = z.infer<typeof projectCategorySchema>;

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
  })
  .meta({ id: "ProjectSummary" });
export type ProjectSummary = z.infer<typeof projectSummarySchema>;

/** The sum of what is reported of several projects, in yuan, and of how many of them; bound as `sumQualifier` says. */
export type ReportedInvestment = { yuan: number; reported: number; qualifier: Qualifier };

/** How many projects each option of a facet would show, the other facets as they are. */
export type ProjectCounts = Record<"region" | "stage" | "category", Record<string, number>>;

const LOWER_BOUNDS: readonly Qualifier[] = ["exactly", "more-than", "at-least"];

/** What a sum of bounded amounts is: exact where all are, a lower bound where the others are, else no more than "about". */
export function sumQualifier(qualifiers: readonly Qualifier[]): Qualifier {
  if (qualifiers.every((each) => each === "exactly")) return "exactly";
  return qualifiers.every((each) => LOWER_BOUNDS.includes(each)) ? "at-least" : "about";
}

export const milestoneSchema = z
  .object({
    name: z.string(),
    due: z.string().nullable(),
    done: z.string().nullable(),
    qualifier: z.enum(["exactly", "about"]).nullable(),
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
    reportedOn: z.string().nullable(),
    due: z.string().nullable(),
    state: z.string().nullable(),
    closedOn: z.string().nullable(),
    quality: valueQualitySchema,
    source: citationSchema,
  })
  .meta({ id: "Problem" });

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
    milestones: z.array(milestoneSchema),
    problems: z.array(problemSchema),
    duties: z.array(dutySchema),
    parties: z.array(partySchema),
    positionSource: citationSchema.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "Project" });
export type Project = z.infer<typeof projectSchema>;
