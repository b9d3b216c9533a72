import { Command, CommanderError } from 'commander';
import { commands } from './commands.ts';

/** Exit codes: 0 done, 1 failed, 2 called wrongly. */
const FAILED = 1;
const CALLED_WRONGLY = 2;

/** Runs one command line; the exit code of the process. */
export async function runCli(args: readonly string[]): Promise<number> {
  const program = new Command('daseot')
    .description(
      'Daseot: the marketplace where manufacturers that work alike buy one smart-factory system together.',
    )
    .version(process.env['npm_package_version'] ?? '0.1.0')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const register of commands) register(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : CALLED_WRONGLY;
    reportFailure(error);
    return FAILED;
  }
}

/** One line for people; the stack only for whoever asked for it. */
function reportFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`daseot: ${message.split('\n', 1)[0]}`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) console.error(error.stack);
}
