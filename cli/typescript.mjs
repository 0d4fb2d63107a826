// Loaded before every command, as --import. The commands are TypeScript; this is not, so
// that it can speak where nothing is installed yet.
try {
  await import("tsx");
} catch (error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  console.error("The dependencies are not installed: run npm ci first.");
  process.exit(1);
}
