import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { it } from 'vitest';
import { expectSound } from './matchReprice.ts';
const seedSystems='/work/main/seeds/systems.json';
type SystemRow = any;
async function systemsOfSeeds(): Promise<SystemRow[]> {
  return (JSON.parse(await readFile(seedSystems, 'utf8')) as { systems: SystemRow[] }).systems;
}
it('x', async () => {
  const r = JSON.parse(readFileSync('/tmp/busan200.json', 'utf8'));
  const s = await systemsOfSeeds();
  const t = process.cpuUsage();
  expectSound(r, s);
  console.log('cpu', process.cpuUsage(t).user / 1e6);
}, 200000);
