import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useWhenBack } from './useWhenBack.ts';

/** One page of a long list. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins; null where there is none. */
  readonly next: string | null;
  readonly total?: number | undefined;
}

export type LoadPage<Row> = (after: string | null) => Promise<PageOf<Row>>;

/** A long list that is read as somebody moves through it. */
export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly total: number | undefined;
  readonly error: unknown;
  readonly isLoading: boolean;
  /** Whether the rows are those of the question before. */
  readonly isStale: boolean;
  readonly hasMore: boolean;
  /** Around the table: it is at its top again when another question was answered. */
  readonly frame: RefObject<HTMLDivElement | null>;
  more(): void;
  retry(): void;
}

interface State<Row> extends PageOf<Row> {
  readonly key: string | undefined;
  readonly error: unknown;
  readonly isLoading: boolean;
}

/**
 * Reads a connection page by page, past the cache: 72,000 rows there would be compared with each other at every step.
 * The rows of the question before stay in sight until the first page of the next one is there. `key` says what is asked.
 */
export function usePages<Row>(key: string, load: LoadPage<Row>): Pages<Row> {
  const [state, setState] = useState<State<Row>>({
    key: undefined,
    rows: [],
    next: null,
    error: undefined,
    isLoading: true,
  });
  const asked = useRef({ key, load, isBusy: false });
  const read = useCallback(async (of: string, before: readonly Row[], after: string | null) => {
    asked.current.isBusy = true;
    setState((was) => ({ ...was, isLoading: true, error: undefined }));
    try {
      const page = await asked.current.load(after);
      if (asked.current.key !== of) return;
      asked.current.isBusy = false;
      setState((was) => ({
        key: of,
        rows: before.length === 0 ? page.rows : [...before, ...page.rows],
        next: page.next,
        total: page.total ?? (after === null ? undefined : was.total),
        error: undefined,
        isLoading: false,
      }));
    } catch (error) {
      if (asked.current.key !== of) return;
      asked.current.isBusy = false;
      setState((was) => ({ ...was, error, isLoading: false }));
    }
  }, []);
  asked.current.load = load;
  useEffect(() => {
    asked.current.key = key;
    void read(key, [], null);
  }, [key, read]);
  const isStale = state.key !== key;
  const hasMore = !isStale && state.next !== null;
  const more = () => {
    if (hasMore && !asked.current.isBusy && state.error === undefined) void read(key, state.rows, state.next);
  };
  const retry = () => void (isStale ? read(key, [], null) : read(key, state.rows, state.next));
  const frame = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was answered is what matters.
  useEffect(() => {
    // Newer browsers answer with a promise, which is nothing to clean up by.
    void frame.current?.firstElementChild?.scrollTo({ top: 0 });
  }, [state.key]);
  useWhenBack(state.error !== undefined, retry);
  return { ...state, total: state.total, isStale, hasMore, frame, more, retry };
}
