/** Starts the portal once for the journeys; see start-instance.mjs. */
export default async function instanceSetup() {
  if (process.env.MARKETHALL_TEST_INSTANCE) return;
  const { startInstance } = await import("./start-instance.mjs");
  const instance = await startInstance();
  process.env.MARKETHALL_TEST_INSTANCE = instance.demoFile;
  globalThis.markethallTestInstance = instance;
}
