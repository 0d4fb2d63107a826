import "server-only";

/** A body of at most `most` bytes, or null. Counted while they arrive: what a request says of its length need not be true. */
export async function readBody(request: Request, most: number): Promise<Blob | null> {
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
  return new Blob(chunks);
}

/** The fields of a body that is a form; null where it is none. */
export function formOf(request: Request, body: Blob): Promise<FormData | null> {
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  return new Response(body, { headers }).formData().catch(() => null);
}

/** The fields of a form that was sent, or null where there are more bytes than `most`, or no form. */
export async function readForm(request: Request, most: number): Promise<FormData | null> {
  const body = await readBody(request, most);
  return body && formOf(request, body);
}

/** A field as trimmed text; what is missing or no text is empty. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
