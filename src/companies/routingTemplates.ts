import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { industryByCode } from '../taxonomy/industry.ts';
import { processByCode } from '../taxonomy/process.ts';

/** The usual routing of a trade, chosen by KSIC prefix (revision 10) or from the picker of trades. */
export interface RoutingTemplate {
  readonly prefix: string;
  readonly nameEn: string;
  readonly nameKo: string;
  /** How sure the template alone makes us: the longer the prefix and the more alike the shops, the more. */
  readonly confidence: number;
  /** Leaf process codes in working order, none twice. */
  readonly operations: readonly string[];
  readonly noteEn: string;
  readonly noteKo: string;
}

const templateSeed = z.strictObject({
  prefix: z.string().regex(/^[1-3]\d{1,4}$/),
  confidence: z.number().min(0.1).max(0.9),
  operations: z.array(z.string()).min(6).max(15),
  noteEn: z.string().min(1),
  noteKo: z.string().min(1),
});

/** Checks seed rows against both taxonomies. Throws on an unknown trade or process and on repeats. */
export function buildRoutingTemplates(rows: unknown): RoutingTemplate[] {
  const seed = z.strictObject({ about: z.string(), templates: z.array(templateSeed) }).parse(rows);
  const taken = new Set<string>();
  return seed.templates.map((row) => {
    const industry = industryByCode(row.prefix, 10);
    if (industry === undefined)
      throw new Error(`routing template ${row.prefix}: no such class in revision 10`);
    if (taken.has(row.prefix)) throw new Error(`routing template ${row.prefix} stands twice`);
    taken.add(row.prefix);
    if (new Set(row.operations).size !== row.operations.length) {
      throw new Error(`routing template ${row.prefix} names a process twice`);
    }
    for (const code of row.operations) {
      if (processByCode(code)?.level !== 3)
        throw new Error(`routing template ${row.prefix}: ${code} is no operation`);
    }
    return Object.freeze({ ...row, nameEn: industry.nameEn, nameKo: industry.nameKo });
  });
}

const seedFile = new URL('../../seeds/routing-templates.json', import.meta.url);

/** All templates, sorted by prefix: what the picker of trades shows. */
export const routingTemplates: readonly RoutingTemplate[] = buildRoutingTemplates(
  JSON.parse(readFileSync(seedFile, 'utf8')),
);

const byPrefix = new Map(routingTemplates.map((template) => [template.prefix, template]));

/** The template of exactly this prefix. */
export function routingTemplateByPrefix(prefix: string): RoutingTemplate | undefined {
  return byPrefix.get(prefix);
}

/** The template with the longest prefix of a revision 10 code, down to the division. */
export function longestRoutingTemplate(code: string): RoutingTemplate | undefined {
  for (let length = Math.min(code.length, 5); length >= 2; length--) {
    const template = byPrefix.get(code.slice(0, length));
    if (template !== undefined) return template;
  }
  return undefined;
}
