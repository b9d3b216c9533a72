import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';

interface WhenNearProps {
  readonly children: ReactNode;
  /** Stands there until then, as high as what comes. */
  readonly fallback: ReactNode;
}

/** How far below the window something is that is about to be seen. */
const MARGIN = '160px';

/** Draws, and so loads, what lies below the window only when somebody comes near it. */
export function WhenNear({ children, fallback }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || place.current === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        // In slices: nobody waits for it.
        if (entries.some(({ isIntersecting }) => isIntersecting)) startTransition(() => setNear(true));
      },
      { rootMargin: MARGIN },
    );
    watch.observe(place.current);
    // What is printed is complete.
    const print = (): void => setNear(true);
    window.addEventListener('beforeprint', print);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', print);
    };
  }, [isNear]);
  return isNear ? children : <div ref={place}>{fallback}</div>;
}
