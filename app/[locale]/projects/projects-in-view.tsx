import { FarNotice } from "@/components/home/far-notice";
import { ProjectBoard } from "@/components/projects/project-board";
import { CHAINS_PER_PAGE, ProjectChain } from "@/components/projects/project-chain";
import { CHANGED_PER_PAGE, ProjectChanges } from "@/components/projects/project-changes";
import { ProjectList } from "@/components/projects/project-list";
import { OVERDUE_PER_PAGE, ProjectOverdue } from "@/components/projects/project-overdue";
import { ProjectResponsible } from "@/components/projects/project-responsible";
import { PROJECTS_PER_PAGE, type ProjectParams } from "@/components/projects/search-params";
import { changesIn } from "@/server/projects/changes";
import { overdueIn } from "@/server/projects/overdue";
import { findProjects, sumInvestment } from "@/server/projects/queries";
import { responsibleFor } from "@/server/projects/responsible";
import { boardOf, chainsIn } from "@/server/projects/views";

type Props = { asked: ProjectParams; params: URLSearchParams };

/** A column of the board is looked over, not read through. */
const BOARD_COLUMN = 30;

const part = (page: number, limit: number) => ({ limit, offset: (page - 1) * limit });

/** The projects that match, in the view that is asked for. */
export async function ProjectsInView({ asked, params }: Props) {
  const { filter, at, on, today, view, sort, page, by, year, since, passed } = asked;
  const isPast = on < today;
  switch (view) {
    case "board": {
      const columns = await boardOf(filter, at, { order: sort, limit: BOARD_COLUMN });
      return <ProjectBoard {...{ columns, params, isPast }} />;
    }
    case "responsible":
      return <ProjectResponsible found={await responsibleFor(filter, at, by)} by={by} params={params} />;
    case "overdue": {
      const found = await overdueIn(filter, at, { page: part(page, OVERDUE_PER_PAGE), passed });
      return <ProjectOverdue {...{ found, passed, params, page }} />;
    }
    case "changes": {
      const found = await changesIn(filter, at, { since, order: sort, page: part(page, CHANGED_PER_PAGE) });
      return <ProjectChanges {...{ found, params, page, since, on }} />;
    }
    case "chain": {
      const found = await chainsIn(filter, at, { year, order: sort, page: part(page, CHAINS_PER_PAGE) });
      return <ProjectChain {...{ found, params, page, year, on }} />;
    }
    case "list": {
      const [projects, investment] = await Promise.all([
        findProjects(filter, part(page, PROJECTS_PER_PAGE), sort),
        sumInvestment(filter),
      ]);
      return (
        <>
          <FarNotice distances={projects.items.map(({ distance }) => distance)} params={params} path="/projects" />
          <ProjectList {...{ projects, investment, params, page, isPast }} />
        </>
      );
    }
  }
}
