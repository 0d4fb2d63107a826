import type * as server from "@/server/indicators/queries";

// Figures need a network: pages leave out the parts that have none.
export const findFiguresBeside: typeof server.findFiguresBeside = async () => [];
export const findFiguresNamed: typeof server.findFiguresNamed = async () => [];
export const findFiguresAbout: typeof server.findFiguresAbout = async () => [];
export const findObservationsOfRegion: typeof server.findObservationsOfRegion = async () => [];
