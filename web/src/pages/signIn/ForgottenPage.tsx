import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askPasswordReset } from '../../api/auth.ts';
import { Card } from '../../components/Card.tsx';
import { Page } from '../../components/Page.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { useAuthTask } from './useAuthTask.ts';

const route = getRouteApi('/forgotten-password');

/** Asks for a mail with which a new password can be set; says the same whether the account exists or not. */
export function ForgottenPage() {
  const { t } = useTranslation('signIn');
  const [email, setEmail] = useState(route.useSearch().email ?? '');
  const [isSent, setSent] = useState(false);
  const { isBusy, failure, run } = useAuthTask();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await askPasswordReset(email);
      setSent(true);
    });
  };
  return (
    <Page title={t('forgotten.title')} lead={t('forgotten.lead')} size={480}>
      {isSent ? (
        <Alert color="jade" role="status">
          {t('forgotten.sent', { email })}
        </Alert>
      ) : (
        <Card>
          <form onSubmit={submit}>
            <Stack>
              <AuthProblem problem={failure} />
              <TextInput
                label={t('email')}
                type="email"
                autoComplete="username"
                required
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <Button type="submit" loading={isBusy}>
                {t('forgotten.submit')}
              </Button>
            </Stack>
          </form>
        </Card>
      )}
    </Page>
  );
}
