// What pages ask of `@/server`, gathered for a test: read by itself, these are the server's answers; bundled as the
// pages without a network are, those from the pack.
export { findBundles, getBundle, getBundleName } from "@/server/bundles/queries";
export { findCircle, findCoverage } from "@/server/coverage/queries";
export { outlineOf } from "@/server/coverage/rows";
export { findFacilities, getFacility } from "@/server/facilities/queries";
export { unknownCodes } from "@/server/lists/unknown-codes";
export { countWithoutPosition, findMarks, getBaseMap } from "@/server/map/queries";
export {
  countMattersByTopic,
  findMatterPlaces,
  findMatters,
  getMatter,
  listDepartments,
  listMatterInitials,
} from "@/server/matters/queries";
export { findPlan, getBasket } from "@/server/plan/queries";
export { listCommunities } from "@/server/regions/communities";
export { findRegions, getRegion } from "@/server/regions/queries";
export { search } from "@/server/search/queries";
export { listAmenitiesInUse } from "@/server/service-points/amenities-in-use";
export { findNextOpening } from "@/server/service-points/next-opening";
export { findOfferedMatters, findServicePoints, getServicePoint } from "@/server/service-points/queries";
