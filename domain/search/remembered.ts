const MOST = 50_000;

/** Names repeat from query to query, and reading them is most of the work. Dropped when they grow beyond a district. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size > MOST) known.clear();
      value = read(text);
      known.set(text, value);
    }
    return value;
  };
}
