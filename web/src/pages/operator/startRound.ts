import type { CostModel, RoundStartInput, SystemType } from './graphql/graphql.ts';

/** A form as it is typed: numbers stay texts until they are right. */
export interface RoundForm {
  readonly programmeId: string | undefined;
  readonly region: string | undefined;
  readonly system: SystemType;
  readonly costModel: CostModel;
  readonly seed: string;
  readonly effort: string;
  readonly isStable: boolean;
  readonly epsilon: string;
  readonly proof: string;
  /** The same request twice starts one round. */
  readonly key: string;
}

export const newRoundForm = (programmeId?: string): RoundForm => ({
  programmeId,
  region: undefined,
  system: 'MES',
  costModel: 'SAVING',
  seed: '1',
  effort: '1000',
  isStable: true,
  epsilon: '5',
  proof: '0',
  key: crypto.randomUUID(),
});

/** What the numbers may be, as the API says. */
export const RANGES = {
  seed: { least: 0, most: 2_147_483_647 },
  effort: { least: 0, most: 100_000 },
  epsilon: { least: 0, most: 100 },
  proof: { least: 0, most: 3_600 },
} as const;

export type NumberField = keyof typeof RANGES;

/** Whether what was typed is a number of the range; percents may have a fraction. */
export function isRight(field: NumberField, text: string): boolean {
  const { least, most } = RANGES[field];
  const pattern = field === 'epsilon' ? /^\d+(\.\d+)?$/ : /^\d+$/;
  return pattern.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}

/** Fields that are not right; those that are not shown do not count. */
export function wrongFields(form: RoundForm): readonly (NumberField | 'programmeId')[] {
  const wrong: (NumberField | 'programmeId')[] = form.programmeId === undefined ? ['programmeId'] : [];
  const asked: readonly NumberField[] = usesStability(form)
    ? ['seed', 'effort', 'epsilon', 'proof']
    : ['seed', 'effort', 'proof'];
  return [...wrong, ...asked.filter((field) => !isRight(field, form[field]))];
}

/** By likeness there are no prices, so nobody would gain by moving. */
export function usesStability({ isStable, costModel }: RoundForm): boolean {
  return isStable && costModel === 'SAVING';
}

export function inputOf(form: RoundForm, validateOnly: boolean): RoundStartInput {
  return {
    programmeId: form.programmeId ?? '',
    seed: Number(form.seed),
    effort: Number(form.effort),
    proofSeconds: Number(form.proof),
    costModel: form.costModel,
    systemType: form.system,
    ...(form.region !== undefined && { regionCode: form.region }),
    ...(usesStability(form) && { stability: { epsilonPercent: Number(form.epsilon) } }),
    ...(validateOnly ? { validateOnly } : { idempotencyKey: form.key }),
  };
}

/** Which field of the form the API means: ['input', 'stability', 'epsilonPercent']. */
export function fieldOf(path: readonly string[]): NumberField | 'programmeId' | 'region' | undefined {
  const names = {
    programmeId: 'programmeId',
    seed: 'seed',
    effort: 'effort',
    proofSeconds: 'proof',
  } as const;
  if (path.includes('epsilonPercent') || path.includes('stability')) return 'epsilon';
  if (path.includes('regionCode')) return 'region';
  const name = path.find((part): part is keyof typeof names => part in names);
  return name && names[name];
}
