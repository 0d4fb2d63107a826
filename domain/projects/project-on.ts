import { stateAfter } from "@/domain/projects/problem-steps";
import type { Milestone, Project } from "@/domain/projects/project";
import { firstDay, lastDay, type Period } from "@/domain/time/periods";

/**
 * A project as it was known on a day: what has a later date is not there yet, and a due date that was moved later is
 * the one before. What has no date stays as it is.
 */
export function projectOn(project: Project, on: string): Project {
  const isThen = (period: Period | null): boolean => period === null || firstDay(period) <= on;
  return {
    ...project,
    milestones: project.milestones.map((milestone) => milestoneOn(milestone, on)),
    progress: project.progress.filter(({ month, reportedOn }) => (reportedOn ?? lastDay(month)) <= on),
    problems: project.problems
      .filter(({ reportedOn }) => isThen(reportedOn))
      .map((problem) => {
        const events = problem.events.filter((event) => event.on <= on);
        const isAllThere = events.length === problem.events.length;
        return {
          ...problem,
          events,
          state: isAllThere ? problem.state : stateAfter(events),
          isEscalated: problem.isEscalated && events.some(({ step }) => step === "escalated"),
          closedOn: isThen(problem.closedOn) ? problem.closedOn : null,
        };
      }),
    deferrals: project.deferrals.map((deferral) => ({
      ...deferral,
      done: isThen(deferral.done) ? deferral.done : null,
    })),
    photos: project.photos.filter(({ takenOn }) => isThen(takenOn)),
    startActual: isThen(project.startActual) ? project.startActual : null,
    finishActual: isThen(project.finishActual) ? project.finishActual : null,
  };
}

function milestoneOn(milestone: Milestone, on: string): Milestone {
  const later = milestone.changes.find(({ changedOn }) => changedOn > on);
  const isDone = milestone.done !== null && firstDay(milestone.done) <= on;
  return {
    ...milestone,
    due: later ? later.dueBefore : milestone.due,
    changes: milestone.changes.filter(({ changedOn }) => changedOn <= on),
    done: isDone ? milestone.done : null,
    evidence: isDone ? milestone.evidence : null,
  };
}
