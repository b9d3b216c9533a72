import { existsSync, readFileSync } from 'node:fs';
import type { PointSet } from '../../src/engine/formation/grouping/points.ts';
import { seededRandom } from '../../src/engine/random.ts';

/** Random points; with `steps` on a coarse grid, so that equal distances and equal points are common. */
export function randomPoints(count: number, dimension: number, seed: number, steps?: number): PointSet {
  const random = seededRandom(seed);
  const draw = (): number => (steps === undefined ? random.fraction() * 10 - 5 : random.below(steps));
  return { dimension, values: Float64Array.from({ length: count * dimension }, draw) };
}

/** The folder of published instances; undefined where they are not at hand. */
export function instancesFolder(): string | undefined {
  const folder = process.env['DASEOT_DATA_DIR'];
  const path = folder && `${folder}/microaggregation`;
  return path && existsSync(path) ? path : undefined;
}

/** Columns of a CSV file of numbers, each scaled to mean 0 and sample standard deviation 1. */
export function scaledPoints(path: string, isUsed: (column: string) => boolean): PointSet {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const cells = (line: string): string[] =>
    [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, a, b]) => a ?? b);
  const used = cells(lines[0]).flatMap((name, i) => (isUsed(name) ? [i] : []));
  const rows = lines.slice(1).map((line) => {
    const all = cells(line);
    return used.map((i) => Number(all[i]));
  });
  const columns = used.map((_, d) => {
    const column = rows.map((row) => row[d]);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows.length;
    const square = column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return column.map((value) => (value - mean) / Math.sqrt(square / (rows.length - 1)));
  });
  return {
    dimension: used.length,
    values: Float64Array.from(rows.flatMap((_, i) => columns.map((c) => c[i]))),
  };
}

/** The points of these numbers. */
export function pointsAt(points: PointSet, numbers: readonly number[]): PointSet {
  const { dimension, values } = points;
  const taken = numbers.flatMap((i) => [...values.subarray(i * dimension, (i + 1) * dimension)]);
  return { dimension, values: Float64Array.from(taken) };
}
