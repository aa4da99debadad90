import { PortalClient } from "../portal-client/portal-client.js";
import type { SeedConfig } from "./config.js";
import { platformAdmin } from "./resellers.js";

/** Sets the time of a portal in test mode, so that what is made from here on happens then. */
export async function setBusinessClock(
  { publicUrl, password }: SeedConfig,
  now: Date,
): Promise<void> {
  const { email } = platformAdmin;
  const portal = await new PortalClient(publicUrl).signIn({ email, password });
  await portal.run(
    `mutation SetBusinessClock($input: SetBusinessClockInput!) {
      setBusinessClock(input: $input) { __typename ... on UserError { message } }
    }`,
    { input: { now: now.toISOString() } },
  );
}
