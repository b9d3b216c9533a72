import { useCallback, useState } from 'react';

/** Work that a person has started: whether it runs, and what became of it. */
export interface Task<Failure> {
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  run(work: () => Promise<void>): Promise<void>;
}

/** Runs one piece of work at a time; what `isFailure` knows is shown, anything else is a mistake of ours and thrown. */
export function useTask<Failure>(isFailure: (error: unknown) => error is Failure): Task<Failure> {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = useCallback(
    async (work: () => Promise<void>) => {
      setBusy(true);
      setFailure(undefined);
      try {
        await work();
      } catch (error) {
        if (!isFailure(error)) throw error;
        setFailure(error);
      } finally {
        setBusy(false);
      }
    },
    [isFailure],
  );
  return { isBusy, failure, run };
}
