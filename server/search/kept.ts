import "server-only";

/** Asks for the value; `forget` has the next one who asks wait for a new one. */
export type Kept<T> = (() => Promise<T>) & { forget(): void };

/**
 * A value that is loaded once for however many ask, and again when it is older than `kept` milliseconds. While that
 * runs, or when it fails, the old value is better than waiting.
 */
export function keeping<T>(load: () => Promise<T>, kept: number): Kept<T> {
  let value: { of: T; until: number } | undefined;
  let under: Promise<T> | undefined;
  const ask = async () => {
    if (value && Date.now() < value.until) return value.of;
    under ??= start();
    if (!value) return under;
    under.catch(() => undefined);
    return value.of;
  };
  const start = () => {
    // What was begun before it was forgotten may have read what is no more.
    const loading: Promise<T> = load()
      .then((of) => {
        if (under === loading) value = { of, until: Date.now() + kept };
        return of;
      })
      .finally(() => {
        if (under === loading) under = undefined;
      });
    return loading;
  };
  const forget = () => {
    value = undefined;
    under = undefined;
  };
  return Object.assign(ask, { forget });
}
