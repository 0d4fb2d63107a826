import { setFlagsFromString } from "node:v8";
import { inOneSentence } from "@/server/backups/failure";
import { work } from "@/server/imports/jobs/worker";

// A large file is mostly records that stay and texts that go: let the heap grow by little, and not to twice its size.
setFlagsFromString("--heap-growing-percent=20");

// Started by the web server for uploads that wait, so that pages keep their memory and their core.
try {
  await work(undefined, (error) => console.error(error));
} catch (error) {
  console.error(inOneSentence(error));
  process.exitCode = 1;
}
