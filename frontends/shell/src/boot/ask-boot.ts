import type { BootData, BootGraph } from "@markethall/contracts";
import bootOperation from "../../public/boot.graphql?raw";
import { complete } from "./read-boot.js";

/** Asks for what the gateway did not write into the page. @throws TypeError when nobody answers. */
export async function askBoot(boot: BootData): Promise<BootGraph> {
  const portal = boot.audience === "portal" && boot.accountName !== null;
  const answer = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      operationName: "Boot",
      query: bootOperation,
      variables: { accountName: boot.accountName ?? "", portal },
    }),
  });
  const { data } = (await answer.json()) as { data?: Partial<BootGraph> | null };
  if (!data) throw new TypeError("The graph did not answer the boot operation.");
  return complete(data);
}
