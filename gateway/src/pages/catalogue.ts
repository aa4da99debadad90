import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type Router } from "express";
import { pagePolicy } from "../http/security-headers.js";
import { newNonce, scriptJson } from "./plain-page.js";
import { StaticFiles } from "./static-files.js";

/**
 * The catalogue of components at `/catalogue`, for whoever builds pages: no session, no data, the policy of every page.
 *
 * @returns null where it was not built, as for production
 */
export function cataloguePages(dist: string): Router | null {
  const path = join(dist, "index.html");
  if (!existsSync(path)) return null;
  const [before = "", after = ""] = readFileSync(path, "utf8").split("<!--boot-->");
  const router = express.Router();
  router.use("/catalogue/files", new StaticFiles(dist, ["index.html", "documents.json"]).handler());
  router.get(["/catalogue", "/catalogue/:component"], (request, response) => {
    const nonce = newNonce();
    const boot = `<script type="application/json" id="boot" nonce="${nonce}">${scriptJson({ nonce })}</script>`;
    response
      .set("content-security-policy", pagePolicy(nonce, request.headers.host))
      .set("cache-control", "no-store")
      .type("html")
      .send(before + boot + after);
  });
  return router;
}
