import "server-only";

/**
 * A value that is loaded once for however many ask, and again when it is older than `kept` milliseconds. While that
 * runs, or when it fails, the old value is better than waiting.
 */
export function keeping<T>(load: () => Promise<T>, kept: number): () => Promise<T> {
  let value: { of: T; until: number } | undefined;
  let under: Promise<T> | undefined;
  return async () => {
    if (value && Date.now() < value.until) return value.of;
    under ??= load()
      .then((of) => {
        value = { of, until: Date.now() + kept };
        return of;
      })
      .finally(() => {
        under = undefined;
      });
    if (!value) return under;
    under.catch(() => undefined);
    return value.of;
  };
}
