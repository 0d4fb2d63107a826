import { BlockList, isIP } from "node:net";

/** IANA's special-purpose registries: whatever is not somebody's own address on the public Internet. */
const ranges4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;
const ranges6 = [
  ["::", 127],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const;

const special = new BlockList();
for (const [address, length] of ranges4) special.addSubnet(address, length, "ipv4");
for (const [address, length] of ranges6) special.addSubnet(address, length, "ipv6");

/** Whether an IP address, in text, is of this machine, a private network or nothing at all; what is no address is too. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version === 0 || special.check(address, version === 6 ? "ipv6" : "ipv4");
}
