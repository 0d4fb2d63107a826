import "server-only";
import { database } from "@/server/db/client";

/** Parameters that name one record of another table. */
export type CodeParams = { region?: string; parent?: string; matter?: string };
export type CodeParam = keyof CodeParams;

const exists: Record<CodeParam, (code: string) => Promise<object | null>> = {
  region: (code) => database().region.findUnique({ where: { code }, select: { code: true } }),
  parent: (code) => database().region.findUnique({ where: { code }, select: { code: true } }),
  matter: (code) => database().matter.findUnique({ where: { code }, select: { code: true } }),
};
const names = Object.keys(exists) as CodeParam[];

/** Of these parameters, the ones whose code nothing has: a list by them would be empty without a word. */
export async function unknownCodes(params: CodeParams): Promise<{ name: CodeParam; code: string }[]> {
  const asked = names.flatMap((name) => {
    const code = params[name];
    return code === undefined ? [] : [{ name, code }];
  });
  const found = await Promise.all(asked.map(({ name, code }) => exists[name](code)));
  return asked.filter((_, index) => found[index] === null);
}
