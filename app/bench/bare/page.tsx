import { BareMap } from "@/components/map/bare-map";
import zh from "@/i18n/messages/zh/site.json";

/** Next and react-leaflet with one marker, and a line of Chinese text: what any map page of ours costs at the least. */
export default function BarePage() {
  return (
    <main lang="zh-CN">
      <h1>{zh.name}</h1>
      <p>{zh.description}</p>
      <BareMap />
    </main>
  );
}
