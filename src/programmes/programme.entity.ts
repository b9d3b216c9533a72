import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { instant, instantOfWriting } from '../platform/entityColumns.ts';
import type { RuleSetRules } from './ruleSet.ts';

/** The life of a programme, in order. */
export const PROGRAMME_STATUSES = [
  'DRAFT',
  'PUBLISHED',
  'OPEN',
  'CLOSED',
  'REVIEWING',
  'DECIDED',
  'RUNNING',
  'EVALUATED',
] as const;

export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

/** A support programme of an operator. */
export const Programme = defineEntity({
  name: 'Programme',
  tableName: 'programme',
  properties: {
    id: p.integer().primary().generated('identity'),
    code: p.text().unique(),
    nameKo: p.text(),
    nameEn: p.text(),
    operatorName: p.text(),
    status: p.text().$type<ProgrammeStatus>(),
    opensAt: instant().nullable(),
    closesAt: instant().nullable(),
    budgetWon: p.bigint('number').nullable(),
    version: p.integer().default(1),
    createdAt: instantOfWriting(),
    updatedAt: instantOfWriting(),
  },
});
export type Programme = InferEntity<typeof Programme>;

/** One version of a programme's rules. The database lets nobody change it. */
export const RuleSet = defineEntity({
  name: 'RuleSet',
  tableName: 'rule_set',
  properties: {
    id: p.integer().primary().generated('identity'),
    programme: () => p.manyToOne(Programme).ref(),
    versionNumber: p.integer(),
    rules: p.json<RuleSetRules>(),
    contentHash: p.text(),
    /** Why the version was made; what a notice to applicants says. */
    reason: p.text().nullable(),
    frozenAt: instant().nullable(),
    createdAt: instantOfWriting(),
  },
  uniques: [{ properties: ['programme', 'versionNumber'] }],
});
export type RuleSet = InferEntity<typeof RuleSet>;
