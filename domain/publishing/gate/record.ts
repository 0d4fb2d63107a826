import type { Audience, CaseType, OnlineDepth, TaskType, Topic } from "@/domain/matters/matter";
import type { Phone, ServicePoint } from "@/domain/service-points/service-point";
import type { PositionQuality, ValueQuality } from "@/domain/truth/quality";
import type { FieldGroup, FreshnessLimits, Verification } from "@/domain/verification/freshness";

/** The groups of a service point's own fields. */
export const placeGroups = ["position", "contacts", "hours"] as const satisfies readonly FieldGroup[];
export type PlaceGroup = (typeof placeGroups)[number];

export const recordKinds = ["matters", "service-points"] as const;
/** What goes through the gate. */
export type RecordKind = (typeof recordKinds)[number];

/** A place where a matter is handled, as far as the matter's guide rests on it. */
export type GatePlace = {
  code: string;
  /** Neither suspended nor moved on the day. */
  serving: boolean;
  hasAddress: boolean;
  /** Somebody said when it is open; hours made up for show are nobody's. */
  hasHours: boolean;
  hasPhone: boolean;
  /** Of the matter at this place; null = never. */
  verification: Verification | null;
};

/** A matter with its guide, as the rules read it. Null means that nobody has said, never "none". */
export type GateMatter = {
  code: string;
  name: string;
  taskType: TaskType;
  topic: Topic;
  audience: readonly Audience[];
  legalLimit: string | null;
  promisedLimit: string | null;
  caseType: CaseType | null;
  conditions: string | null;
  legalBasis: string | null;
  visits: number | null;
  visitsReason: string | null;
  fee: string | null;
  charged: boolean | null;
  payOnline: boolean | null;
  onlineUrl: string | null;
  onlineDepth: OnlineDepth | null;
  mailMaterial: boolean | null;
  result: string | null;
  resultType: string | null;
  resultSample: string | null;
  materials: readonly { name: string }[];
  steps: readonly { name: string; description: string | null }[];
  fees: readonly { standard: string | null; basis: string | null }[];
  faqCount: number;
  /** Telephones of the guide itself; null: the source has none of its own, only those of the places. */
  phones: readonly Phone[] | null;
  /** When somebody confirmed the guide; null = never. */
  guideVerification: Verification | null;
  places: readonly GatePlace[];
};

/** A service point, as the rules read it. */
export type GateServicePoint = {
  code: string;
  name: string;
  address: string | null;
  landmark: string | null;
  positionQuality: PositionQuality;
  /** Whether its position lies in a river or lake of the base map. */
  inWater: boolean;
  openingHours: string | null;
  hoursQuality: ValueQuality;
  phones: readonly Phone[];
  /** On the day: a suspension that is over is none. */
  status: ServicePoint["status"];
  movedTo: string | null;
  /** Of each group of its fields; null = never. */
  verifications: Readonly<Record<PlaceGroup, Verification | null>>;
};

/** What a rule knows besides the record. */
export type GateContext = {
  at: Date;
  /** Of the district's landlines, "0791"; null where nobody told. */
  areaCode: string | null;
  limits: Readonly<Record<FieldGroup, FreshnessLimits>>;
};
