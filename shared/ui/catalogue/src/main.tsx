import { speak, teach } from "@markethall/language";
import { designCatalogs } from "@markethall/ui";
import { createRoot } from "react-dom/client";
import { Catalogue } from "./page/catalogue.js";
import { readLook } from "./page/look.js";

async function start(): Promise<void> {
  const boot = document.getElementById("boot")?.textContent;
  const { nonce } = JSON.parse(boot ?? `{ "nonce": "" }`) as { nonce: string };
  __webpack_nonce__ = nonce;
  const { appearance, language } = readLook(new URLSearchParams(window.location.search));
  document.documentElement.dataset["mantineColorScheme"] = appearance;
  await teach(designCatalogs);
  await speak(language);
  createRoot(document.getElementById("root") as HTMLElement).render(<Catalogue nonce={nonce} />);
}

void start();
