import { useTranslations } from "next-intl";

/** What the English words of a search were taken for: the list holds Chinese names. */
export function TakenFor({ said, meant }: { said: string; meant: string }) {
  return (
    <p className="small pt-2">
      {useTranslations("home.why").rich("synonym", {
        word: () => <span lang="en">{said}</span>,
        term: () => <span lang="zh-CN">{meant}</span>,
      })}
    </p>
  );
}
