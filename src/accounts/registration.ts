import type { RequestContext } from '../platform/context.ts';
import { wrongBusinessNumber } from '../taxonomy/businessNumber.errors.ts';
import { checkBusinessNumber } from '../taxonomy/businessNumber.ts';
import type { RegistrationProof, RegistryStatus } from './account.entity.ts';
import { registryCheckOf } from './registryCheck.ts';

/** What is known of a business number. */
export interface Registration {
  readonly businessNumber: string | null;
  readonly registrationStatus: RegistrationProof;
  readonly registryStatus: RegistryStatus | null;
}

/** What a caller says of its registration. */
export interface RegistrationFacts {
  readonly businessNumber?: string | null | undefined;
  readonly startedOn?: string | null | undefined;
  readonly ownerName?: string | null | undefined;
}

/**
 * Looks a number up before the transaction that stores it: no transaction waits for the registry.
 *
 * @returns undefined where the number is left out, so that what is stored stays
 */
export async function lookUpRegistration(
  { services }: RequestContext,
  { businessNumber, startedOn = null, ownerName = null }: RegistrationFacts,
): Promise<Registration | undefined> {
  if (businessNumber === undefined) return undefined;
  if (businessNumber === null) {
    return { businessNumber: null, registrationStatus: 'CLAIMED', registryStatus: null };
  }
  const number = checkBusinessNumber(businessNumber);
  if (!number.valid) {
    const facts = { value: businessNumber.slice(0, 40), expectedDigit: number.expectedDigit };
    throw wrongBusinessNumber(facts, ['input', 'businessNumber']);
  }
  const registry = registryCheckOf(services.config, services.logger);
  const { status, isMatch } = await registry.check({ number: number.plain, startedOn, ownerName });
  return {
    businessNumber: number.plain,
    registrationStatus: status === 'ACTIVE' && isMatch ? 'VERIFIED' : 'CHECKSUM_OK',
    registryStatus: status,
  };
}
