import "server-only";

/**
 * The fields of a form that was sent, or null where there are more bytes than `most`, or no form. Counted while they
 * arrive: what a request says of its length need not be true.
 */
export async function readForm(request: Request, most: number): Promise<FormData | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most || !request.body) return null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  return new Response(new Blob(chunks), { headers }).formData().catch(() => null);
}

/** A field as trimmed text; what is missing or no text is empty. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
