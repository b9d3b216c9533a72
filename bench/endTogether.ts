import type { ChildProcess } from 'node:child_process';

/** Ends the child when this process ends or is told to: a measurement that nobody waits for only disturbs others. */
export function endTogether(child: ChildProcess): void {
  const endChild = (): void => {
    child.kill();
  };
  const endAll = (_: NodeJS.Signals, number: number): never => process.exit(128 + number);
  process.on('exit', endChild);
  // Only while a child runs: a process that computes by itself never comes to its handlers, and would not end.
  process.on('SIGINT', endAll).on('SIGTERM', endAll);
  child.once('close', () => {
    process.off('exit', endChild).off('SIGINT', endAll).off('SIGTERM', endAll);
  });
}
