"use client";

type Props = { address: string; title: string; label: string };

/** The system's own sheet for sending on; hidden where the browser has none, because then the link is copied. */
export function ShareButton({ address, title, label }: Props) {
  // Closing the sheet is no failure.
  const share = () => navigator.share?.({ title, url: address }).catch(() => undefined);
  return (
    <button type="button" className="button share-button needs-script" onClick={share}>
      {label}
    </button>
  );
}
