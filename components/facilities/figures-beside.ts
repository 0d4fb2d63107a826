import type { FacilityKind } from "@/domain/facilities/facility";
import type { LoadedCount } from "@/domain/indicators/indicator";

/** Counts of the district that say something about a facility of this kind. */
export const countsBeside: Partial<Record<FacilityKind, readonly LoadedCount[]>> = {
  hospital: ["hospitals-tertiary", "hospitals-under-construction", "national-medical-centres"],
  school: ["schools"],
  parking: ["parking-shared-bays"],
  "office-building": ["office-buildings"],
};

/** Indicators, by name, that say more about a kind but count nothing that this map has loaded. */
export const indicatorsBeside: Partial<Record<FacilityKind, readonly string[]>> = {
  hospital: ["智慧医疗点位", "市级示范中医馆社区卫生服务中心"],
  school: [
    "公办中小学校",
    "民办中小学校",
    "九年一贯制学校",
    "初级中学",
    "小学",
    "教育集团",
    "公办幼儿园投入使用",
    "新增园位",
  ],
  parking: ["错峰共享停车商务楼宇", "错峰共享停车住宅小区", "新建停车场", "新增停车泊位", "改造道路退让红线停车设施"],
  "office-building": ["楼宇入驻率", "楼宇企业总数", "培育特色楼宇", "更新改造楼宇", "新增亿元楼宇"],
  "industrial-park": [
    "园区企业年度营收",
    "规上数字经济企业占全区比",
    "一园六部数字经济产业园入驻企业",
    "提容增效项目",
    "新增标准厂房",
  ],
  culture: ["孺子书房"],
  park: ["绿化覆盖率", "城区绿化总面积", "口袋公园", "城市休闲广场", "城市小游园", "城市绿道"],
  tourism: ["接待游客", "旅游综合收入", "景区接待游客", "景区旅游综合收入"],
};
