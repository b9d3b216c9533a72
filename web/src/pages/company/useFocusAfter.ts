import { useEffect, useState } from 'react';

type Find = () => HTMLElement | null | undefined;

/** Moves the focus once the page is drawn anew: what was pressed may be gone then, and the focus would be nowhere. */
export function useFocusAfter(): (find: Find) => void {
  const [wanted, setWanted] = useState<{ readonly find: Find }>();
  useEffect(() => wanted?.find()?.focus(), [wanted]);
  return (find) => setWanted({ find });
}
