import type * as server from "@/server/projects/ground";

export const groundOf: typeof server.groundOf = async () => {
  throw new Error("The sketch of projects needs a network.");
};
