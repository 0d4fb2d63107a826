/** Drawn for the map's buttons; the button carries the words. */
const paths = {
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  locate: "M12 2v4M12 18v4M2 12h4M18 12h4M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z",
  district: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  reset: "M4 5v5h5M4.6 14a8 8 0 1 0 1-7L4 10",
  layers: "m12 3 9 5-9 5-9-5 9-5ZM3 13l9 5 9-5",
  close: "M6 6l12 12M18 6 6 18",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="map-icon">
      <path d={paths[name]} />
    </svg>
  );
}
