import { useEffect, useRef, useState } from 'react';

const COUNT_MS = 900;

/** A figure that runs from its last value to the next one. */
export function useCounted(value: number, isStill: boolean): number {
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    if (isStill || from.current === value) {
      from.current = value;
      setShown(value);
      return;
    }
    const begin = from.current;
    const startedAt = performance.now();
    let frame = 0;
    const draw = (now: number) => {
      const part = Math.min(1, (now - startedAt) / COUNT_MS);
      const eased = 1 - (1 - part) ** 3;
      from.current = Math.round(begin + (value - begin) * eased);
      setShown(from.current);
      if (part < 1) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [value, isStill]);
  return shown;
}
