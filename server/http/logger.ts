import "server-only";
import pino from "pino";
import { environment } from "@/server/db/environment";

/** One line of JSON per event on standard output. Never what a person typed: a query may hold a phone number. */
export const logger = pino({ level: environment().LOG_LEVEL, base: undefined });
