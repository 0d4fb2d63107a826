"use client";

import { MapContainer, Marker } from "react-leaflet";

const size = { height: 400 };

export default function BareLeaflet() {
  return (
    <MapContainer center={[28.69, 115.86]} zoom={13} style={size}>
      <Marker position={[28.69, 115.86]} />
    </MapContainer>
  );
}
