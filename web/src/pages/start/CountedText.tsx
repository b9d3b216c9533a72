import { useLayoutEffect, useRef, useState } from 'react';

const COUNT_MS = 900;

interface CountedTextProps {
  readonly value: number;
  readonly textOf: (value: number) => string;
  /** Shows each value at once. */
  readonly isStill: boolean;
  readonly className?: string | undefined;
}

/**
 * A figure that runs from its last value to the next one. Its text is written past React: sixty renderings a second are
 * work that a phone feels.
 */
export function CountedText({ value, textOf, isStill, className }: CountedTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(value);
  // The same string at each rendering, so that React leaves alone what is written here.
  const [first] = useState(() => textOf(value));
  useLayoutEffect(() => {
    const show = (next: number): void => {
      shown.current = next;
      if (place.current) place.current.textContent = textOf(next);
    };
    if (isStill || shown.current === value) {
      show(value);
      return;
    }
    const begin = shown.current;
    const startedAt = performance.now();
    let frame = 0;
    const draw = (now: number): void => {
      const part = Math.min(1, (now - startedAt) / COUNT_MS);
      const eased = 1 - (1 - part) ** 3;
      show(Math.round(begin + (value - begin) * eased));
      if (part < 1) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [value, isStill, textOf]);
  return (
    <div ref={place} className={className} aria-hidden="true">
      {first}
    </div>
  );
}
