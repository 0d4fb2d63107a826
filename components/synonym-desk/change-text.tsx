import { useTranslations } from "next-intl";
import { Word, words } from "@/components/synonym-desk/texts";
import { type Change, isAliasChange, strengthOf } from "@/domain/search/desk-change";

/** What a change does, in words. */
export function ChangeText({ change, record }: { change: Change; record: string | null }) {
  const t = useTranslations("synonymDesk");
  if (isAliasChange(change)) {
    const { kind, word, code } = change;
    return t.rich(`change.${kind}`, { ...words({ word }), record: () => <Word>{record ?? code}</Word> });
  }
  const { word, term } = change;
  if (change.kind === "remove") return t.rich("change.remove", words({ word, term }));
  const strength = t(`strengths.${strengthOf(change.weight)}`);
  if (change.kind === "add") return t.rich("change.add", { ...words({ word, term }), strength });
  const before = t(`strengths.${strengthOf(change.presumed)}`);
  return t.rich("change.change", { ...words({ word, term }), before, strength });
}
