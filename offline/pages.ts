import type { ComponentType, ReactNode } from "react";
import Home from "@/app/[locale]/(map)/page";
import Facility from "@/app/[locale]/(map)/facilities/[code]/page";
import Region from "@/app/[locale]/(map)/regions/[adcode]/page";
import ServicePoint from "@/app/[locale]/(map)/service-points/[code]/page";
import Bundle from "@/app/[locale]/bundles/[code]/page";
import Bundles from "@/app/[locale]/bundles/page";
import Matter from "@/app/[locale]/matters/[code]/page";
import Matters from "@/app/[locale]/matters/page";
import Nearby from "@/app/[locale]/nearby/page";
import Plan from "@/app/[locale]/plan/page";

type Params = Record<string, string>;
type SearchParams = Record<string, string | string[]>;

/** What a page of the product is called with. */
export type Page = ComponentType<{ params: Promise<Params>; searchParams: Promise<SearchParams> }>;

type Route = { pattern: RegExp; page: Page; beside: "map" | "none" };

const page = (of: (props: never) => ReactNode | Promise<ReactNode>) => of as unknown as Page;

/** The pages that are whole without a network: the very components that the server renders. */
export const routes: readonly Route[] = [
  { pattern: /^\/$/, page: page(Home), beside: "map" },
  { pattern: /^\/service-points\/(?<code>[^/]+)$/, page: page(ServicePoint), beside: "map" },
  { pattern: /^\/facilities\/(?<code>[^/]+)$/, page: page(Facility), beside: "map" },
  { pattern: /^\/regions\/(?<adcode>[^/]+)$/, page: page(Region), beside: "map" },
  { pattern: /^\/matters$/, page: page(Matters), beside: "none" },
  { pattern: /^\/matters\/(?<code>[^/]+)$/, page: page(Matter), beside: "none" },
  { pattern: /^\/bundles$/, page: page(Bundles), beside: "none" },
  { pattern: /^\/bundles\/(?<code>[^/]+)$/, page: page(Bundle), beside: "none" },
  { pattern: /^\/plan$/, page: page(Plan), beside: "none" },
  { pattern: /^\/nearby$/, page: page(Nearby), beside: "none" },
];
