import type {
  CompanyProfilePartsFragment,
  CompanyUpdateInput,
  EarlierSupportInput,
  HardshipClaimInput,
  HardshipKind,
  SystemType,
} from './graphql/graphql.ts';

export type ProfileCompany = CompanyProfilePartsFragment;

const TEXTS = ['name', 'businessNumber', 'corporationNumber', 'ownerName', 'website', 'foundedOn'] as const;
const NUMBERS = ['employees', 'salesWon', 'exportsWon'] as const;
const CHOICES = ['sizeClass', 'taxType', 'builtLevel', 'capabilityLevel', 'targetLevel'] as const;

/** A fact that is one of a few. */
export type ChosenFact = (typeof CHOICES)[number];

/** A fact of a company that one field holds. */
export type Fact = (typeof TEXTS)[number] | (typeof NUMBERS)[number] | ChosenFact;
const FACTS: readonly Fact[] = [...TEXTS, ...NUMBERS, ...CHOICES];

/** Why a company asks to come first, as it is typed; `key` stays with it. */
export interface EditedClaim {
  readonly key: string;
  readonly kind: HardshipKind;
  readonly statement: string;
  readonly evidence: string;
  readonly claimedOn: string;
}

/** Support of an earlier year, as it is typed. */
export interface EditedSupport {
  readonly key: string;
  readonly year: string;
  readonly programme: string;
  readonly amountWon: string;
}

/** The profile as it is edited: every fact as the text of its field, empty where it is not said. */
export interface ProfileDraft {
  readonly facts: Readonly<Record<Fact, string>>;
  readonly existingSystemTypes: readonly SystemType[];
  readonly hardshipClaims: readonly EditedClaim[];
  readonly earlierSupports: readonly EditedSupport[];
}

/** What each group of fields of the form is given. */
export interface FactsProps {
  readonly value: ProfileDraft;
  readonly onChange: (value: ProfileDraft) => void;
  /** What the server refused at a field. */
  readonly errorOf: (name: string) => string | undefined;
}

/** What the server has, as the form takes it. */
export function draftOf(company: ProfileCompany): ProfileDraft {
  const facts = Object.fromEntries(FACTS.map((fact) => [fact, String(company[fact] ?? '')]));
  return {
    facts: facts as ProfileDraft['facts'],
    existingSystemTypes: company.existingSystemTypes ?? [],
    hardshipClaims: (company.hardshipClaims ?? []).map((claim, index) => ({
      key: `claim ${index}`,
      kind: claim.kind,
      statement: claim.statement,
      evidence: claim.evidence ?? '',
      claimedOn: claim.claimedOn ?? '',
    })),
    earlierSupports: (company.earlierSupports ?? []).map(({ year, programme, amountWon }, index) => ({
      key: `support ${index}`,
      year: String(year),
      programme: programme ?? '',
      amountWon: String(amountWon),
    })),
  };
}

/** Whole numbers may be typed as people write them: 1,200,000,000. */
export function wholeOf(text: string): number {
  const digits = text.replace(/[\s,]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}

function isNumber(fact: Fact): boolean {
  return (NUMBERS as readonly Fact[]).includes(fact);
}

/** Whether a fact is typed as the server could take it. */
export function isFactRight(fact: Fact, text: string): boolean {
  return !isNumber(fact) || text === '' || !Number.isNaN(wholeOf(text));
}

/** Whether everything is typed so that it can be sent. */
export function isRight({ facts, earlierSupports }: ProfileDraft): boolean {
  const areFactsRight = FACTS.every((fact) => isFactRight(fact, facts[fact]));
  return (
    areFactsRight && earlierSupports.every(({ year, amountWon }) => wholeOf(year) + wholeOf(amountWon) >= 0)
  );
}

function claimOf({ kind, statement, evidence, claimedOn }: EditedClaim): HardshipClaimInput {
  return { kind, statement, evidence: evidence || null, claimedOn: claimedOn || null };
}

function supportOf({ year, programme, amountWon }: EditedSupport): EarlierSupportInput {
  return { year: wholeOf(year), programme: programme || null, amountWon: wholeOf(amountWon) };
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** What has changed, and only that: what a colleague changed meanwhile elsewhere in the profile stays. */
export function changesOf(
  draft: ProfileDraft,
  saved: ProfileDraft,
): Omit<CompanyUpdateInput, 'id' | 'version'> {
  const changed = FACTS.filter((fact) => draft.facts[fact] !== saved.facts[fact]);
  const sentOf = (fact: Fact) => {
    const text = draft.facts[fact].trim();
    if (text === '') return null;
    return isNumber(fact) ? wholeOf(text) : text;
  };
  const [claims, claimsBefore] = [draft, saved].map((one) => one.hardshipClaims.map(claimOf));
  const [supports, supportsBefore] = [draft, saved].map((one) => one.earlierSupports.map(supportOf));
  const { existingSystemTypes } = draft;
  return {
    ...Object.fromEntries(changed.map((fact) => [fact, sentOf(fact)])),
    ...(!isSame(existingSystemTypes, saved.existingSystemTypes) && {
      existingSystemTypes: [...existingSystemTypes],
    }),
    ...(!isSame(claims, claimsBefore) && { hardshipClaims: claims }),
    ...(!isSame(supports, supportsBefore) && { earlierSupports: supports }),
  };
}
