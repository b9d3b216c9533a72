import { Alert, Anchor, Code } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthError, sendProofAgain } from '../../api/auth.ts';

const KNOWN = [
  'NETWORK',
  'INVALID_EMAIL_OR_PASSWORD',
  'EMAIL_NOT_VERIFIED',
  'INVALID_EMAIL',
  'INVALID_PASSWORD',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'TOO_MANY_ATTEMPTS',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
  'INVALID_TOKEN',
  'TOKEN_EXPIRED',
] as const;

interface AuthProblemProps {
  readonly problem: AuthError | undefined;
  /** Whose proof can be sent again. */
  readonly email?: string;
}

/** What /auth refused, in the language of the page, with its code and the way on. */
export function AuthProblem({ problem, email }: AuthProblemProps) {
  const { t } = useTranslation('signIn');
  const [isSent, setSent] = useState(false);
  if (problem === undefined) return null;
  const known = KNOWN.find((code) => code === problem.code) ?? 'OTHER';
  const seconds = problem.retryAfterSeconds ?? 60;
  const again = async () => {
    await sendProofAgain(email ?? '').catch(() => undefined);
    setSent(true);
  };
  return (
    <Alert color="red" variant="light" role="alert">
      {t(`problem.${known}`, { minutes: Math.ceil(seconds / 60) })} <Code>{problem.code}</Code>
      {known === 'EMAIL_NOT_VERIFIED' && email && (
        <>
          {' '}
          {isSent ? (
            t('proof.sentAgain')
          ) : (
            <Anchor component="button" type="button" size="sm" onClick={() => void again()}>
              {t('proof.sendAgain')}
            </Anchor>
          )}
        </>
      )}
    </Alert>
  );
}
