import { BareMap } from "@/components/map/bare-map";

/** Next and react-leaflet with one marker, nothing else: what any map page costs at the least. */
export default function BarePage() {
  return (
    <main lang="zh-CN">
      <BareMap />
    </main>
  );
}
