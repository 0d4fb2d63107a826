/** What is to be done with a paper, a registration or a right, whatever that is called. */
type Action = { said: RegExp; written: RegExp };

/** How people say it, and how official names write it. A new class is one more line. */
const actions: readonly Action[] = [
  // Lost or broken: another one.
  {
    said: /丢|掉了|掉.{0,2}里|遗失|不见|找不[到着]|[被让].?偷|偷了|被盗|没了|坏|损|刷不|用不了|读不|破了|消磁|换|补(?![贴助习课偿牙交缴])|重办|再办/u,
    written: /补[领办发证打]|换[领发]|挂失|遗失|重置/u,
  },
  { said: /过期|到期|期满|到了|续|年审|换|旧的/u, written: /期满|换证|换[领发]|签注|年审/u },
  { said: /没带|急用|急着|加急|临时|等着用/u, written: /临时/u },
  { said: /第一次|首次|头一[回次]|新办|刚出生|上户口|没办过/u, written: /首次|新办|出生登记|设立|申领|参保登记/u },
  { said: /注销|销户|销掉|关[掉店门了]|不[干开做办]了|不想[干开做]|停业|倒闭|歇业|退出|退保/u, written: /注销/u },
  { said: /改(?!造)|变更|更改|更正|修改|换名|换老板|换法人|写错|信息错/u, written: /变更|修改/u },
  { said: /查|打印|打一?[张份个]|明细|流水|清单|记录|开.{0,2}证明/u, written: /查询|打印|开具|记录|档案/u },
  { said: /转(?!正)|迁|搬|接[续转]|调到|挪/u, written: /转[移递接]|接[续转]|迁[移入出]|转学|投靠/u },
  {
    said: /补贴|补助|津贴|[领给发拿有].{0,3}钱|钱[领拿]|奖励|扶持/u,
    written: /补贴|补助|津贴|给付|奖[补励]|扶[助持]|救助|金申领|减免/u,
  },
  { said: /[迁转]到.{1,6}去|迁[出走]|转[出走]|到外[地省]/u, written: /迁出|转移/u },
  { said: /[迁转].{0,3}来|迁[入进]|落户|跟[我着]/u, written: /迁入|落户|投靠|转移接续/u },
  { said: /取(?!名)|提[取现出]|拿出来|领出来/u, written: /提取|支取/u },
  { said: /贷|按揭/u, written: /贷款/u },
  { said: /投诉|举报|告|维权|评理|讨|不[给发退]/u, written: /投诉|举报|仲裁|维权|调解|法律援助/u },
  { said: /报名|[入上]学|读书|念书/u, written: /报名|入学|转学/u },
  { said: /报销|能报|报多少|花的?钱/u, written: /报销|医疗救助|病种|就医/u },
  { said: /过世|去世|走了|死|亡故|后事|身故/u, written: /死亡|殡葬|安葬|遗属|身后/u },
];

/** Kinds of action, by their places in the list. */
type Kinds = readonly number[];

const kindsOf = (text: string, side: keyof Action): Kinds =>
  actions.flatMap((action, index) => (action[side].test(text) ? [index] : []));

/** The kinds of action that a query asks for. */
export const actionsSaid = (query: string): Kinds => kindsOf(query, "said");

const SAME = 1.25;
const OTHER = 0.8;

/**
 * What a match is worth by what is to be done: 社保卡丢了 shares its only noun with the first application, and is
 * answered by the replacement. 1 where either says nothing of it.
 */
export function actionFactor(said: Kinds, name: string): number {
  if (said.length === 0) return 1;
  const written = kindsOf(name, "written");
  if (written.length === 0) return 1;
  return written.some((kind) => said.includes(kind)) ? SAME : OTHER;
}
