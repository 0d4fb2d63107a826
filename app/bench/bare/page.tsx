import { BareMap } from "@/components/map/bare-map";

/** Next and react-leaflet with one marker: what any map page costs at the least. */
export default function BarePage() {
  return (
    <main>
      <h1>One marker</h1>
      <BareMap />
    </main>
  );
}
