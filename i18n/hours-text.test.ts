import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { hoursText } from "./hours-text";
import { messages as en } from "./messages/en";
import { messages as zh } from "./messages/zh";

const said = {
  zh: createTranslator({ locale: "zh", messages: zh }),
  en: createTranslator({ locale: "en", messages: en }),
};

describe("opening hours in one line", () => {
  it.each([
    [
      "Mo-Fr 09:00-12:00,13:30-17:00; PH off",
      "周一至周五 09:00–12:00、13:30–17:00；法定节假日 不开放",
      "Mon to Fri 09:00–12:00, 13:30–17:00; public holidays closed",
    ],
    ["24/7", "每天 全天", "every day all day"],
    ["Mo-Su 08:00-18:00", "每天 08:00–18:00", "every day 08:00–18:00"],
    ["Sa,Su 09:00-16:00", "周六、周日 09:00–16:00", "Sat, Sun 09:00–16:00"],
    ["Mo,We,Fr 09:00-12:00", "周一、周三、周五 09:00–12:00", "Mon, Wed, Fri 09:00–12:00"],
    [
      'Mo-Fr 09:00-17:00, Sa 09:00-12:00 "by appointment"',
      "周一至周五 09:00–17:00，另有周六 09:00–12:00 （需预约）",
      "Mon to Fri 09:00–17:00, also Sat 09:00–12:00 (by appointment)",
    ],
    [
      "Nov-Feb 08:30-17:00; 2026 Oct 01-03 off",
      "11月至2月 08:30–17:00；2026年10月1日至2026年10月3日 不开放",
      "Nov to Feb 08:30–17:00; 1 Oct 2026 to 3 Oct 2026 closed",
    ],
    [
      '2027 Jan 01+ unknown "not announced"',
      "2027年1月1日起 不清楚 （not announced）",
      "from 1 Jan 2027 unknown (not announced)",
    ],
    ["Fr 22:00-02:00; SH off", "周五 22:00–02:00；学校假期 不开放", "Fri 22:00–02:00; school holidays closed"],
    ["Mo[1] 09:00-10:00", "Mo[1] 09:00-10:00", "Mo[1] 09:00-10:00"],
  ])("%s", (text, inChinese, inEnglish) => {
    expect([hoursText(text, said.zh), hoursText(text, said.en)]).toEqual([inChinese, inEnglish]);
  });
});
