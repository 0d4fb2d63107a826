import about from "./about.json";
import accessibility from "./accessibility.json";
import announced from "./announced.json";
import apiDocs from "./api-docs.json";
import briefing from "./briefing.json";
import broken from "./broken.json";
import bundles from "./bundles.json";
import circle from "./circle.json";
import console from "./console.json";
import correction from "./correction.json";
import coverage from "./coverage.json";
import editing from "./editing.json";
import editingRecords from "./editing-records.json";
import elder from "./elder.json";
import elsewhere from "./elsewhere.json";
import errors from "./errors.json";
import facilities from "./facilities.json";
import home from "./home.json";
import importDesk from "./import-desk.json";
import imports from "./imports.json";
import indicators from "./indicators.json";
import lightPolicy from "./light-policy.json";
import lights from "./lights.json";
import lists from "./lists.json";
import map from "./map.json";
import matters from "./matters.json";
import offline from "./offline.json";
import plan from "./plan.json";
import projectPage from "./project-page.json";
import projectViews from "./project-views.json";
import projects from "./projects.json";
import publishing from "./publishing.json";
import publishingDesk from "./publishing-desk.json";
import regions from "./regions.json";
import reports from "./reports.json";
import servicePoints from "./service-points.json";
import site from "./site.json";
import synonymDesk from "./synonym-desk.json";
import terms from "./terms.json";
import truth from "./truth.json";
import verification from "./verification.json";
import warMap from "./war-map.json";
import windows from "./windows.json";

export const messages = {
  accessibility,
  about,
  announced,
  apiDocs,
  briefing,
  broken,
  bundles,
  circle,
  console,
  correction,
  coverage,
  editing,
  editingRecords,
  elder,
  errors,
  facilities,
  home,
  importDesk,
  imports,
  indicators,
  lightPolicy,
  lights,
  lists,
  map,
  matters,
  offline,
  plan,
  projectViews,
  projectPage,
  projects,
  publishing,
  publishingDesk,
  regions,
  reports,
  servicePoints,
  site,
  synonymDesk,
  terms,
  truth,
  verification,
  warMap,
  elsewhere,
  windows,
};
