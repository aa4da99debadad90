import { isIP } from "node:net";
import { err, ok, type Result } from "@markethall/result";
import type { AddressRefused, RefusalReason } from "./failure.js";
import { isPublicAddress } from "./public-address.js";

const MAX_LENGTH = 2_048;

/**
 * Reads an address that somebody configured as URLs are read (WHATWG), which turns every way to write a host
 * (decimal, octal, hex, full-width digits, upper case) into the one that is checked and called.
 * A name is not looked up here.
 *
 * @param allowed Origins from configuration that may be called whatever they are.
 */
export function checkedUrl(
  text: string,
  allowed: ReadonlySet<string>,
): Result<URL, AddressRefused> {
  if (text.length > MAX_LENGTH) return refused("TOO_LONG");
  if (!URL.canParse(text)) return refused("NOT_AN_ADDRESS");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return refused("NOT_HTTPS");
  if (url.username !== "" || url.password !== "") return refused("HAS_CREDENTIALS");
  if (allowed.has(url.origin)) return ok(url);
  if (url.protocol !== "https:") return refused("NOT_HTTPS");
  const host = bareHost(url.hostname);
  if (isIP(host) !== 0 && !isPublicAddress(host)) return refused("NOT_PUBLIC");
  return ok(url);
}

/** `[::1]` as `::1`. */
export function bareHost(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

function refused(reason: RefusalReason): Result<URL, AddressRefused> {
  return err({ kind: "AddressRefused", reason });
}
