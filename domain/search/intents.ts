import { addDays, shanghaiInstant, shanghaiTime, type Weekday } from "@/domain/time/shanghai";

/** When somebody wants to come, in their own words. */
export type WantedHours = {
  /** The words of the query that said it. */
  said: string;
  day: "now" | "today" | "tomorrow" | Weekday | null;
  /** Minutes since midnight; null = during the day. */
  minutes: number | null;
};

/** What a query says besides naming something. */
export type Facets = {
  near: boolean;
  place: boolean;
  materials: boolean;
  fee: boolean;
  time: boolean;
  how: boolean;
  hours: WantedHours | null;
};
type Wish = Exclude<keyof Facets, "hours">;

const NOON = 12 * 60 + 30;
const EVENING = 19 * 60;
const MID_MORNING = 10 * 60;
const MID_AFTERNOON = 15 * 60;

const weekdays: Readonly<Record<string, Weekday>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 末: 6 };

const open = "(?:还|有没有|有)?(?:能不能办(?!事)|能办(?!事)|可以办(?!事)|开着|开门|上班|营业|办公|有人)?(?:吗|么|不)?";
const now = /现在|这会儿?|此刻|目前/u;
const day = /(?:这|本|下)?(?:周|星期|礼拜)([一二三四五六日天末])|双休日|今天|今日|明天|明日/u;
const part = /晚上|夜里|夜间|下班(?:以?后)|中午|午休(?:时间)?|早上|上午|下午/u;
/** `now` alone, or a day, or a part of a day, in that order, with what people say after it. */
const hours = new RegExp(`(?:${now.source}|(?:${day.source})?(?:${part.source})?)${open}`, "gu");

// 办 and its like say nothing; 领, 取, 转 do, and stay.
const doing = "(?:办理|办|弄|搞|做|走)?";
const what = "(?:什么|哪些|啥|甚么)";

/**
 * Words of intent, the longer ones first where one holds another. What a group takes stood before them, and stays:
 * Safari before 16.4 cannot look behind.
 */
const wishes: readonly [Wish | null, RegExp][] = [
  [
    "time",
    /(?:要|需要|得)?(?:多久|多长时间|几天|多少天|几个工作日|多少时间)(?:能|可以|才能)?(?:办好|拿到|下来|出来|办完|办理|办)?/gu,
  ],
  ["time", /(?:什么|啥)时候(?:能|可以|才能)?(?:办好|拿到|发放|发|建好|建成|完工|通车|开通|开放|下来|到账|开始)?/gu],
  [
    "materials",
    new RegExp(
      `(?:需要|要|得|应该|用|都)*(?:准备|提供|提交|携带|带|拿|备)(?:些|好|齐)?${what}(?:材料|资料|东西|证件|手续|证明)?(?:过?去)?`,
      "gu",
    ),
  ],
  ["materials", new RegExp(`(?:需要|要|得|办|用)+${what}(?:材料|资料|东西|证件|手续|条件|证明|证)?`, "gu")],
  ["materials", /(?:所需|需要|申请|办理)(?:的)?(?:材料|资料)(?:清单)?|材料清单|(?:材料|资料)$/gu],
  [
    "fee",
    /(?:要|需要|得)?(?:多少钱|花多少|交多少钱)|(?:要|需要)(?:不要)?(?:交?钱|收费|花钱)(?:吗|么)?|收费(?:标准|吗|多少)|贵不贵|免费(?:吗|么)/gu,
  ],
  [
    "place",
    new RegExp(
      `(?:应该|该|要|得)?(?:在|去|到|上|往|找)?(?:哪里|哪儿|哪个?(?:地方|窗口|部门)|哪|${what}地方)(?:可以|能|才能|有)?(?:办理|办|弄|开)?(?=$|\\s|[^里儿])`,
      "gu",
    ),
  ],
  ["place", /怎么(?:走|去|过去|到)|(?:的|(^|[^改换更]))(?:地址|联系方式|电话(?:号码)?|位置|路线|导航)$/gu],
  ["place", /(?:几点|啥时|什么时间)(?:钟)?(?:上班|开门|下班|关门|开始)|(?:上班|开门|营业|办公)时间/gu],
  ["near", /(?:离(?:我|这里?|家))?(?:最|比较)近的?|附近(?:的|哪里有|哪有|有)?|周边|旁边|就近|我身边/gu],
  [
    "how",
    new RegExp(`(?:应该|该|要)?(?:怎么样?|咋样?|如何|怎样)(?:去|来|才能|可以|能|申请)?${doing}(?:呢|啊|呀)?`, "gu"),
  ],
  ["how", /(?:办理|申请)?(?:流程|步骤|指南|攻略)/gu],
  // A measure after a verb: 改个名, 开一家店, 注册个小公司.
  [null, /([改开办领补换查做弄搞买租装取起册养])(?:一?[个家张份下条套])(?:小(?=[店公厂铺摊生]))?(?=\p{Script=Han})/gu],
  [
    null,
    /请问(?:一下)?|你好|您好|麻烦(?:你|您)?|帮(?:我|忙)|谢谢|一下|能不能|可不可以|可以|有没有|是不是|我想要?|我要|我们?|想要?办|需要|办事|我(?:妈|爸|爷爷|奶奶)妈?|老爸|老妈|家里的?(?!人)|网上(?:能不能|能|可以)?(?:办|申请)?|能申请|重新|在?(?:我们?)?(?:这里|这边|本地)|(?:能办|能)(?=$|\s)/gu,
  ],
];

