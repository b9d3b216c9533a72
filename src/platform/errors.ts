import { faultCodes } from './faultCodes.ts';
import type { Language } from './language.ts';

export { faultCodes };

/** A sentence in both languages, made from the facts. */
export interface ErrorText<Facts> {
  readonly ko: (facts: Facts) => string;
  readonly en: (facts: Facts) => string;
}

type AnyFacts = Readonly<Record<string, unknown>>;

/** How a room declares an error, beside its texts, in `*.errors.ts`. */
export interface ErrorSpec<Facts extends object> extends ErrorText<Facts> {
  readonly code: string;
  /** When it happens and what to do, for the person who reads the schema. */
  readonly description: string;
  /** GraphQL type that carries the facts (implements UserError); refusals without one show message only. */
  readonly type?: string;
  /** Whether the facts serve the sentence only and are not shown beside it. */
  readonly isTextOnly?: boolean;
}

/** Makes an error of one code. */
export interface ErrorFactory<Facts extends object> {
  (facts: Facts, field?: readonly string[]): DomainError;
  readonly code: string;
}

/** An error that a person can understand: a code, facts, a sentence in both languages. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: string;
  readonly facts: AnyFacts;
  /** Path of the input field at fault, such as ['input', 'units']; empty where no one field is. */
  readonly field: readonly string[];
  /** A refusal is data in `userErrors`; a fault is thrown to the client. */
  readonly kind: 'refusal' | 'fault';
  readonly type: string | undefined;
  readonly #text: (language: Language) => string;

  constructor(
    kind: DomainError['kind'],
    spec: { code: string; type?: string | undefined },
    text: (language: Language) => string,
    facts: AnyFacts,
    field: readonly string[],
  ) {
    super(text('en'));
    this.kind = kind;
    this.code = spec.code;
    this.type = spec.type;
    this.facts = facts;
    this.field = field;
    this.#text = text;
  }

  /** The sentence in the caller's language. */
  text(language: Language): string {
    return this.#text(language);
  }
}

/** Several refusals at once, as a form with several wrong fields gives them. */
export class Refusals extends Error {
  override readonly name = 'Refusals';
  readonly errors: readonly DomainError[];

  constructor(errors: readonly DomainError[]) {
    super(errors.map((error) => error.message).join(' '));
    this.errors = errors;
  }
}

/** Throws all refusals together, if there are any. */
export function refuse(errors: readonly DomainError[]): void {
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) throw new Refusals(errors);
}

/** Codes of all refusals with their descriptions: the values of the GraphQL enum UserErrorCode. */
export const refusalCodes: Record<string, string> = {};
export const refusalDescriptions: Record<string, { description: string }> = {};

/** Declares a refusal: the caller can act on it, so it is an entry of `userErrors`. */
export function defineRefusal<Facts extends object = Record<never, never>>(
  spec: ErrorSpec<Facts>,
): ErrorFactory<Facts> {
  if (refusalCodes[spec.code] !== undefined) throw new Error(`the refusal ${spec.code} is declared twice`);
  refusalCodes[spec.code] = spec.code;
  refusalDescriptions[spec.code] = { description: spec.description };
  return factory('refusal', spec);
}

/** Declares a fault: not signed in, not allowed, malformed; thrown with `extensions.code`, one of `faultCodes`. */
export function defineFault<Facts extends object = Record<never, never>>(
  spec: ErrorSpec<Facts>,
): ErrorFactory<Facts> {
  if (faultCodes[spec.code] === undefined) throw new Error(`faultCodes.ts does not know ${spec.code}`);
  return factory('fault', spec);
}

function factory<Facts extends object>(
  kind: DomainError['kind'],
  spec: ErrorSpec<Facts>,
): ErrorFactory<Facts> {
  const make = (facts: Facts, field: readonly string[] = []) =>
    new DomainError(
      kind,
      spec,
      (language) => spec[language](facts),
      spec.isTextOnly ? {} : (facts as AnyFacts),
      field,
    );
  return Object.assign(make, { code: spec.code });
}
