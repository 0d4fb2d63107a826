import { z } from "zod";

// The worker's own policy lets nothing evaluate text, and zod would try to.
z.config({ jitless: true });

export { hold } from "@/offline/data/store";
export { answerMap } from "@/offline/map-answers";
export { makePage } from "@/offline/render";
