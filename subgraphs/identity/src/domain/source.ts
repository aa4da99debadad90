/** Groups of an IPv6 address that its provider gives to one household or company: a /64. */
const NETWORK_GROUPS = 4;

/**
 * Where a request comes from, as far as one may count it as one: an IPv4 address, or the /64 of an IPv6 one, since
 * whoever has an IPv6 network can come from any of its 2^64 addresses.
 */
export function sourceOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!ip.includes(":")) return ip;
  const [address = ""] = ip.toLowerCase().split("%");
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = !tail ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  const network = groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
  return `${network}::/64`;
}
