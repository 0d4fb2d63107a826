/** Headers as one text, by which the same kind of file is known again, whatever the order of its columns. */
export function fingerprintOf(headers: readonly string[]): string {
  const plain = headers.map((header) =>
    header
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s_\-*:：]/gu, ""),
  );
  return [...new Set(plain)]
    .filter((header) => header !== "" && !header.startsWith("#"))
    .sort()
    .join("|");
}
