import type { Connection } from "@/server/imports/connection";

/** Each of the generated projects has so many milestones and months of progress. */
const MILESTONES = 12;
const MONTHS = 12;
/** The day before which everything was reported. */
export const REPORTED_UNTIL = "2026-11-20";

/** Columns of a row that nobody reported: it was generated, and says so. */
const made = "'sample', 'scale'";

const statements: readonly string[] = [
  `INSERT INTO projects (code, name, sort_key, region, category, stage, total_investment, start_actual, finish_planned,
     lng, lat, position_quality, precision, source, attributes, search_tokens)
   SELECT 'scale-' || i, '测试项目' || i, 'ce shi ' || lpad(i::text, 6, '0'), '36011300' || (1 + i % 6),
     (ARRAY['industry', 'infrastructure', 'livelihood', 'ecology'])[1 + i % 4], 'building',
     CASE WHEN i % 5 > 0 THEN 10 ^ (7 + i % 4) * 3 END, '2025-0' || (1 + i % 9), '2027-0' || (1 + i % 9),
     115.7 + (i * 7919 % 10007) / 40000.0, 28.5 + (i * 104729 % 10009) / 40000.0, 'approximate', 300, 'scale', '{}', '{}'
   FROM generate_series(1, $1::int) i`,
  `INSERT INTO milestones (project, "order", name, due, done, quality, source)
   SELECT 'scale-' || i, m, '节点' || m, to_char(date '2025-12-15' + (m * 40 + i % 30), 'YYYY-MM-DD'),
     CASE WHEN m * 40 + i % 60 < 330 THEN to_char(date '2025-12-15' + (m * 40 + i % 45), 'YYYY-MM-DD') END, ${made}
   FROM generate_series(1, $1::int) i, generate_series(1, ${MILESTONES}) m`,
  `INSERT INTO milestone_changes (project, milestone, changed_on, due_before, due_after, quality, source)
   SELECT 'scale-' || i, 1 + i % ${MILESTONES}, '2026-06-15', '2026-08-01', '2026-10-01', ${made}
   FROM generate_series(1, $1::int, 4) i`,
  `INSERT INTO progress (project, month, physical_planned, physical_actual, invested_planned, invested_actual, quality, source)
   SELECT 'scale-' || i, to_char(date '2025-11-01' + make_interval(months => m), 'YYYY-MM'), m * 6, m * 6 - i % 17,
     m * 1e7, m * 1e7 - i % 9 * 4e6, ${made}
   FROM generate_series(1, $1::int) i, generate_series(0, ${MONTHS - 1}) m`,
  `INSERT INTO problems (project, code, title, reported_on, due, quality, source)
   SELECT 'scale-' || i, 'q1', '问题', '2026-09-0' || (1 + i % 9), '2026-11-' || (10 + i % 20), ${made}
   FROM generate_series(1, $1::int, 3) i`,
  `INSERT INTO problem_events (project, problem, "order", "on", step, quality, source)
   SELECT 'scale-' || i, 'q1', 1, '2026-09-10', 'reported', ${made} FROM generate_series(1, $1::int, 3) i`,
  `INSERT INTO duties (project, "order", role, post, quality, source)
   SELECT 'scale-' || i, 1, 'department', '部门' || i % 20, ${made} FROM generate_series(1, $1::int) i`,
];

/** Generated projects with their milestones, progress, problems and duties, beside what is in the tables already. */
export async function fillProjects(connection: Connection, projects: number): Promise<void> {
  await connection.query(
    `INSERT INTO sources (code, title, published, kind) VALUES ('scale', 'Generated', '${REPORTED_UNTIL}', 'sample')`,
  );
  for (const statement of statements) await connection.query(statement, [projects]);
  await connection.query("VACUUM ANALYZE");
}
