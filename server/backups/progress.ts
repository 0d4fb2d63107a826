import "server-only";

/** What a long piece of work is asked to observe and to tell. */
export type Progress = {
  /** Runs one part of the work under its title; the answer is a remark on what was done. */
  step: (title: string, work: () => Promise<string | undefined>) => Promise<void>;
  /** Once aborted, the work undoes what it has begun and throws the reason. */
  signal?: AbortSignal;
};

/** Tells nobody. */
export const silently: Progress = {
  async step(_title, work) {
    await work();
  },
};