const LEADING =
  /^(?:(?:想|要|给|去|来|找|请|申请|办理|办|个)(?=办|开|申请|补|领|查|换|孩子|小孩|老人|家人|\s)|申请|办理|办(?![公学事案])|想(?!象))+/u;
const TRAILING = /(?:办理|能办|怎么|去办|来办|[吗呢吧啊呀么嘛的办])+$/u;

function readHours(text: string): { rest: string; wanted: WantedHours | null } {
  let wanted: WantedHours | null = null;
  const rest = text.replace(hours, (said, name: string | undefined) => {
    const isNow = now.test(said);
    const of = day.exec(said)?.[0];
    const at = part.exec(said)?.[0];
    if (!isNow && !of && !at) return said;
    wanted ??= {
      said: /^(.*?)(?:吗|么)?$/u.exec(said)?.[1] ?? said,
      day: dayOf(isNow, of, name),
      minutes: minutesOf(at),
    };
    return " ";
  });
  return { rest, wanted };
}

function dayOf(isNow: boolean, said: string | undefined, name: string | undefined): WantedHours["day"] {
  if (isNow) return "now";
  if (!said) return null;
  if (said.startsWith("今")) return "today";
  if (said.startsWith("明")) return "tomorrow";
  return weekdays[name ?? "六"] ?? 6;
}

function minutesOf(said: string | undefined): number | null {
  if (!said) return null;
  if (/晚|夜|下班/u.test(said)) return EVENING;
  if (/中|午休/u.test(said)) return NOON;
  return said === "下午" ? MID_AFTERNOON : MID_MORNING;
}

/** Takes the words of intent and the fillers out of a text; what they ask becomes facets. */
export function readIntents(text: string): { rest: string; facets: Facets } {
  const read = readHours(text);
  const facets: Facets = {
    ...{ near: false, place: false, materials: false, fee: false, time: false, how: false },
    hours: read.wanted,
  };
  let rest = read.rest;
  for (const [wish, pattern] of wishes) {
    rest = rest.replace(pattern, (said: string, before?: string | number) => {
      if (wish && said) facets[wish] = true;
      return `${typeof before === "string" ? before : ""}${said ? " " : ""}`;
    });
  }
  rest = rest.replace(/[\p{P}\p{S}]+/gu, " ").trim();
  return { rest: rest.replace(LEADING, "").trim().replace(TRAILING, "").trim(), facets };
}

/** The instant at which a place has to be open, from the words: 周六晚上 is the next Saturday at 19:00. */
export function wantedInstant({ day, minutes }: WantedHours, now: Date): Date {
  if (day === "now") return now;
  const { isoDate, weekday, minutes: clock } = shanghaiTime(now);
  const at = minutes ?? MID_MORNING;
  if (day === "today") return minutes === null ? now : shanghaiInstant(isoDate, at);
  if (day === "tomorrow") return shanghaiInstant(addDays(isoDate, 1), at);
  // A part of the day that is over today means tomorrow's; a weekday means the next one that is still to come.
  if (day === null) return shanghaiInstant(addDays(isoDate, clock < at ? 0 : 1), at);
  const ahead = (day - weekday + 7) % 7;
  return shanghaiInstant(addDays(isoDate, ahead === 0 && clock >= at ? 7 : ahead), at);
}
