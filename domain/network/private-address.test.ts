import { describe, expect, it } from "vitest";
import { isPrivateAddress } from "@/domain/network/private-address";

const closed = [
  ...[
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
  ],
  ...["224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1"],
  ...["64:ff9b::a00:1", "2002:a00:1::", "", "localhost", "1.2.3"],
];
const open = ["1.1.1.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:1.1.1.1"];

describe("an address", () => {
  it.each(closed)("%s is not on the public Internet", (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(open)("%s is", (address) => expect(isPrivateAddress(address)).toBe(false));
});
