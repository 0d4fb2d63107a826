/** A paper under one name, with whatever else guides call it, and the law that is taken to give the full name (unverified). */
type PaperName = { name: string; also: readonly string[]; basis: string };

/** The day on which the names were written down. Nobody has compared them with the texts named as their basis yet. */
export const PAPER_NAMES_AS_OF = "2026-11-21";

/**
 * Names for the very same paper. What is merely alike stays out: 身份证明 may be a passport, 免冠照片 is not any photo,
 * 暂住证 is not 居住证, 学历证 may be another than 毕业证, 营业执照副本 is not the 正本. A new line needs its basis.
 */
export const paperNames: readonly PaperName[] = [
  {
    name: "身份证",
    also: ["居民身份证", "中华人民共和国居民身份证", "二代身份证", "第二代居民身份证", "二代居民身份证"],
    basis: "居民身份证法",
  },
  {
    name: "户口簿",
    also: ["户口本", "居民户口簿", "居民户口本", "户口薄", "居民户口薄", "户口簿（本）"],
    basis: "户口登记条例",
  },
  {
    name: "社会保障卡",
    also: ["社保卡", "中华人民共和国社会保障卡"],
    basis: "“中华人民共和国社会保障卡”管理办法",
  },
  { name: "出生医学证明", also: ["新生儿出生医学证明", "出生证", "医学出生证明"], basis: "母婴保健法" },
  { name: "结婚证", also: ["结婚证书"], basis: "婚姻登记条例" },
  { name: "离婚证", also: ["离婚证书"], basis: "婚姻登记条例" },
  { name: "残疾人证", also: ["残疾证", "中华人民共和国残疾人证"], basis: "残疾人证管理办法" },
  { name: "不动产权证", also: ["不动产权证书", "不动产权属证书"], basis: "不动产登记暂行条例" },
  { name: "驾驶证", also: ["机动车驾驶证", "驾照"], basis: "道路交通安全法" },
  { name: "毕业证", also: ["毕业证书"], basis: "高等教育法" },
  { name: "护照", also: ["普通护照", "中华人民共和国护照"], basis: "护照法" },
];

/** The applicant needs no naming: 申请人身份证 is 身份证. Anybody else's paper is another paper. */
const OWN = /^(?:申请人本人|申请人|本人)的?/u;
/** Whose paper it is, where it is not the applicant's; longer ones first where one begins another. */
const OTHERS =
  /^(法定代表人|法定代理人|委托代理人|代理人|经办人|受托人|委托人|监护人|负责人|代办人|代领人|被监护人|父母双方|父母|父亲|母亲|夫妻双方|夫妻|双方|配偶|子女|孩子|儿童|新生儿|婴儿|死者|逝者|亡者|死亡人员|患者|被继承人|继承人|户主|家庭成员|同住人|出租人|承租人)(?:本人)?的?(?=.)/u;

const NUMBERS = "一二三四五六七八九十";
const COUNT = `(?:各|均)?([\\d${NUMBERS}两]+)份`;
/** What a name says of its form, at its end, in brackets or not. */
const FORM = new RegExp(
  `(?:[（(]?(原件(?:及其?|和|与|、|加|\\+)(?:复印件|影印件)|(?:原|正)件|复印件|影印件)(?:${COUNT})?[）)]?)$`,
  "u",
);

/** Papers that each matter has of its own, under a name that they share. */
const OF_EACH = /(?:申请|登记|备案|备案信息|审批|认定|评定|鉴定|评估|声明|承诺)[表书单]$/u;

/** A paper as it is compared: its one name, and what its wording says of the form. */
export type Paper = {
  name: string;
  /** From the wording alone; null where it says nothing. */
  original: boolean | null;
  copies: number | null;
};

const byName: ReadonlyMap<string, string> = new Map(
  paperNames.flatMap(({ name, also }) => [name, ...also].map((each) => [plain(each), name] as const)),
);

/** Without blanks, title marks and differences of width. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s《》“”"]+/gu, "");
}

function numberOf(said: string | undefined): number {
  if (!said) return 1;
  if (said === "两") return 2;
  return Number(said) || NUMBERS.indexOf(said) + 1 || 1;
}

/** Reads what a guide calls a paper: 居民身份证原件及复印件2份 is 身份证, the original and two copies. */
export function readPaper(wording: string): Paper {
  const text = plain(wording);
  const [, said, count] = FORM.exec(text) ?? [];
  const bare = said ? text.replace(FORM, "") : text;
  // 复印件 alone names no paper.
  if (bare === "") return { name: wording.trim(), original: null, copies: null };
  const own = bare.replace(OWN, "") || bare;
  const holder = OTHERS.exec(own)?.[0] ?? "";
  const known = byName.get(own.slice(holder.length));
  const whose = holder && OTHERS.exec(own)?.[1];
  const name = known ? `${whose}${known}` : said || own !== bare ? own : wording.trim();
  if (!said) return { name, original: null, copies: null };
  const hasCopies = /[复影]印件/u.test(said);
  return { name, original: /原件|正件/u.test(said), copies: hasCopies ? numberOf(count) : 0 };
}

/** Whether a wording says whose paper it is: the applicant's own, or somebody else's. */
export function saysWhose(wording: string): boolean {
  const text = plain(wording);
  return OWN.test(text) || OTHERS.test(text);
}

/** A name without the person that it begins with: 父母户口簿 is a 户口簿. */
export function paperOfAnybody(name: string): string {
  return name.replace(OTHERS, "");
}

/** Whether every matter has its own paper of this name: an application form is filled in for each. */
export function isOfEachMatter(name: string): boolean {
  return OF_EACH.test(plain(name));
}
