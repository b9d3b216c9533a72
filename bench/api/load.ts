import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './load.child.ts';

/** The load generator, in a process of its own so that it shares no event loop with the bench or a server. */
export interface Load {
  send(order: LoadOrder): Promise<LoadResult>;
  close(): void;
}

export function openLoad(): Load {
  const child: ChildProcess = fork(fileURLToPath(new URL('./load.child.ts', import.meta.url)));
  return {
    send(order) {
      return new Promise((resolve, reject) => {
        child.once('message', (answer: { result?: LoadResult; failure?: string }) => {
          if (answer.result) resolve(answer.result);
          else reject(new Error(`the load generator failed: ${answer.failure}`));
        });
        child.send(order);
      });
    },
    close: () => child.disconnect(),
  };
}
