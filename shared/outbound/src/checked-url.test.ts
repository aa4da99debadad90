import { describe, expect, it } from "@jest/globals";
import { checkedUrl } from "./checked-url.js";

const nothing = new Set<string>();
const reasonOf = (text: string, allowed = nothing) => {
  const checked = checkedUrl(text, allowed);
  return checked.ok ? checked.value.href : checked.error.reason;
};

describe("checkedUrl", () => {
  it.each([
    ["https://partner.example/hooks?a=1", "https://partner.example/hooks?a=1"],
    ["HTTPS://PARTNER.EXAMPLE/Hooks", "https://partner.example/Hooks"],
    ["https://partner.example:8443/", "https://partner.example:8443/"],
    ["https://8.8.8.8/", "https://8.8.8.8/"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["https://partner.example./", "https://partner.example./"],
  ])("lets %s pass", (text, href) => {
    expect(reasonOf(text)).toBe(href);
  });

  it.each([
    ["https://127.0.0.1/", "dotted"],
    ["https://2130706433/", "decimal"],
    ["https://0x7f000001/", "hex"],
    ["https://0x7f.0.0.1/", "hex in part"],
    ["https://017700000001/", "octal"],
    ["https://0177.0.0.01/", "octal in part"],
    ["https://127.1/", "short"],
    ["https://127.0.0.1./", "with a dot at its end"],
    ["https://１２７.0.0.1/", "full-width digits"],
    ["https://%31%32%37.0.0.1/", "escaped"],
    ["https://[::1]/", "IPv6"],
    ["https://[::ffff:127.0.0.1]/", "mapped"],
    ["https://[0:0:0:0:0:FFFF:7F00:1]/", "mapped, upper case"],
    ["https://[64:ff9b::10.0.0.1]/", "through NAT64"],
    ["https://[2002:7f00:1::]/", "through 6to4"],
    ["https://169.254.169.254/latest/meta-data/", "metadata"],
    ["https://[fd00:ec2::254]/", "metadata"],
    ["https://0/", "this host"],
  ])("refuses %s: %s", (text) => {
    expect(reasonOf(text)).toBe("NOT_PUBLIC");
  });

  it.each([
    ["http://partner.example/", "NOT_HTTPS"],
    ["ftp://partner.example/", "NOT_HTTPS"],
    ["file:///etc/passwd", "NOT_HTTPS"],
    ["data:text/plain,hello", "NOT_HTTPS"],
    ["https://user@partner.example/", "HAS_CREDENTIALS"],
    ["https://user:word@partner.example/", "HAS_CREDENTIALS"],
    ["https://127.0.0.1:80@partner.example/", "HAS_CREDENTIALS"],
    ["//partner.example/", "NOT_AN_ADDRESS"],
    ["partner.example", "NOT_AN_ADDRESS"],
    ["", "NOT_AN_ADDRESS"],
    ["https://", "NOT_AN_ADDRESS"],
    ["https://[fe80::1%25eth0]/", "NOT_AN_ADDRESS"],
    ["https://256.0.0.1/", "NOT_AN_ADDRESS"],
    [`https://partner.example/${"a".repeat(2_048)}`, "TOO_LONG"],
  ])("refuses %s as %s", (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it("lets an origin from configuration pass, and no other port or scheme of it", () => {
    const allowed = new Set(["http://127.0.0.1:4016"]);
    expect(reasonOf("http://127.0.0.1:4016/v1/orders", allowed)).toMatch(/^http:/);
    expect(reasonOf("http://127.0.0.1:4017/", allowed)).toBe("NOT_HTTPS");
    expect(reasonOf("https://127.0.0.1:4016/", allowed)).toBe("NOT_PUBLIC");
    expect(reasonOf("http://u@127.0.0.1:4016/", allowed)).toBe("HAS_CREDENTIALS");
  });
});
