import { seededRandom } from "@/domain/random/seeded-random";
import { fold } from "@/domain/search/fold";
import { searchTokens, soundColumns } from "@/domain/search/tokens";

/** A piece of a name, with what its characters alone bring into the index. */
export type Part = { text: string; folded: string; tokens: string[]; pinyin: string; initials: string };

const CHARACTERS =
  "东西南北红云溪湖龙凤山水新城光明春江花园绿金银玉石桥梅兰竹松柏杨柳枫樟桂和平安康福寿祥瑞丰盛兴隆文昌德仁义礼智信学士青蓝紫丹阳晨星月天海河滨洲沙井塘坪岭坡岗湾港渡门前后上下中大小长高远";
const ENDINGS = ["社区", "村", "街道", "花园", "新城", "家园", "路", "大道", "广场", "小区", "镇", "苑", "里", "湾"];
const UNITS = [
  ...["便民服务站", "便民服务中心", "党群服务中心", "政务服务大厅", "自助服务点", "社区卫生服务站", "养老服务站"],
  ...["邮政代办点", "银行网点", "图书流通点", "退役军人服务站", "残疾人服务站", "劳动保障服务所", "医保服务站"],
  ...["公积金服务点", "不动产登记点", "户籍服务室", "税务服务厅", "法律援助站", "企业服务站", "人才服务站"],
];

function partOf(text: string): Part {
  const { pinyin, initials } = soundColumns([text]);
  const tokens = searchTokens([text]).filter((token) => !token.startsWith("="));
  return { text, folded: fold(text).text, tokens, pinyin: pinyin[0] ?? "", initials: initials[0] ?? "" };
}

/** So many different names of places, by a generator with a seed. */
export function placeParts(count: number): Part[] {
  const random = seededRandom(20_261_121);
  const one = (from: string | readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const texts = new Set<string>();
  while (texts.size < count) {
    const long = random() < 0.4 ? one(CHARACTERS) : "";
    texts.add(one(CHARACTERS) + one(CHARACTERS) + long + one(ENDINGS));
  }
  return [...texts].map(partOf);
}

// A number stands between two pieces: it parts the runs of characters, so that the tokens of a name are those of
// its pieces, and SQL can put a million of them together.
export const unitParts = (): Part[] => UNITS.map((unit) => partOf(`号${unit}`));
export const matterParts = (names: readonly string[]): Part[] => names.map((name) => partOf(`号${name}`));
