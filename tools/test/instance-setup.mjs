/** Starts the portal once for the journeys; see start-instance.mjs. */
export default function instanceSetup() {
  return useInstance();
}

/** A portal for all tests of this run, unless one that runs is named. */
export async function useInstance(settings) {
  if (process.env.MARKETHALL_TEST_INSTANCE) return;
  const { startInstance } = await import("./start-instance.mjs");
  const instance = await startInstance(settings);
  process.env.MARKETHALL_TEST_INSTANCE = instance.demoFile;
  globalThis.markethallTestInstance = instance;
}
