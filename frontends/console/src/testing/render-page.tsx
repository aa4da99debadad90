import { renderPage as renderOver, type RenderOptions } from "@markethall/graph-client/testing";

export type { Answers } from "@markethall/graph-client/testing";

/** A page of the console as its owner sees it, over a graph that answers what the test says. */
export function renderPage(options: Omit<RenderOptions, "audience">) {
  return renderOver({ ...options, audience: "console" });
}
