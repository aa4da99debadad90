import { randomUUID } from "node:crypto";
import type { SignIn } from "../seed/sign-ins.js";

const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }`;

/** Signs in as a browser does. @returns the cookie @throws Error where the portal says no. */
export async function signIn(url: string, { email, password }: SignIn): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ query: SIGN_IN, variables: { input: { email, password } } }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Error(`${email} was not signed in: ${await response.text()}`);
  return cookie;
}
