/** Below which the worker answers what maps of pages made here ask for; the server has nothing there. */
export const MAP_API = "/offline/api";
