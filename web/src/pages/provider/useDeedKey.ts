import { useCallback, useRef } from 'react';

/** Keys of deeds: the same content sent again after a lost answer is the same deed, and is done once. */
export function useDeedKey(): (content: object) => string {
  const deed = useRef<{ readonly text: string; readonly key: string }>(undefined);
  return useCallback((content) => {
    const text = JSON.stringify(content);
    if (deed.current?.text !== text) deed.current = { text, key: crypto.randomUUID() };
    return deed.current.key;
  }, []);
}
