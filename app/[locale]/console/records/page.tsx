import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RecordFilterForm, RecordList } from "@/components/records/record-list";
import { noticeOf, RecordNotice } from "@/components/records/record-notice";
import { ChipLinks } from "@/components/ui/chip-links";
import { Pagination } from "@/components/ui/pagination";
import { mayAnywhere } from "@/domain/accounts/decide";
import { belongsNowhere, boundedBy } from "@/domain/accounts/permissions";
import { editableNouns, isEditableNoun } from "@/domain/editing/record-forms";
import { localePath } from "@/i18n/locales";
import { departmentsOf, listRecords, recordStates } from "@/server/records/list";
import { regionChoicesFor, regionNamesOf } from "@/server/regions/names";
import { admitted } from "../admitted";
import { undoOf } from "./notice-undo";
import { type Asked, first } from "./record-asked";

type Props = { searchParams: Promise<Asked> };

const PER_PAGE = 30;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editingRecords"))("title") };
}

/** The records that somebody keeps, noun by noun; who keeps none of a noun sees what they may read. */
export default async function RecordsPage({ searchParams }: Props) {
  const official = await admitted("/console/records", "/console/records");
  const { grants } = official;
  const [t, all, locale, asked] = await Promise.all([
    getTranslations("editingRecords"),
    getTranslations("console"),
    getLocale(),
    searchParams,
  ]);
  const nouns = editableNouns.filter((noun) => mayAnywhere(grants, "read", noun));
  const kept = nouns.filter((noun) => mayAnywhere(grants, "edit", noun));
  const wanted = first(asked.noun) ?? "";
  const noun = (isEditableNoun(wanted) && nouns.includes(wanted) ? wanted : kept[0]) ?? nouns[0];
  const title = <h1 className="page-title">{t("title")}</h1>;
  if (!noun) {
    return (
      <>
        {title}
        <p>{t("notMine")}</p>
      </>
    );
  }
  const mayEdit = kept.includes(noun);
  const filter = {
    q: first(asked.q)?.slice(0, 100).replaceAll("\0", "") || undefined,
    region: first(asked.region) ?? undefined,
    department: first(asked.department) ?? undefined,
    state: recordStates.find((state) => state === first(asked.state)),
  };
  const page = Math.max(1, Number.parseInt(first(asked.page) ?? "1", 10) || 1);
  const [{ items, total, counts }, regions, departments] = await Promise.all([
    listRecords(grants, mayEdit ? "edit" : "read", noun, filter, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
    boundedBy[noun].includes("region") && !belongsNowhere(noun)
      ? regionChoicesFor(grants, mayEdit ? "edit" : "read", noun)
      : [],
    departmentsOf(noun),
  ]);
  const names = await regionNamesOf(items.map(({ region }) => region));
  const path = localePath(locale, "/console/records");
  const query = new URLSearchParams({ noun });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  const notice = noticeOf(first(asked.notice));
  const gone = first(asked.code);
  const selects = [
    {
      name: "state",
      label: t("stateLabel"),
      value: filter.state ?? "",
      options: recordStates.map((state) => ({ value: state, label: `${t(`state.${state}`)} ${counts[state]}` })),
    },
    ...(regions.length > 1
      ? [{ name: "region", label: t("regionLabel"), value: filter.region ?? "", options: regions }]
      : []),
    ...(departments.length > 0
      ? [
          {
            name: "department",
            label: t("departmentLabel"),
            value: filter.department ?? "",
            options: departments.map((value) => ({ value, label: value })),
          },
        ]
      : []),
  ];
  return (
    <>
      {title}
      {notice && gone ? (
        <RecordNotice
          notice={notice}
          action={`${path}/${noun}/${encodeURIComponent(gone)}/act`}
          undo={undoOf(notice, first(asked.change), false)}
        />
      ) : null}
      <p className="small py-2">{t("intro")}</p>
      <ChipLinks
        name={t("title")}
        chips={nouns.map((each) => ({ label: all(`noun.${each}`), href: `${path}?noun=${each}`, on: each === noun }))}
      />
      <RecordFilterForm path={path} noun={noun} q={filter.q ?? ""} selects={selects} />
      <p className="record-acts">
        <span className="small">{t("count", { count: total })}</span>
        {mayEdit ? (
          <a className="button" href={`${path}/${noun}/new`}>
            {t("newOf", { noun: all(`noun.${noun}`) })}
          </a>
        ) : null}
      </p>
      <RecordList
        items={items.map(({ region, departments: of, ...item }) => ({
          ...item,
          href: `${path}/${noun}/${encodeURIComponent(item.code)}`,
          where: [region && (names.get(region) ?? region), ...of].filter(Boolean).join(" · "),
        }))}
      />
      <Pagination path={path} params={query} page={page} pageSize={PER_PAGE} total={total} />
    </>
  );
}
