import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BundlesOfTopic } from "@/components/bundles/bundles-of-topic";
import { isElder } from "@/components/elder/display-mode";
import { ReportedBesideLoaded } from "@/components/indicators/reported-beside-loaded";
import { InitialIndex } from "@/components/matters/initial-index";
import { MatterFilters } from "@/components/matters/matter-filters";
import { MatterList } from "@/components/matters/matter-list";
import { ReportedMatters } from "@/components/matters/reported-matters";
import { MATTERS_PER_PAGE, readMatterParams } from "@/components/matters/search-params";
import { TakenFor } from "@/components/matters/taken-for";
import { TopicNav } from "@/components/matters/topic-nav";
import { ElsewhereNotes } from "@/components/search/elsewhere-notes";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { travellingQuery } from "@/components/ui/list-query";
import { listTitle } from "@/components/ui/list-title";
import { flatParams } from "@/domain/map/search-params";
import { findBundles } from "@/server/bundles/queries";
import { environment } from "@/server/db/environment";
import { findFiguresBeside } from "@/server/indicators/queries";
import { glossFor } from "@/server/matters/gloss";
import { countMattersByTopic, findMatters, listDepartments, listMatterInitials } from "@/server/matters/queries";
import { chineseFor } from "@/server/search/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const compared = ["offerings-hongutan", "matters-near-home", "matters-delegated", "matters-general-window"] as const;

/** All there are: one query serves the count and the chosen theme. */
const BUNDLES = 200;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, topic = [], department, initial } = readMatterParams(await searchParams).filter;
  const [t, terms] = await Promise.all([getTranslations("matters"), getTranslations("terms")]);
  const chosen = [...topic.map((each) => terms(`topic.${each}`)), department, initial];
  return { title: await listTitle(t("title"), { q, chosen }) };
}

/** The catalogue of matters: by theme, by word, by initial; and how it compares with what is reported. */
export default async function MattersPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter, page, ignored } = readMatterParams(raw);
  const params = new URLSearchParams(flatParams(raw));
  const [english, gloss, found, topics, departments, initials, figures, bundles, elder] = await Promise.all([
    filter.q ? chineseFor(filter.q) : null,
    glossFor(await getLocale()),
    findMatters(filter, { limit: MATTERS_PER_PAGE, offset: (page - 1) * MATTERS_PER_PAGE }),
    countMattersByTopic(),
    listDepartments(),
    listMatterInitials(),
    findFiguresBeside(compared, environment().DISTRICT),
    findBundles({}, { limit: BUNDLES, offset: 0 }),
    isElder(),
  ]);
  const matterCount = topics.reduce((sum, { count }) => sum + count, 0);
  return (
    <ReportedMatters
      total={figures.find(({ observation }) => observation.loaded?.name === "offerings-hongutan")?.observation}
      matterCount={matterCount}
      bundleCount={bundles.total}
      beside={figures.length > 0 ? <ReportedBesideLoaded figures={figures} /> : null}
    >
      <MatterFilters params={params} filter={filter} departments={departments} />
      {english ? <TakenFor {...english} /> : null}
      {filter.q ? <ElsewhereNotes q={filter.q} params={params} /> : null}
      <IgnoredNotice names={ignored} />
      <TopicNav
        params={params}
        chosen={filter.topic?.[0]}
        counts={topics}
        folded={elder || Object.values(filter).some(Boolean)}
      />
      {filter.topic ? (
        <BundlesOfTopic
          bundles={bundles.items.filter(({ topic }) => filter.topic?.includes(topic))}
          search={travellingQuery(params)}
        />
      ) : null}
      {elder ? null : <InitialIndex params={params} chosen={filter.initial} initials={initials} />}
      <MatterList matters={found} {...{ params, page, gloss }} />
    </ReportedMatters>
  );
}
