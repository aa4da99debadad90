import ipaddr from "ipaddr.js";

/** Public by their number, and yet answered by the machine's own cloud: Azure's wire server. */
const metadataAddresses: ReadonlySet<string> = new Set(["168.63.129.16"]);

/** First group of an IPv6 address that is given out to the internet: 2000::/3 (RFC 4291 §2.4). */
const GLOBAL_FROM = 0x2000;
const GLOBAL_TO = 0x3fff;

/**
 * Whether an IP address belongs to the public internet. What is not known to be public is not: private, loopback,
 * link-local, carrier-grade NAT, multicast, documentation and reserved ranges, and IPv6 addresses that
 * carry an IPv4 one inside (mapped, NAT64, 6to4, Teredo), through which the others could be reached.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(text: string): boolean {
  if (text.includes("%") || !ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast" || metadataAddresses.has(address.toString())) return false;
  if (!(address instanceof ipaddr.IPv6)) return true;
  const [first = 0] = address.parts;
  return first >= GLOBAL_FROM && first <= GLOBAL_TO;
}
