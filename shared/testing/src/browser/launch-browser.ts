import { type Browser, chromium as playwright, type LaunchOptions } from "playwright-core";
import { chromium } from "./chromium-files.js";

/**
 * Starts the browser. Its own sandbox needs rights that containers and root lack; web security
 * stays on, unlike with the arguments that the package recommends.
 */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { path, env } = chromium();
  const given = Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]);
  return playwright.launch({
    executablePath: path,
    env: Object.fromEntries(given),
    headless: true,
    args: ["--no-sandbox"],
    ...options,
  });
}
