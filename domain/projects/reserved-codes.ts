/** Last parts of addresses under /projects that are pages and files of their own: a project of such a code could not be opened. */
export const reservedProjectCodes: readonly string[] = ["briefing", "lights", "csv", "xlsx"];

/** Whether a code is taken; addresses tell capitals apart, people do not. */
export const isReservedCode = (code: string): boolean => reservedProjectCodes.includes(code.toLowerCase());
