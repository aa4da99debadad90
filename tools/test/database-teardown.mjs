import { rmSync } from "node:fs";

export default async function databaseTeardown() {
  const server = globalThis.markethallTestDatabase;
  if (!server) return;
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
}
