import { runCli } from './main/cli.ts';

process.exitCode = await runCli(process.argv.slice(2));
