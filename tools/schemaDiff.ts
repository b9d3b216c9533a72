import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { Command } from 'commander';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { readDeprecation } from '../src/platform/deprecation.ts';

const SCHEMA = 'schema/schema.graphql';

/** How bad a change is for clients. ANNOUNCED: it would break, but its deprecation said so and the day has come. */
export type Criticality = 'BREAKING' | 'DANGEROUS' | 'ANNOUNCED' | 'NON_BREAKING';

/** One change of the schema. */
export interface SchemaChange {
  readonly criticality: Criticality;
  readonly type: string;
  /** Schema coordinate: 'Company.name'. */
  readonly path: string;
  readonly message: string;
  /** Why it is of this criticality, where there is something to say. */
  readonly reason?: string;
}

const ORDER: readonly Criticality[] = ['BREAKING', 'DANGEROUS', 'ANNOUNCED', 'NON_BREAKING'];
const LEVELS: Readonly<Record<CriticalityLevel, Criticality>> = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'NON_BREAKING',
};

/** All changes from one schema to another, the worst first. `today` is a day such as '2026-11-28'. */
export async function changesBetween(
  before: string,
  after: string,
  today: string,
): Promise<readonly SchemaChange[]> {
  const old = buildSchema(before);
  const found = await diff(old, buildSchema(after));
  const changes = found.map((change): SchemaChange => {
    const { level, reason } = change.criticality;
    const until = level === CriticalityLevel.Breaking ? goneFrom(old, change) : undefined;
    const isAnnounced = until !== undefined && until <= today;
    const why = until === undefined ? reason : `its deprecation said that it may go from ${until} on`;
    return {
      criticality: isAnnounced ? 'ANNOUNCED' : LEVELS[level],
      type: change.type,
      path: change.path ?? '',
      message: change.message,
      ...(why && { reason: why }),
    };
  });
  return changes.sort(
    (a, b) =>
      ORDER.indexOf(a.criticality) - ORDER.indexOf(b.criticality) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
}

/** The day from which a removed thing may be gone, if its deprecation named one. */
function goneFrom(old: GraphQLSchema, change: Change): string | undefined {
  if (!change.type.endsWith('_REMOVED')) return undefined;
  const [typeName = '', memberName = '', argumentName] = change.path?.split('.') ?? [];
  const type = old.getType(typeName);
  if (!type) return undefined;
  const member =
    'getValues' in type
      ? type.getValue(memberName)
      : 'getFields' in type
        ? type.getFields()[memberName]
        : null;
  const removed =
    argumentName && member && 'args' in member
      ? member.args.find(({ name }) => name === argumentName)
      : member;
  return removed?.deprecationReason ? readDeprecation(removed.deprecationReason)?.until : undefined;
}

/** Where the command runs and whom it tells. */
export interface DiffSurroundings {
  readonly folder: string;
  readonly today: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * `npm run schema:diff [-- REVISION] [--json]`: compares schema/schema.graphql with that of the last tag, or of a revision.
 *
 * @returns 0 where nothing breaks clients, 1 where something does, 2 where it could not be compared
 */
export async function runSchemaDiff(args: readonly string[], place: DiffSurroundings): Promise<number> {
  const program = new Command()
    .name('npm run schema:diff --')
    .description('what changed for clients since the last tag; exit code 1 where something breaks them')
    .argument('[revision]', 'any revision of git instead of the last tag')
    .option('--json', 'one JSON object instead of text')
    .exitOverride()
    .configureOutput({ writeOut: place.print, writeErr: place.complain });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    return (error as { exitCode?: number }).exitCode === 0 ? 0 : 2;
  }
  const isJson = program.opts<{ json?: boolean }>().json ?? false;
  const revision = program.args[0] ?? (await lastTag(place.folder));
  if (revision === undefined) {
    const message =
      'There is no tag yet, so nothing has been promised to clients. Compare with any revision: npm run schema:diff -- HEAD~1';
    place.print(isJson ? JSON.stringify({ revision: null, message, breaking: 0, changes: [] }) : message);
    return 0;
  }
  const before = await git(place.folder, 'show', `${revision}:${SCHEMA}`).catch((error: Error) => error);
  if (before instanceof Error) {
    place.complain(`${revision} is no revision that has ${SCHEMA}: ${firstLine(before.message)}`);
    return 2;
  }
  const after = await readFile(join(place.folder, SCHEMA), 'utf8');
  const changes = await changesBetween(before, after, place.today);
  const breaking = changes.filter(({ criticality }) => criticality === 'BREAKING').length;
  if (isJson) place.print(JSON.stringify({ revision, breaking, changes }, null, 2));
  else for (const line of report(revision, changes)) place.print(line);
  return breaking > 0 ? 1 : 0;
}

function report(revision: string, changes: readonly SchemaChange[]): string[] {
  if (changes.length === 0) return [`No change since ${revision}.`];
  const counts = ORDER.map((level) => changes.filter(({ criticality }) => criticality === level).length);
  const summary = ORDER.map((level, index) => `${counts[index]} ${level.toLowerCase().replace('_', '-')}`);
  return [
    ...changes.map(
      ({ criticality, message, reason }) =>
        `${criticality.padEnd(12)} ${message}${reason ? ` (${reason.trim()})` : ''}`,
    ),
    `${changes.length} changes since ${revision}: ${summary.join(', ')}.`,
  ];
}

function lastTag(folder: string): Promise<string | undefined> {
  return git(folder, 'describe', '--tags', '--abbrev=0').then(
    (text) => text.trim(),
    () => undefined,
  );
}

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.startsWith('fatal:')) ?? text.split('\n', 1)[0] ?? '';
}
