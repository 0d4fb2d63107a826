import { useCallback, useEffect, useState } from "react";

/** `of`: the address that `data` came from. */
export type Loaded<T> = { data: T | null; of: string | null; failed: boolean; retry: () => void };

/** Fetches JSON whenever the address changes; keeps what was there until the new arrives. */
export function useJson<T>(url: string): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, "retry">>({ data: null, of: null, failed: false });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt fetches the same address again
  useEffect(() => {
    const stop = new AbortController();
    fetch(url, { signal: stop.signal })
      .then((response) => (response.ok ? (response.json() as Promise<T>) : Promise.reject(new Error(url))))
      .then((data) => setState({ data, of: url, failed: false }))
      .catch(() => {
        if (!stop.signal.aborted) setState(({ data, of }) => ({ data, of, failed: true }));
      });
    return () => stop.abort();
  }, [url, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
}
