import { ensureClient } from "@/cli/client-generation";

await ensureClient();
await import("@/cli/bench/run");
