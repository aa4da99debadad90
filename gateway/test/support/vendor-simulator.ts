import { demoInstance } from "./client.js";

/** Distance of the simulator's port from the public one (tools/start/ports.mjs). */
const OFFSET = 16;

/** Makes the simulated vendors of the instance under test behave badly, or well again. */
export async function misbehave(how: {
  readonly nonsense?: number;
  readonly loseReplies?: number;
  readonly down?: boolean;
}): Promise<void> {
  const url = new URL("/control", demoInstance().url);
  url.hostname = "127.0.0.1";
  url.port = String(Number(url.port) + OFFSET);
  const answer = await fetch(url, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(how),
  });
  if (!answer.ok) throw new Error(`the simulator said ${answer.status}`);
}
