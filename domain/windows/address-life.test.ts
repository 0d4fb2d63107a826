import { expect, it } from "vitest";
import { addressLife } from "@/domain/windows/address-life";

it.each([
  ["http://localhost:3000/?item=M001", true, "local"],
  ["http://127.0.0.1:3000", false, "local"],
  ["http://[::1]:3000", false, "local"],
  ["http://192.168.1.20", true, "local"],
  ["http://172.20.0.3", false, "local"],
  ["http://hall-server:8080", false, "local"],
  ["http://map.local", false, "local"],
  ["https://map.example.gov.cn/?point=a", true, "lasting"],
  ["https://map.example.gov.cn/?point=a", false, "unsettled"],
  ["https://172.40.0.3", false, "unsettled"],
])("%s, settled %s: %s", (address, isSettled, life) => {
  expect(addressLife(address, isSettled)).toBe(life);
});
