/** Milliseconds without a sign of life after which a worker is dead, and its task is begun anew. */
export const SILENCE_MS = 20_000;
