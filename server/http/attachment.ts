/** A `Content-Disposition` that saves under a name with any characters: also for who reads the plain one alone. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/gu, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
