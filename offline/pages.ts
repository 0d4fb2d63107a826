import type { Metadata } from "next";
import type { ComponentType } from "react";
import * as facility from "@/app/[locale]/(map)/facilities/[code]/page";
import * as home from "@/app/[locale]/(map)/page";
import * as region from "@/app/[locale]/(map)/regions/[adcode]/page";
import * as servicePoint from "@/app/[locale]/(map)/service-points/[code]/page";
import * as bundle from "@/app/[locale]/bundles/[code]/page";
import * as bundles from "@/app/[locale]/bundles/page";
import * as circle from "@/app/[locale]/circle/page";
import * as coverage from "@/app/[locale]/coverage/page";
import * as elder from "@/app/[locale]/elder/page";
import * as matter from "@/app/[locale]/matters/[code]/page";
import * as matters from "@/app/[locale]/matters/page";
import * as nearby from "@/app/[locale]/nearby/page";
import * as plan from "@/app/[locale]/plan/page";
import * as newReport from "@/app/[locale]/reports/new/page";
import * as waitingReports from "@/app/[locale]/reports/waiting/page";

/** What a page of the product is called with. */
export type PageProps = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[]>>;
};

/** A page as its file has it; its title may depend on what it shows. */
export type PageModule = {
  default: ComponentType<PageProps>;
  metadata?: Metadata;
  generateMetadata?: (props: PageProps) => Promise<Metadata>;
};

export type Route = { pattern: RegExp; page: PageModule; besideMap: boolean };

// Each page names the parameters that it takes; which are passed, the pattern decides.
const route = (pattern: RegExp, page: object, besideMap = false): Route => ({
  pattern,
  page: page as PageModule,
  besideMap,
});

/** The pages that are whole without a network: the very components that the server renders. */
export const routes: readonly Route[] = [
  route(/^\/$/, home, true),
  route(/^\/service-points\/(?<code>[^/]+)$/, servicePoint, true),
  route(/^\/facilities\/(?<code>[^/]+)$/, facility, true),
  route(/^\/regions\/(?<adcode>[^/]+)$/, region, true),
  route(/^\/elder$/, elder),
  route(/^\/matters$/, matters),
  route(/^\/matters\/(?<code>[^/]+)$/, matter),
  route(/^\/bundles$/, bundles),
  route(/^\/bundles\/(?<code>[^/]+)$/, bundle),
  route(/^\/plan$/, plan),
  route(/^\/nearby$/, nearby),
  route(/^\/circle$/, circle),
  route(/^\/coverage$/, coverage),
  route(/^\/reports\/new$/, newReport),
  route(/^\/reports\/waiting$/, waitingReports),
];
