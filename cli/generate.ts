import { generateClient, isGenerated } from "@/cli/client-generation";
import { runUntilEnded } from "@/cli/ending";
import { step } from "@/cli/steps";

await runUntilEnded(async () => {
  await step("Database client", async () => {
    if (isGenerated()) return "up to date";
    await generateClient();
  });
});
