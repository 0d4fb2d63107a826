import type { Phone } from "@/domain/service-points/service-point";

/** Columns that every place has; those of which nothing is known are absent. */
export type PlacedRecord = {
  code: string;
  name: string;
  aliases?: string[];
  region?: string;
  address?: string;
  lng?: number;
  lat?: number;
  position_quality: string;
  precision?: number;
  position_source?: string;
  source: string;
  section?: string;
  note?: string;
  pinyin?: string[];
  sort_key?: string;
};

export type ServicePointRecord = PlacedRecord & {
  region: string;
  short_name?: string;
  level: string;
  kind: string;
  landmark?: string;
  opening_hours?: string;
  hours_quality: string;
  phones?: Phone[];
  amenities?: string[];
  amenities_quality: string;
  status: string;
  status_reason?: string;
  suspended_until?: string;
  moved_to?: string;
  verified_at?: string;
};

export type WindowRecord = {
  service_point: string;
  code: string;
  name: string;
  kind: string;
  quality: string;
  source: string;
  section?: string;
  note?: string;
};

export type FacilityRecord = PlacedRecord & { kind: string; status: string; attributes?: Record<string, string> };

export type RegionRecord = PlacedRecord & { level: string; kind: string; parent?: string };

export type ProjectRecord = PlacedRecord & { stage: string };

export type MatterRecord = {
  code: string;
  name: string;
  short_name?: string;
  aliases?: string[];
  catalog_code?: string;
  task_type: string;
  department: string;
  topic: string;
  theme?: string;
  audience?: string[];
  accept_levels?: string[];
  venue?: string;
  legal_limit?: string;
  promised_limit?: string;
  conditions?: string;
  visits?: number;
  fee?: string;
  online_url?: string;
  result?: string;
  legal_basis?: string;
  quality: string;
  source: string;
  note?: string;
  pinyin?: string[];
  sort_key?: string;
};

export type MaterialRecord = {
  matter: string;
  order: number;
  name: string;
  necessity?: string;
  form?: string;
  copies?: number;
  issuer?: string;
  condition?: string;
  quality: string;
  note?: string;
};

export type StepRecord = { matter: string; order: number; name: string; description?: string; quality: string };
export type FeeRecord = {
  matter: string;
  order: number;
  name: string;
  standard?: string;
  basis?: string;
  quality: string;
};
export type FaqRecord = { matter: string; order: number; question: string; answer: string; quality: string };

export type BundleRecord = {
  code: string;
  name: string;
  aliases?: string[];
  topic: string;
  audience?: string[];
  summary: string;
  quality: string;
  source: string;
  note?: string;
  pinyin?: string[];
  sort_key?: string;
};

export type BundlePartRecord = {
  bundle: string;
  matter: string;
  order: number;
  optional?: boolean;
  condition?: string;
  quality: string;
};

export type SynonymRecord = { word: string; term: string; weight: number; pinyin?: string[]; initials?: string[] };

export type SourceRecord = {
  code: string;
  title: string;
  publisher?: string;
  published: string;
  published_qualifier: string;
  kind: string;
  url?: string;
  licence?: string;
  note?: string;
};

export type BaseMapRecord = {
  code: string;
  kind: string;
  name: string;
  region?: string;
  colour?: string;
  precision?: number;
  schematic?: boolean;
  geometry: { type: string; coordinates: unknown };
};

/** A matter at a place. */
export type OfferingRecord = {
  matter: string;
  service_point: string;
  window?: string;
  mode: string;
  delegated?: boolean;
  verified_at?: string;
  quality: string;
  source: string;
};

/** What the pack holds of each of a district's files. */
export type Records = {
  sources: SourceRecord[];
  regions: RegionRecord[];
  "base-map": BaseMapRecord[];
  "service-points": ServicePointRecord[];
  windows: WindowRecord[];
  matters: MatterRecord[];
  materials: MaterialRecord[];
  steps: StepRecord[];
  fees: FeeRecord[];
  faqs: FaqRecord[];
  bundles: BundleRecord[];
  "bundle-matters": BundlePartRecord[];
  facilities: FacilityRecord[];
  projects: ProjectRecord[];
  synonyms: SynonymRecord[];
};
