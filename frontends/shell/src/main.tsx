import { createGraphClient } from "@markethall/graph-client";
import { speak, teach } from "@markethall/language";
import { designCatalogs, showAppearance } from "@markethall/ui";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import { askBoot } from "./boot/ask-boot.js";
import { readBoot } from "./boot/read-boot.js";
import { announceFactorDue, announceSignedOut } from "./access/stop.js";
import { languageOfReader } from "./display/language-choice.js";
import { possibleTypes } from "./gql/possible-types.js";
import { catalogs } from "./locales/catalogs.js";
import { UnreachablePage } from "./places/unreachable-page.js";
import { fetchRemote, knowRemotes } from "./remotes/load-remote.js";
import { remoteOfPath } from "./remotes/portal-areas.js";
import { warmUp } from "./shared-chunks.js";

async function start(): Promise<void> {
  showAppearance();
  const boot = readBoot(document, window.location);
  __webpack_nonce__ = boot.nonce;
  knowRemotes(boot.remotes);
  const needed = remoteOfPath(window.location.pathname);
  // On its way while the shell renders; a failure is shown where the remote's page stands.
  if (needed) fetchRemote(needed).catch(() => undefined);

  // English has come along: nothing is waited for.
  const spoken = Promise.all([teach(catalogs), teach(designCatalogs)]).then(() =>
    speak(languageOfReader(window.location)),
  );

  const root = createRoot(document.getElementById("root") as HTMLElement);
  const graph = createGraphClient({
    url: "/graphql",
    possibleTypes,
    onSignedOut: announceSignedOut,
    onFactorDue: announceFactorDue,
  });
  try {
    await spoken;
    const facts = boot.graph ?? (await askBoot(boot));
    root.render(<App boot={boot} facts={facts} graph={graph} />);
    if (facts.viewer) warmUp(["overlays", "tables", "forms"]);
  } catch {
    root.render(<UnreachablePage nonce={boot.nonce} />);
  }
}

void start();
