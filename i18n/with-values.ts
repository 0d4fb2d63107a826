type Messages = { readonly [key: string]: string | Messages };

/** The same messages with some placeholders filled for good, such as a number that is one for the whole site. */
export function withValues<T extends Messages>(messages: T, values: Record<string, string>): T {
  const filled = Object.entries(messages).map(([key, message]) => [
    key,
    typeof message === "string"
      ? message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
      : withValues(message, values),
  ]);
  return Object.fromEntries(filled) as T;
}

/** Any text as a message that says just that: in ICU's syntax braces, angle brackets and apostrophes mean something. */
export function asMessage(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}<>]/g, "'$&'");
}
