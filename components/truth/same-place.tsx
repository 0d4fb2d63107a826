import { AsOf } from "@/components/truth/as-of";
import { CitationLine } from "@/components/truth/citation-line";
import type { Citation } from "@/domain/sources/source";

type OtherRecord = { code: string; name: string; href: string; state: string; asOf: string | null; source: Citation };
type Props = {
  title: string;
  /** That the two say different things, each for its own date. */
  why: string;
  records: readonly OtherRecord[];
};

/** Records of another noun that stand for the same place, each with its own state, date and source; nothing without any. */
export function SamePlace({ title, why, records }: Props) {
  if (records.length === 0) return null;
  return (
    <section className="section" aria-labelledby="same-place">
      <h2 id="same-place">{title}</h2>
      <ul className="rows">
        {records.map(({ code, name, href, state, asOf, source }) => (
          <li key={code} className="py-1">
            <a className="tap-line" href={href} lang="zh-CN">
              {name}
            </a>
            <p>
              <b>{state}</b>{" "}
              <span className="small">
                · <AsOf asOf={asOf} source={source} />
              </span>
            </p>
            <CitationLine citation={source} />
          </li>
        ))}
      </ul>
      <p className="small pt-1">{why}</p>
    </section>
  );
}
