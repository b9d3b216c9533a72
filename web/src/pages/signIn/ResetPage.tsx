import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resetPassword } from '../../api/auth.ts';
import { Card } from '../../components/Card.tsx';
import { Page } from '../../components/Page.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { useAuthTask } from './useAuthTask.ts';

const route = getRouteApi('/account/reset-password');

/** Where the mail leads by which a new password is set. */
export function ResetPage() {
  const { t } = useTranslation('signIn');
  const { token = '' } = route.useSearch();
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const { isBusy, failure, run } = useAuthTask();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await resetPassword(token, password);
      setDone(true);
    });
  };
  return (
    <Page title={t('reset.title')} size={480}>
      {isDone ? (
        <>
          <Alert color="jade" role="status">
            {t('reset.done')}
          </Alert>
          <Button renderRoot={(props) => <Link to="/sign-in" {...props} />}>{t('title')}</Button>
        </>
      ) : (
        <Card>
          <form onSubmit={submit}>
            <Stack>
              <AuthProblem problem={failure} />
              <PasswordInput
                label={t('reset.password')}
                description={t('signUp.passwordText', { count: 10 })}
                autoComplete="new-password"
                required
                minLength={10}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
              />
              <Button type="submit" loading={isBusy}>
                {t('reset.submit')}
              </Button>
            </Stack>
          </form>
        </Card>
      )}
    </Page>
  );
}
