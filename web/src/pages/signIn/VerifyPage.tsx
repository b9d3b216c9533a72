import { Alert, Button, Loader } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proveEmail } from '../../api/auth.ts';
import { useDraft } from '../../app/draft.ts';
import { Page } from '../../components/Page.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { NEXT_DRAFT } from './registration.ts';
import { useAuthTask } from './useAuthTask.ts';

const route = getRouteApi('/account/verify-email');

/** Where the mail leads that proves an address. */
export function VerifyPage() {
  const { t } = useTranslation('signIn');
  const { token = '' } = route.useSearch();
  const kept = useDraft<string>(NEXT_DRAFT, '');
  const next = kept.value === '' ? undefined : kept.value;
  const [isProved, setProved] = useState(false);
  const { failure, run } = useAuthTask();
  // The token holds once, and React draws twice while one develops.
  const asked = useRef('');
  useEffect(() => {
    if (asked.current === token) return;
    asked.current = token;
    void run(async () => {
      await proveEmail(token);
      setProved(true);
    });
  }, [token, run]);
  return (
    <Page title={t('verify.title')} size={480}>
      <AuthProblem problem={failure} />
      {!isProved && !failure && token !== '' && <Loader aria-label={t('verify.busy')} role="status" />}
      {isProved && (
        <Alert color="jade" role="status">
          {t('verify.done')}
        </Alert>
      )}
      <Button renderRoot={(props) => <Link to="/sign-in" search={{ next }} {...props} />}>
        {t('title')}
      </Button>
    </Page>
  );
}
