import { type RefObject, useEffect, useState } from "react";

/** How far below the window something begins to load. */
const AHEAD = "300px";

/** Whether an element has come near the window: what is heavy is loaded then. */
export function useNear(root: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setIsNear(true);
        observer.disconnect();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return isNear;
}
