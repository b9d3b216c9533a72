import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

/* `npm run fuzz -- --seed 7 --count 10000`: the test of the suite with more operations or another seed. */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '4' }, count: { type: 'string', default: '10000' } },
});
const child = spawn('npx', ['vitest', 'run', 'test/platform/fuzz.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, DASEOT_FUZZ_SEED: values.seed, DASEOT_FUZZ_COUNT: values.count },
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
