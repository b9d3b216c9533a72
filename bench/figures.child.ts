import { figureGroups } from './figures.ts';
import type { FigureOptions } from './row.ts';
import type { GroupAnswer } from './table.ts';

/* A process that measures one group of rows and sends them to its parent: node bench/figures.child.ts NAME OPTIONS. */

async function answer(name: string, options: FigureOptions): Promise<GroupAnswer> {
  const group = figureGroups.find((one) => one.name === name);
  if (!group) return { failure: `there is no group ${name}` };
  try {
    return { rows: await group.rows(options) };
  } catch (error) {
    console.error(error);
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

const [name, options] = process.argv.slice(2);
process.send?.(await answer(name, JSON.parse(options) as FigureOptions));
process.disconnect?.();
