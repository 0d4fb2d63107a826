import { ChainSign } from "@/components/projects/chain-sign";
import { type Chain, type ChainMark, placeInYear } from "@/domain/projects/chain";
import { emsOf, intoLanes } from "@/domain/projects/label-lanes";
import { formatNumber } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

/** Units of the drawing; on paper and on a large screen one is a pixel. */
export const CHAIN_WIDTH = 960;
const LANE = 22;
const PROGRESS_ROW = 18;
const FONT = 12;
/** Of a sign, and the space between it and its label. */
const REACH = 11;
/** Longer names end in …; the table has them whole. */
const LONGEST = 24;

type Props = { chain: Chain; year: number; today: number | null; locale: Locale };

/** A project's year: months as columns, milestones as signs with labels that never touch, and how far the work was. */
export function ChainDrawing({ chain, year, today, locale }: Props) {
  const top = chain.months.length > 0 ? PROGRESS_ROW : 0;
  const marks = chain.marks.map((mark) => placeMark(mark, year));
  const line = today === null ? null : today * CHAIN_WIDTH;
  const lanes = intoLanes(marks, CHAIN_WIDTH, line);
  const height = top + (Math.max(...lanes.map(({ lane }) => lane)) + 1) * LANE + 4;
  return (
    <svg viewBox={`0 0 ${CHAIN_WIDTH} ${height}`} className="chain-drawing" aria-hidden="true">
      <MonthLines height={height} year={year} />
      <ProgressRow chain={chain} year={year} locale={locale} />
      {line === null ? null : <path d={`M${line} ${lineTop(chain, year, line)}V${height}`} className="chain-today" />}
      {marks.map(({ mark, x, also, text, width }, index) => {
        const { lane = 0, side = "right", textAt = x } = lanes[index] ?? {};
        const y = top + lane * LANE + LANE / 2 + 2;
        return (
          <g key={mark.order}>
            {also.length > 0 ? <path d={`M${also[0]} ${y}H${x}`} className="chain-move" /> : null}
            {also.map((old) => (
              <ChainSign key={old} state="moved" x={old} y={y} />
            ))}
            {also.length === 0 && Math.abs(textAt - x) > REACH + 1 ? (
              <path d={`M${x} ${y}H${textAt}`} className="chain-leader" />
            ) : null}
            <ChainSign state={mark.state} x={x} y={y} />
            <rect
              x={side === "right" ? textAt : textAt - width}
              y={y - LANE / 2 + 3}
              width={width}
              height={LANE - 6}
              className="chain-ground"
            />
            <text
              x={textAt}
              y={y + 4}
              textAnchor={side === "right" ? "start" : "end"}
              className="chain-label"
              lang="zh-CN"
            >
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Where a mark stands; one that has left the year, at its edge. */
function placeMark(mark: ChainMark, year: number) {
  const edge = mark.date < String(year) ? REACH : CHAIN_WIDTH - REACH;
  const place = placeInYear(mark.date, year);
  const x = place === null ? edge : Math.min(Math.max(place * CHAIN_WIDTH, REACH), CHAIN_WIDTH - REACH);
  const also = mark.moved.flatMap((date) => {
    const old = placeInYear(date, year);
    return old === null ? [] : [old * CHAIN_WIDTH];
  });
  const name = [...mark.name].length > LONGEST ? `${[...mark.name].slice(0, LONGEST - 1).join("")}…` : mark.name;
  const text = `${name} ${place === null ? `→ ${mark.date}` : mark.date.slice(5)}`;
  return { mark, x, also, text, reach: REACH, width: emsOf(text) * FONT };
}

function MonthLines({ height, year }: { height: number; year: number }) {
  const d = starts(year)
    .map((x) => `M${x} 0V${height}`)
    .join("");
  return <path d={d} className="chain-grid" />;
}

/** Where the months begin, and where the last one ends. */
function starts(year: number): number[] {
  const ends = Array.from({ length: 12 }, (_, month) =>
    placeInYear(`${year}-${String(month + 1).padStart(2, "0")}`, year),
  );
  return [0, ...ends.map((end) => (end ?? 1) * CHAIN_WIDTH)];
}

/** Where today's line begins: below the progress of a month where it would run through its figures. */
function lineTop(chain: Chain, year: number, line: number): number {
  const edges = starts(year);
  const month = edges.findLastIndex((edge) => edge <= line) + 1;
  return chain.months.some((each) => Number(each.month.slice(5)) === month) ? PROGRESS_ROW : 0;
}

function ProgressRow({ chain, year, locale }: { chain: Chain; year: number; locale: Locale }) {
  const edges = starts(year);
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, locale, 1));
  return chain.months.map(({ month, actual, planned }) => {
    const index = Number(month.slice(5)) - 1;
    const middle = ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
    return (
      <text key={month} x={middle} y={13} textAnchor="middle" className="chain-progress">
        {number(actual)}/{number(planned)}
      </text>
    );
  });
}

/** The months over all projects, and the day (Shanghai's, YYYY-MM-DD) that the line stands for. */
export function ChainAxis({ year, today, on, locale }: Omit<Props, "chain"> & { on: string }) {
  const edges = starts(year);
  const language = locale === "zh" ? "zh-CN" : "en-GB";
  const names = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const day = new Intl.DateTimeFormat(language, { month: "short", day: "numeric", timeZone: "UTC" });
  return (
    <svg viewBox={`0 0 ${CHAIN_WIDTH} 36`} className="chain-drawing" aria-hidden="true">
      {edges.slice(0, 12).map((x, month) => (
        <text key={x} x={(x + (edges[month + 1] ?? 0)) / 2} y={14} textAnchor="middle" className="chain-month">
          {names.format(Date.UTC(year, month, 15))}
        </text>
      ))}
      {today === null ? null : (
        <>
          <path d={`M${today * CHAIN_WIDTH} 32V36`} className="chain-today" />
          <text
            x={Math.min(Math.max(today * CHAIN_WIDTH, 24), CHAIN_WIDTH - 24)}
            y={30}
            textAnchor="middle"
            className="chain-now"
          >
            {day.format(new Date(on))}
          </text>
        </>
      )}
    </svg>
  );
}
