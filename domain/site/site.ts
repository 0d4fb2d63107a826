/** What the whole site says of itself. */
export type Site = Readonly<{
  /** The operator's own name for the site (`SITE_NAME`); null: it is made from the district's. */
  name: string | null;
  /** Official name of the configured district, and of the city above it; null while the data do not say. */
  district: string | null;
  city: string | null;
  /** Whether generated values of the sample stand among the data; not said in older packs. */
  sample?: boolean;
  /** Whom to call when nothing here helps. */
  hotline: string;
  /** Where mistakes are reported besides; null: nowhere. */
  repositoryUrl: string | null;
}>;
