import { known, near } from "./fixtures";

/** A day on which the sample projects have lights of every colour. */
const followed = "2026-11-21T10:00:00%2B08:00";

/** Every kind of page, with the states that look different. */
export const routes = [
  "/",
  "/?q=%E7%A4%BE%E4%BF%9D",
  "/?q=zzzzzz",
  `/?near=${near}&kind=village-station&amenity=toilet`,
  "/nearby?back=level%3Dvillage",
  "/elder",
  "/matters",
  "/matters?topic=birth&level=village",
  `${known.matter}?near=${near}`,
  `${known.servicePoint}?near=${near}`,
  known.facility,
  "/plan",
  `/plan?matters=M001,M017,M008&near=${near}&at=2026-09-16T10:00:00%2B08:00&agent=yes`,
  "/bundles",
  `/bundles/newborn?with=M061&near=${near}`,
  `/bundles/school-entry?with=M141,M219`,
  "/circle",
  `/circle?near=${near}&mode=cycle&minutes=10&at=2026-09-16T10:00:00%2B08:00&q=%E7%A4%BE%E4%BF%9D`,
  "/coverage?kind=township-centre&region=360113006",
  "/?layers=projects&at=2026-05-31",
  `/?near=${near}&radius=1000&layers=projects&light=red,yellow&at=2026-11-21T10:00:00%2B08:00`,
  "/projects",
  ...["board", "chain", "responsible&by=department", "overdue", "overdue&reports=none", "changes&since=2026-10-01"].map(
    (view) => `/projects?at=2026-11-21T10:00:00%2B08:00&view=${view}`,
  ),
  "/projects?at=2099-06-01T10:00:00%2B08:00",
  known.project,
  `/projects/hospital-zheyi-jiangxi?at=${followed}`,
  `/projects/hospital-zheyi-jiangxi/sheet?at=${followed}`,
  `/projects/briefing?at=${followed}&since=2026-10-01`,
  `/projects/lights?at=${followed}&own=yes&red.milestone-delay=30&yellow.silence=soon`,
  `/projects/lights?at=${followed}&preset=wuhan`,
  known.region,
  // A topic of them: all of them at once only take longer.
  "/indicators?q=%E5%AD%A6%E6%A0%A1",
  "/indicators/compare",
  "/facilities?kind=school&schoolStage=higher,unknown",
  "/reports",
  "/reports/waiting",
  `/reports/new?page=${known.facility}`,
  "/embed?level=township",
  "/embed/about?level=village&theme=dark",
  `${known.servicePoint}/plate?size=a5`,
  `${known.matter}/plate`,
  "/about",
  "/accessibility",
  "/api-docs",
  "/matters/no-such-matter",
  "/no-such-page",
] as const;

/** Whether the page stands beside the map. */
export function onMap(path: string): boolean {
  const { pathname } = new URL(path, "http://localhost");
  const bare = pathname.replace(/^\/en(?=\/|$)/, "") || "/";
  if (/^\/projects\/(briefing|lights|[^/]+\/sheet)$/.test(bare)) return false;
  if (bare.endsWith("/plate")) return false;
  return bare === "/" || /^\/(service-points|facilities|projects|regions)\/(?!no-)/.test(bare);
}
