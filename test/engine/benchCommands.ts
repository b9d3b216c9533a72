import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { vi } from 'vitest';

/** What a command printed, line by line, and how it ended. */
export interface CommandRun {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly exitCode: number;
}

/** Runs a command of the bench in this process. */
export async function runCommand(command: Command, args: readonly string[]): Promise<CommandRun> {
  const lines: string[] = [];
  let errors = '';
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => {
    lines.push(text);
  });
  command.exitOverride().configureOutput({
    writeErr: (text) => {
      errors += text;
    },
  });
  try {
    await command.parseAsync([...args], { from: 'user' });
    return { lines, errors, exitCode: 0 };
  } catch (error) {
    if (error instanceof CommanderError) return { lines, errors, exitCode: error.exitCode };
    throw error;
  } finally {
    log.mockRestore();
  }
}
