import { createSignal } from './signal.ts';

/** Whether the server cannot be reached. */
export const connectionLost = createSignal(false);

const ASK_AGAIN_MS = 3_000;
let timer: ReturnType<typeof setInterval> | undefined;

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Watches the connection; `whenBack` is called each time it is there again. */
export function watchConnection(whenBack: () => void): () => void {
  const lost = () => connectionLost.set(true);
  const ask = async () => {
    if (await isReachable()) connectionLost.set(false);
  };
  const unwatch = connectionLost.watch(() => {
    clearInterval(timer);
    if (connectionLost.get()) timer = setInterval(ask, ASK_AGAIN_MS);
    else whenBack();
  });
  window.addEventListener('offline', lost);
  window.addEventListener('online', ask);
  return () => {
    clearInterval(timer);
    unwatch();
    window.removeEventListener('offline', lost);
    window.removeEventListener('online', ask);
  };
}
