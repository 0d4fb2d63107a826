/** A name with hyphens as messages select by it: "service-points" → "servicePoints". ICU takes no hyphen there. */
export function selectName(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
