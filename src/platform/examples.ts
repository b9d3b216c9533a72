import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Example queries that GraphiQL opens as tabs and the documentation shows, each with its variables as NAME.json. */
export const examplesFolder: string = fileURLToPath(new URL('../../schema/examples', import.meta.url));

/** For whom examples are written. */
export const AUDIENCES = ['company', 'provider', 'operator', 'front end'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** In whose name an example is sent: that kind of organisation, or nobody. */
export const EXAMPLE_CALLERS = ['nobody', 'company', 'provider', 'operator', 'lead'] as const;
export type ExampleCaller = (typeof EXAMPLE_CALLERS)[number];

/** What the comment at the head of an example says. */
export interface ExampleHead {
  readonly audience: Audience;
  readonly caller: ExampleCaller;
  /** The question that it answers. */
  readonly title: string;
}

/** One example query. */
export interface Example extends ExampleHead {
  readonly name: string;
  readonly query: string;
  readonly variables: string | null;
}

const HEAD = new RegExp(
  `^# (${AUDIENCES.join('|')})(?: \\(as (${EXAMPLE_CALLERS.join('|')})\\))?: (.+)$`,
  'm',
);

/**
 * Reads the first line of an example: `# company: what would I pay?`, or `# front end (as nobody): ...` where it is not
 * sent with a token of the reader's own kind; undefined in text that does not begin so.
 */
export function readHead(query: string): ExampleHead | undefined {
  const match = HEAD.exec(query.split('\n', 1)[0] as string);
  if (!match) return undefined;
  const [, audience, caller, title] = match as unknown as [
    string,
    Audience,
    ExampleCaller | undefined,
    string,
  ];
  return { audience, caller: caller ?? (audience === 'front end' ? 'nobody' : audience), title };
}

/** Reads the examples in the order of their file names. */
export async function readExamples(folder: string = examplesFolder): Promise<readonly Example[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length));
  return Promise.all(names.sort().map((name) => readExample(folder, name)));
}

async function readExample(folder: string, name: string): Promise<Example> {
  const query = await readFile(join(folder, `${name}.graphql`), 'utf8');
  const variables = await readFile(join(folder, `${name}.json`), 'utf8').catch(() => null);
  const head = readHead(query);
  if (!head) throw new Error(`${name}.graphql must begin with a line such as '# company: what would I pay?'`);
  return { ...head, name, query, variables };
}

/** The token of the demo market with which a caller's examples run; null for nobody. */
export function demoTokenOf(caller: ExampleCaller): string | null {
  return caller === 'nobody' ? null : `daseot_demo_${caller}`;
}
