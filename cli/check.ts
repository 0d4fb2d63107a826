import { checkTypes, lint, runTests } from "@/cli/checks";
import { generateClient, isGenerated } from "@/cli/client-generation";
import { runUntilEnded } from "@/cli/ending";
import { step } from "@/cli/steps";

await runUntilEnded(async () => {
  if (!isGenerated()) await step("Generate the database client", generateClient);
  await step("Lint", lint);
  await step("Types", checkTypes);
  await step("Unit tests", () => runTests("unit"));
});
