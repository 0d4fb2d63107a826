import type * as server from "@/server/projects/war-map";

export const findWarMap: typeof server.findWarMap = async () => {
  throw new Error("The war map needs a network.");
};
