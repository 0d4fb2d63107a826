import type { TargetName } from "@/domain/imports/target-name";
import type { CaseKind, ReportedNoun } from "@/domain/reports/kinds";

/** Columns of a target's rows that a report speaks of; null = any of them, or that there is such a row. */
export type Concern = {
  target: TargetName;
  /** The column by which a row is of the record. */
  by: string;
  columns: readonly string[] | null;
};

const whereabouts = ["region", "address", "lng", "lat", "position_quality", "precision"];

const own = (target: TargetName, columns: readonly string[]): Concern => ({ target, by: "code", columns });

const concerns: Readonly<Partial<Record<ReportedNoun, Readonly<Partial<Record<CaseKind, readonly Concern[]>>>>>> = {
  "service-points": {
    moved: [own("service-points", [...whereabouts, "landmark", "status", "moved_to"])],
    phone: [own("service-points", ["phones"])],
    "wrong-number": [own("service-points", ["phones"])],
    calls: [own("service-points", ["phones"])],
    hours: [own("service-points", ["opening_hours"])],
    cannot: [
      own("service-points", ["status", "moved_to"]),
      { target: "offerings", by: "service_point", columns: null },
    ],
  },
  facilities: {
    moved: [own("facilities", [...whereabouts, "status"])],
    hours: [own("facilities", ["attributes", "status"])],
  },
  projects: { moved: [own("projects", whereabouts)] },
  matters: { cannot: [{ target: "offerings", by: "matter", columns: null }] },
};

/**
 * What has to change for a case to be corrected. Nothing of a kind that does not say what is wrong ("other"): any change
 * of the record might be about something else, so an official says when it is done.
 */
export function concernsOf(noun: ReportedNoun, kind: CaseKind): readonly Concern[] {
  return concerns[noun]?.[kind] ?? [];
}

/** The field of the record's form at which somebody corrects it; empty where the report does not tell. */
export function fieldConcerned(noun: ReportedNoun, kind: CaseKind): string {
  const [first] = concernsOf(noun, kind);
  // What a matter's places do not offer is corrected at the places.
  if (first?.target !== noun) return "";
  if (kind === "moved") return "address";
  return kind === "cannot" ? "offerings" : (first.columns?.[0] ?? "");
}
