import { runBench } from './cli.ts';

process.exitCode = await runBench(process.argv.slice(2));
