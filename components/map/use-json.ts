import { useCallback, useEffect, useState } from "react";

/** `of`: the address that `data` came from. */
export type Loaded<T> = { data: T | null; of: string | null; failed: boolean; retry: () => void };

const ahead = new Map<string, Promise<unknown>>();

const read = async (url: string, signal?: AbortSignal): Promise<unknown> => {
  const response = await fetch(url, { signal });
  return response.ok ? response.json() : Promise.reject(new Error(url));
};

/** Asks for what a `useJson` will need, while the code that shows it is still on its way. */
export function readAhead(url: string): void {
  const answer = read(url);
  // Who needs it asks again.
  answer.catch(() => ahead.delete(url));
  ahead.set(url, answer);
}

/** Fetches JSON whenever the address changes; keeps what was there until the new arrives. */
export function useJson<T>(url: string): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, "retry">>({ data: null, of: null, failed: false });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt fetches the same address again
  useEffect(() => {
    const stop = new AbortController();
    const answer = ahead.get(url) ?? read(url, stop.signal);
    ahead.delete(url);
    answer
      .then((data) => {
        if (!stop.signal.aborted) setState({ data: data as T, of: url, failed: false });
      })
      .catch(() => {
        if (!stop.signal.aborted) setState(({ data, of }) => ({ data, of, failed: true }));
      });
    return () => stop.abort();
  }, [url, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
}
