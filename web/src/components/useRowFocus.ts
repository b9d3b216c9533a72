import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';

const PAGE_ROWS = 10;

/** One row of a table can be focused; the arrows, Page, Home and End move to others, Enter opens. */
export function useRowFocus(count: number, show: (index: number) => void, open: (index: number) => void) {
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number>(undefined);
  const rows = useRef(new Map<number, HTMLTableRowElement>());
  const rowRef = useCallback(
    (index: number) => (row: HTMLTableRowElement | null) => {
      if (row === null) rows.current.delete(index);
      else rows.current.set(index, row);
    },
    [],
  );
  // A row far away is drawn only after it has become the current one.
  useEffect(() => {
    const row = wanted.current === undefined ? undefined : rows.current.get(wanted.current);
    if (row === undefined) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).tagName !== 'TR') return;
    if (event.key === 'Enter') {
      event.preventDefault();
      open(current);
      return;
    }
    const moves: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE_ROWS,
      PageUp: current - PAGE_ROWS,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(count - 1, to));
    wanted.current = index;
    show(index);
    setCurrent(index);
    rows.current.get(index)?.focus({ preventScroll: true });
    rows.current.get(index)?.scrollIntoView({ block: 'nearest' });
  };
  const last = Math.max(0, count - 1);
  return {
    /** The row that has the focus, or gets it first. */
    current: Math.min(current, last),
    rowRef,
    tabIndex: (index: number) => (index === Math.min(current, last) ? 0 : -1),
    moved: setCurrent,
    onKeyDown,
  };
}
