import { portal } from "./portal.js";

/** Distance of the simulator's port from the public one (tools/start/ports.mjs). */
const OFFSET = 16;

/** Makes the simulated vendors of the portal under test answer nonsense, or well again. */
export async function misbehave(how: { readonly nonsense: number }): Promise<void> {
  const url = new URL("/control", portal().url);
  url.hostname = "127.0.0.1";
  url.port = String(Number(url.port) + OFFSET);
  const answer = await fetch(url, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(how),
  });
  if (!answer.ok) throw new Error(`the simulator said ${answer.status}`);
}
