import { describe, expect, it } from "@jest/globals";
import { sourceOf } from "./source.js";

describe("sourceOf", () => {
  it.each([
    { ip: "203.0.113.9", source: "203.0.113.9", why: "an IPv4 address is one source" },
    { ip: "::ffff:203.0.113.9", source: "203.0.113.9", why: "also when written as IPv6" },
    { ip: "2001:db8:1:2:3:4:5:6", source: "2001:db8:1:2::/64", why: "a network is one source" },
    { ip: "2001:DB8:1:2::f", source: "2001:db8:1:2::/64", why: "however it is written" },
    { ip: "2001:0db8:0001:0002::", source: "2001:db8:1:2::/64", why: "with leading zeros" },
    { ip: "2001:db8::7", source: "2001:db8:0:0::/64", why: "with zeros left out" },
    { ip: "::1", source: "0:0:0:0::/64", why: "loopback" },
    { ip: "fe80::1%eth0", source: "fe80:0:0:0::/64", why: "a zone is no part of it" },
    { ip: "", source: "", why: "none is known" },
  ])("$ip is $source: $why", ({ ip, source }) => {
    expect(sourceOf(ip)).toBe(source);
  });
});
