import { describe, expect, it } from "@jest/globals";
import { isPublicAddress } from "./public-address.js";

describe("isPublicAddress", () => {
  it.each([
    ["8.8.8.8", "given out to somebody"],
    ["172.15.255.255", "the last before the private 172.16/12"],
    ["172.32.0.0", "the first after it"],
    ["100.63.255.255", "the last before carrier-grade NAT"],
    ["100.128.0.0", "the first after it"],
    ["169.253.255.255", "the last before link-local"],
    ["2606:4700:4700::1111", "given out to somebody"],
    ["2a00:1450:4001:81b::200e", "given out to somebody"],
  ])("lets %s pass: %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["0.0.0.0", "this host"],
    ["0.1.2.3", "this network"],
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback, its far end"],
    ["10.0.0.1", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private, its far end"],
    ["192.168.1.1", "private"],
    ["169.254.169.254", "metadata of AWS, Azure, Google Cloud and others"],
    ["169.254.170.2", "metadata of AWS containers"],
    ["100.64.0.1", "carrier-grade NAT"],
    ["100.100.100.200", "metadata of Alibaba Cloud"],
    ["168.63.129.16", "Azure's wire server, public by its number"],
    ["192.0.0.192", "metadata of Oracle Cloud"],
    ["192.0.2.1", "documentation"],
    ["198.51.100.7", "documentation"],
    ["203.0.113.9", "documentation"],
    ["198.18.0.1", "benchmarking"],
    ["192.88.99.1", "6to4 relay"],
    ["224.0.0.1", "multicast"],
    ["239.255.255.250", "multicast"],
    ["240.0.0.1", "reserved"],
    ["255.255.255.255", "broadcast"],
    ["::", "unspecified"],
    ["::1", "loopback"],
    ["::7f00:1", "127.0.0.1 in the old compatible form"],
    ["::ffff:127.0.0.1", "127.0.0.1, mapped"],
    ["::ffff:8.8.8.8", "mapped, whatever is inside"],
    ["::ffff:0:7f00:1", "127.0.0.1, translated"],
    ["64:ff9b::7f00:1", "127.0.0.1 through NAT64"],
    ["64:ff9b:1::a00:1", "10.0.0.1 through a local NAT64"],
    ["2002:7f00:1::", "127.0.0.1 through 6to4"],
    ["2002:a00:1::1", "10.0.0.1 through 6to4"],
    ["2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo"],
    ["2001:db8::1", "documentation"],
    ["3fff::1", "documentation"],
    ["100::1", "discard"],
    ["fc00::1", "unique local"],
    ["fd00:ec2::254", "metadata of AWS"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local with a zone"],
    ["2606:4700::1%1", "with a zone: no public address has one"],
    ["fec0::1", "site-local"],
    ["ff02::1", "multicast"],
    ["4000::1", "not given out yet"],
    ["", "nothing"],
    ["example.com", "a name"],
    ["8.8.8.8/32", "a network"],
  ])("stops %j: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
