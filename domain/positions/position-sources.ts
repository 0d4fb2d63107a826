/** Where a position comes from that somebody gives by hand: from whose map, by whose eye, or from the spot itself. */
export const positionSources = [
  { code: "map-amap", title: "高德地图", kind: "map-listing", licence: null },
  { code: "map-baidu", title: "百度地图", kind: "map-listing", licence: null },
  { code: "map-tencent", title: "腾讯地图", kind: "map-listing", licence: null },
  { code: "map-apple", title: "苹果地图", kind: "map-listing", licence: null },
  { code: "map-tianditu", title: "天地图", kind: "map-listing", licence: null },
  { code: "map-osm", title: "OpenStreetMap", kind: "map-listing", licence: "ODbL 1.0" },
  { code: "placed-by-hand", title: "人工标注", kind: "compiled", licence: null },
  { code: "measured-on-site", title: "现场定位", kind: "compiled", licence: null },
] as const;
export type PositionSource = (typeof positionSources)[number]["code"];

/** A pin put or moved by hand, and numbers whose origin nobody told. */
export const BY_HAND: PositionSource = "placed-by-hand";
/** A phone held at the door. */
export const ON_SITE: PositionSource = "measured-on-site";
