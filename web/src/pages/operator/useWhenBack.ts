import { useEffect, useRef } from 'react';
import { sessionLost } from '../../api/client.ts';
import { connectionLost } from '../../api/connection.ts';
import { useSignal } from '../../api/signal.ts';

/** Tries what had failed again as soon as the connection, or the session, is there again. */
export function useWhenBack(hasFailed: boolean, retry: () => void): void {
  const isOffline = useSignal(connectionLost);
  const isSignedOut = useSignal(sessionLost);
  const isAway = isOffline || isSignedOut;
  const latest = useRef({ hasFailed, retry });
  latest.current = { hasFailed, retry };
  useEffect(() => {
    if (!isAway && latest.current.hasFailed) latest.current.retry();
  }, [isAway]);
}
