import { Alert, Anchor, Button, Divider, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signUp } from '../../api/auth.ts';
import { useDraft } from '../../app/draft.ts';
import { Card } from '../../components/Card.tsx';
import { numberState } from '../../components/numberState.ts';
import { Page } from '../../components/Page.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { RegistrationFields } from './RegistrationFields.tsx';
import { emptyRegistration, REGISTRATION_DRAFT } from './registration.ts';
import { useAuthTask } from './useAuthTask.ts';

/** As the server wants it: src/accounts/password.ts. */
const SHORTEST_PASSWORD = 10;

interface Person {
  readonly name: string;
  readonly email: string;
}

/** A person and its organisation; the organisation is founded at the first sign-in, when the e-mail is proved. */
export function SignUpPage() {
  const { t } = useTranslation('signIn');
  const person = useDraft<Person>('sign-up', { name: '', email: '' });
  const registration = useDraft(REGISTRATION_DRAFT, emptyRegistration);
  const [password, setPassword] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const { isBusy, failure, run } = useAuthTask();
  const isShort = password !== '' && password.length < SHORTEST_PASSWORD;
  const isNumberWrong = numberState(registration.value.businessNumber).state === 'WRONG';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isShort || isNumberWrong) return;
    void run(async () => {
      const { name, email } = person.value;
      await signUp(name, email, password);
      setSentTo(email);
      person.drop();
    });
  };
  if (sentTo !== undefined) return <ProofSent email={sentTo} />;
  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')} size={560}>
      <Card>
        <form onSubmit={submit}>
          <Stack>
            <AuthProblem problem={failure} />
            <Title order={2} size="h4">
              {t('signUp.organisation')}
            </Title>
            <RegistrationFields value={registration.value} onChange={registration.set} />
            <Divider />
            <Title order={2} size="h4">
              {t('signUp.person')}
            </Title>
            <TextInput
              label={t('name')}
              autoComplete="name"
              required
              value={person.value.name}
              onChange={(event) => person.set({ ...person.value, name: event.currentTarget.value })}
            />
            <TextInput
              label={t('email')}
              type="email"
              autoComplete="email"
              required
              value={person.value.email}
              onChange={(event) => person.set({ ...person.value, email: event.currentTarget.value })}
            />
            <PasswordInput
              label={t('password')}
              description={t('signUp.passwordText', { count: SHORTEST_PASSWORD })}
              autoComplete="new-password"
              required
              value={password}
              error={isShort ? t('problem.PASSWORD_TOO_SHORT') : undefined}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            />
            <Button type="submit" size="md" loading={isBusy}>
              {t('signUp.submit')}
            </Button>
          </Stack>
        </form>
      </Card>
      <Text>
        {t('hasAccount')}{' '}
        <Anchor renderRoot={(props) => <Link to="/sign-in" {...props} />}>{t('title')}</Anchor>
      </Text>
    </Page>
  );
}

function ProofSent({ email }: { readonly email: string }) {
  const { t } = useTranslation('signIn');
  return (
    <Page title={t('proof.title')} size={560}>
      <Alert color="jade" title={t('proof.sent', { email })}>
        <Text>{t('proof.text')}</Text>
      </Alert>
      <Button variant="default" renderRoot={(props) => <Link to="/sign-in" search={{ email }} {...props} />}>
        {t('title')}
      </Button>
    </Page>
  );
}
