import type { Matter } from "@/domain/matters/matter";

type Guide = Pick<Matter, "conditions" | "materials" | "steps">;

/** 本人, except where only somebody's own account or card is meant. */
const THE_PERSON = /本人(?!的?(?:名下|银行|账户|社会保障卡|社保卡))/;

/** Whether the guide speaks of the person concerned (本人到场): then nobody else may do. It says so only in its text. */
export function asksForPerson({ conditions, materials, steps }: Guide): boolean {
  const texts = [
    conditions,
    ...materials.flatMap(({ name, condition }) => [name, condition]),
    ...steps.flatMap(({ name, description }) => [name, description]),
  ];
  return texts.some((text) => text !== null && THE_PERSON.test(text));
}
