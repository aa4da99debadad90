import { createGraphClient } from "@markethall/graph-client";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import { askBoot } from "./boot/ask-boot.js";
import { readBoot } from "./boot/read-boot.js";
import { announceFactorDue, announceSignedOut } from "./access/stop.js";
import { possibleTypes } from "./gql/possible-types.js";
import { UnreachablePage } from "./places/unreachable-page.js";
import { fetchRemote, knowRemotes } from "./remotes/load-remote.js";
import { remoteOfPath } from "./remotes/portal-areas.js";
import { warmUp } from "./shared-chunks.js";

async function start(): Promise<void> {
  const boot = readBoot(document, window.location);
  __webpack_nonce__ = boot.nonce;
  knowRemotes(boot.remotes);
  const needed = remoteOfPath(window.location.pathname);
  // On its way while the shell renders; a failure is shown where the remote's page stands.
  if (needed) fetchRemote(needed).catch(() => undefined);

  const root = createRoot(document.getElementById("root") as HTMLElement);
  const graph = createGraphClient({
    url: "/graphql",
    possibleTypes,
    onSignedOut: announceSignedOut,
    onFactorDue: announceFactorDue,
  });
  try {
    const facts = boot.graph ?? (await askBoot(boot));
    root.render(<App boot={boot} facts={facts} graph={graph} />);
    if (facts.viewer) warmUp(["overlays", "tables", "forms"]);
  } catch {
    root.render(<UnreachablePage nonce={boot.nonce} />);
  }
}

void start();
