/**
 * What a service point has besides its windows: the codes of the `amenities` column,
 * shared by the importer, the filter and the message keys.
 * Devices first, then comfort, then access (domain.md §2.2; the access part follows GB 50763).
 */
export const amenities = [
  // Devices
  "electronic-queue",
  "self-service-area",
  "self-service-24h",
  "self-service-tax",
  "social-security-kiosk",
  "social-security-card-printing",
  "medical-insurance-kiosk",
  "licence-printing",
  "photo-kiosk",
  "hongcheng-card-top-up",
  "computer",
  "copier",
  // Comfort
  "wifi",
  "phone-charging",
  "drinking-water",
  "seating",
  "umbrella",
  "reading-glasses",
  "first-aid-kit",
  "aed",
  "microwave",
  "refrigerator",
  "toilet",
  "nursing-room",
  "children-corner",
  "reading-corner",
  "mediation-room",
  "parking",
  "vehicle-charging",
  // Access
  "step-free",
  "lift",
  "accessible-toilet",
  "accessible-parking",
  "low-counter",
  "wheelchair",
  "priority-seats",
  "hearing-aid",
  "sign-language",
  "braille",
  "guide-dogs-welcome",
] as const;
export type Amenity = (typeof amenities)[number];

export function isAmenity(code: string): code is Amenity {
  return (amenities as readonly string[]).includes(code);
}
