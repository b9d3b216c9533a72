import DataLoader from 'dataloader';
import { z } from 'zod';
import type { Config } from '../platform/config.ts';
import type { Logger } from '../platform/logger.ts';
import type { RegistryStatus } from './account.entity.ts';

/** What is asked about one business. */
export interface RegistryQuestion {
  /** Ten digits. */
  readonly number: string;
  /** Day on which the business started, YYYY-MM-DD; null: only the status is asked. */
  readonly startedOn: string | null;
  /** Name of the representative; null: only the status is asked. */
  readonly ownerName: string | null;
}

/** What the registry says. */
export interface RegistryAnswer {
  readonly status: RegistryStatus;
  /** Whether start and representative are those that the registry has. */
  readonly isMatch: boolean;
}

/** The registry of businesses. It never throws: one that does not answer knows nothing. */
export interface RegistryCheck {
  check(question: RegistryQuestion): Promise<RegistryAnswer>;
  /** Whether the answers come from the real registry, so that ownership can rest on them. */
  readonly isReal: boolean;
}

const checks = new WeakMap<Config, RegistryCheck>();

/** The registry that the settings name, one for the process. */
export function registryCheckOf(config: Config, logger: Logger): RegistryCheck {
  const known = checks.get(config) ?? (config.registry ? taxOffice(config.registry, logger) : stub);
  checks.set(config, known);
  return known;
}

/**
 * Stands in where no registry is set. By the first two digits: 97 SUSPENDED, 98 CLOSED, 99 UNKNOWN, all others ACTIVE.
 * Start and representative match unless the representative is called '불일치' (mismatch).
 */
export const stub: RegistryCheck = {
  isReal: false,
  async check({ number, startedOn, ownerName }) {
    const byPrefix: Readonly<Record<string, RegistryStatus>> = {
      97: 'SUSPENDED',
      98: 'CLOSED',
      99: 'UNKNOWN',
    };
    const status = byPrefix[number.slice(0, 2)] ?? 'ACTIVE';
    return { status, isMatch: startedOn !== null && ownerName !== null && ownerName !== '불일치' };
  },
};

/** What one call to the tax office may ask about. */
const MOST_NUMBERS = 100;
/** Questions that come within this time share a call. */
const GATHER_MS = 20;
const ANSWER_MS = 5_000;

const statusAnswer = z.object({
  data: z.array(z.object({ b_no: z.string(), b_stt_cd: z.string().default('') })),
});
const matchAnswer = z.object({
  data: z.array(z.object({ b_no: z.string(), valid: z.string().default('') })),
});
const STATUSES: Readonly<Record<string, RegistryStatus>> = {
  '01': 'ACTIVE',
  '02': 'SUSPENDED',
  '03': 'CLOSED',
};

/** The tax office's open service: POST /status and POST /validate, up to 100 numbers a call. */
function taxOffice({ url, key }: NonNullable<Config['registry']>, logger: Logger): RegistryCheck {
  async function post(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${url}${path}?serviceKey=${encodeURIComponent(key)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (!response.ok) throw new Error(`the registry answered ${response.status}`);
    return response.json();
  }

  async function ask(questions: readonly RegistryQuestion[]): Promise<RegistryAnswer[]> {
    const numbers = [...new Set(questions.map(({ number }) => number))];
    const { data } = statusAnswer.parse(await post('/status', { b_no: numbers }));
    const statuses = new Map(data.map(({ b_no, b_stt_cd }) => [b_no, STATUSES[b_stt_cd] ?? 'UNKNOWN']));
    const whole = questions.filter(({ startedOn, ownerName }) => startedOn !== null && ownerName !== null);
    const businesses = whole.map(({ number, startedOn, ownerName }) => ({
      b_no: number,
      start_dt: startedOn?.replaceAll('-', ''),
      p_nm: ownerName,
    }));
    const matches = whole.length === 0 ? [] : matchAnswer.parse(await post('/validate', { businesses })).data;
    // Answers come in the order of the questions; a number may be asked about twice with other facts.
    const isMatch = new Map(whole.map((question, index) => [question, matches[index]?.valid === '01']));
    return questions.map((question) => ({
      status: statuses.get(question.number) ?? 'UNKNOWN',
      isMatch: isMatch.get(question) ?? false,
    }));
  }

  const questions = new DataLoader<RegistryQuestion, RegistryAnswer>(
    async (batch) => {
      try {
        return await ask(batch);
      } catch (error) {
        logger.warn({ err: error }, 'the registry of businesses does not answer');
        return batch.map(() => ({ status: 'UNKNOWN' as const, isMatch: false }));
      }
    },
    {
      cache: false,
      maxBatchSize: MOST_NUMBERS,
      batchScheduleFn: (run) => setTimeout(run, GATHER_MS),
    },
  );
  return { isReal: true, check: (question) => questions.load(question) };
}
