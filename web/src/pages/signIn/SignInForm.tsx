import { Anchor, Button, Divider, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oidcAddress, signIn } from '../../api/auth.ts';
import { pageSettings } from '../../app/settings.ts';
import { AuthProblem } from './AuthProblem.tsx';
import { DemoButtons } from './DemoButtons.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { useAuthTask } from './useAuthTask.ts';
import { useSignedIn } from './useSignedIn.ts';

interface SignInFormProps {
  readonly email?: string | undefined;
  /** Where to go then; undefined: where the kind of user begins. */
  readonly next?: string | undefined;
  /** In the dialog of a session that is over, the page stays as it is. */
  readonly staysHere?: boolean;
}

/** E-mail and password, then a second factor where the account has one. */
export function SignInForm({ email: known = '', next, staysHere = false }: SignInFormProps) {
  const { t } = useTranslation('signIn');
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [needsFactor, setNeedsFactor] = useState(false);
  const { isBusy, failure, run } = useAuthTask();
  const done = useSignedIn({ next, staysHere });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if ((await signIn(email, password)) === 'SECOND_FACTOR') setNeedsFactor(true);
      else await done();
    });
  };

  if (needsFactor) return <SecondFactor onDone={done} onBack={() => setNeedsFactor(false)} />;
  return (
    <Stack>
      <form onSubmit={submit}>
        <Stack>
          <AuthProblem problem={failure} email={email} />
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Group justify="space-between">
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to="/forgotten-password" search={{ email }} {...props} />}
            >
              {t('forgotten.link')}
            </Anchor>
            <Button type="submit" loading={isBusy}>
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </form>
      {pageSettings.hasOidc && <OidcButton next={next} />}
      {pageSettings.demo && <Divider />}
      {pageSettings.demo && <DemoButtons next={next} staysHere={staysHere} />}
    </Stack>
  );
}

function OidcButton({ next }: { readonly next: string | undefined }) {
  const { t } = useTranslation('signIn');
  const { isBusy, failure, run } = useAuthTask();
  const go = () => run(async () => location.assign(await oidcAddress(next ?? '/')));
  return (
    <>
      <AuthProblem problem={failure} />
      <Button variant="default" loading={isBusy} onClick={() => void go()}>
        {t('oidc')}
      </Button>
    </>
  );
}
