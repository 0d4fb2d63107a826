import type { ReactNode } from "react";

/** For `t.rich`: marks the Chinese inside a sentence of another language, so that it is read aloud as Chinese. */
export const inChinese = { zh: (chunks: ReactNode) => <span lang="zh-CN">{chunks}</span> };
