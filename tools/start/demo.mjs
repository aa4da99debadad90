import { StartupError } from "./startup-error.mjs";

/** The sign-ins a seed printed: the last line that is JSON, a list or an object that holds one. */
export function signInsFrom(output) {
  const from = [output, ...output.split("\n").reverse()];
  for (const text of from) {
    try {
      const answer = JSON.parse(text);
      const signIns = Array.isArray(answer) ? answer : answer.signIns;
      if (Array.isArray(signIns)) return signIns;
    } catch {
      // A line of progress; the answer is another one.
    }
  }
  throw new StartupError("The demo world was made, but its sign-ins were not printed.");
}

/** What somebody needs to try the portal, with the addresses of this start. */
export function demoFile({ publicUrl, signIns }) {
  const here = signIns.map((signIn) => ({ ...signIn, url: moved(signIn.url, publicUrl) }));
  return { url: publicUrl, graphql: `${publicUrl}/graphql`, signIns: here };
}

function moved(address, origin) {
  const { pathname, search, hash } = new URL(address, origin);
  return `${origin}${pathname}${search}${hash}`;
}
