import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigError } from './config.ts';
import { documentHash } from './documents.ts';

/** Documents that clients may send by their hash alone. */
export interface TrustedDocuments {
  /** The text whose SHA-256 (hexadecimal) it is. */
  find(hash: string): string | undefined;
  readonly size: number;
}

/** The format of Apollo's generate-persisted-query-manifest, so that front ends can use that tool or ours. */
const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string(),
      type: z.string(),
      body: z.string(),
    }),
  ),
});

/** A manifest as it is written to a file. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest of some documents, in their order. */
export function createManifest(documents: readonly { name: string; text: string }[]): Manifest {
  return {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: documents.map(({ name, text }) => ({
      id: documentHash(text),
      name,
      type: /^\s*(?:#.*\s+)*(mutation|subscription)\b/.exec(text)?.[1] ?? 'query',
      body: text,
    })),
  };
}

/**
 * Reads manifests: that of the setting, and that of the page. A text that does not have the hash it stands under is
 * refused, since it was tampered with.
 */
export async function readTrustedDocuments(
  path: string | undefined,
  pagePath?: string | undefined,
): Promise<TrustedDocuments> {
  const texts = new Map<string, string>();
  if (path !== undefined) await readManifest(`DASEOT_TRUSTED_DOCUMENTS=${path}`, path, texts);
  if (pagePath !== undefined) await readManifest(pagePath, pagePath, texts);
  return { find: (hash) => texts.get(hash), size: texts.size };
}

async function readManifest(name: string, path: string, texts: Map<string, string>): Promise<void> {
  const fail = (reason: string, cause?: unknown): never => {
    throw new ConfigError(`${name}: ${reason}`, { cause });
  };
  const content = await readFile(path, 'utf8').catch((error: Error) => fail(error.message, error));
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    fail('is no JSON', error);
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) return fail(`is no manifest of documents (${parsed.error.issues[0]?.message})`);
  for (const { id, name: operation, body } of parsed.data.operations) {
    if (documentHash(body) !== id) fail(`the document ${operation} does not have the hash ${id}`);
    texts.set(id, body);
  }
}
