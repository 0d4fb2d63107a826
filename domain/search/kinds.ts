import type { FacilityKind } from "@/domain/facilities/facility";
import type { SearchGroup } from "@/domain/search/groups";
import type { ServicePointKind } from "@/domain/service-points/service-point";

type Of<Group extends SearchGroup, Kind extends string> = { group: Group; kind: Kind };
/** A kind of place, as one of the nouns that have kinds. */
export type PlaceKind = Of<"facilities", FacilityKind> | Of<"servicePoints", ServicePointKind>;

/** What people call the kinds; the first is what an answer calls it. Keyed by the types: no kind goes without words. */
const facilities: Readonly<Record<FacilityKind, readonly string[]>> = {
  hospital: ["医院", "综合医院", "大医院"],
  school: ["学校", "中小学", "校区"],
  park: ["公园", "广场", "公园广场", "口袋公园", "散步的地方"],
  culture: ["文化场馆", "文化馆", "博物馆图书馆", "纪念馆"],
  "metro-station": ["地铁站", "地铁", "地铁口", "地铁车站"],
  "railway-station": ["火车站", "高铁站", "火车高铁站"],
  "industrial-park": ["产业园", "产业园区", "园区", "工业园"],
  "warm-station": ["暖心驿站", "驿站", "骑手驿站"],
  parking: ["共享停车", "停车场", "停车", "停车位"],
  "office-building": ["商务楼宇", "写字楼", "办公楼"],
  government: ["政府机关", "政府", "机关"],
  tourism: ["文旅景点", "景点", "景区", "旅游景点", "好玩的地方"],
  venue: ["会展场所", "会展中心", "展馆"],
  commerce: ["商业", "商场", "购物中心", "商圈"],
  platform: ["创新平台", "科研平台", "研究院"],
};

const servicePoints: Readonly<Record<ServicePointKind, readonly string[]>> = {
  "district-hall": ["区级大厅", "区政务大厅", "政务大厅", "政务服务中心"],
  "department-hall": ["部门大厅", "部门窗口", "专业大厅"],
  "township-centre": ["便民服务中心", "街道便民服务中心", "乡镇便民服务中心", "便民中心", "街道办事大厅"],
  "village-station": ["便民服务站", "社区便民服务站", "村便民服务站", "便民站", "居委会", "村委会", "党群服务中心"],
  "self-service": ["自助服务点", "自助机", "自助终端", "自助办理点"],
  partner: ["合作网点", "银行网点", "代办点"],
  "enterprise-home": ["企业之家"],
  "warm-station": ["新就业形态暖心驿站"],
};

const kinds: readonly (PlaceKind & { words: readonly string[] })[] = [
  ...Object.entries(facilities).map(([kind, words]) => ({
    ...({ group: "facilities", kind: kind as FacilityKind } as const),
    words,
  })),
  ...Object.entries(servicePoints).map(([kind, words]) => ({
    ...({ group: "servicePoints", kind: kind as ServicePointKind } as const),
    words,
  })),
];

const bySaid: ReadonlyMap<string, PlaceKind & { name: string }> = new Map(
  kinds.flatMap(({ words, ...kind }) => words.map((word) => [word, { ...kind, name: words[0] ?? word }] as const)),
);

/** The kind of place that a query names and nothing else: 附近的医院, but not 省儿童医院. */
export function kindSaid({ core, whole }: { core: string; whole: string }): (PlaceKind & { name: string }) | null {
  return bySaid.get(core) ?? bySaid.get(whole) ?? null;
}

/** Where the map and its lists show all places of a kind. */
export function kindUrl({ group, kind }: PlaceKind): string {
  return group === "facilities" ? `/?layers=${kind}` : `/?layers=service-points&kind=${kind}`;
}
