import { useSyncExternalStore } from 'react';

const paper = window.matchMedia('print');

function watch(listener: () => void): () => void {
  paper.addEventListener('change', listener);
  return () => paper.removeEventListener('change', listener);
}

/**
 * Whether the page is being printed. React draws changes of a store before the event is over, so what is drawn for paper
 * is there when the browser lays it out.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(watch, () => paper.matches);
}
