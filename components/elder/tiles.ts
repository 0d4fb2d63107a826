import { HandCoins, HandHelping, HeartPulse, type IconNode, IdCard, MapPin, PhoneCall } from "lucide";

/** What the start page of 长辈版 offers (at most six: domain.md 4.1), each a list that exists; null calls the hotline. */
export const elderTiles = [
  { key: "call", icon: PhoneCall, path: null },
  { key: "nearby", icon: MapPin, path: "/nearby?back=layers%3Dservice-points" },
  { key: "insurance", icon: HeartPulse, path: `/matters?q=${encodeURIComponent("保险")}&audience=person` },
  { key: "allowance", icon: HandCoins, path: `/matters?q=${encodeURIComponent("补贴")}&topic=elderly` },
  { key: "papers", icon: IdCard, path: `/matters?q=${encodeURIComponent("证")}&topic=elderly,life` },
  { key: "help", icon: HandHelping, path: `/matters?q=${encodeURIComponent("帮办代办")}` },
] as const satisfies readonly { key: string; icon: IconNode; path: string | null }[];
