import { Alert, Anchor, Button, Divider, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signUp } from '../../api/auth.ts';
import { useDraft } from '../../app/draft.ts';
import { Card } from '../../components/Card.tsx';
import { numberState } from '../../components/numberState.ts';
import { Page } from '../../components/Page.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { RegistrationFields } from './RegistrationFields.tsx';
import { emptyRegistration, NEXT_DRAFT, REGISTRATION_DRAFT } from './registration.ts';
import { useAuthTask } from './useAuthTask.ts';

/** As the server wants it: src/accounts/password.ts. */
const SHORTEST_PASSWORD = 10;

const route = getRouteApi('/sign-up');

interface Person {
  readonly name: string;
  readonly email: string;
}

/**
 * A person and its organisation; the organisation is founded at the first sign-in, when the e-mail is proved. Whoever
 * was invited by one founds none.
 */
export function SignUpPage() {
  const { t } = useTranslation('signIn');
  const { next } = route.useSearch();
  const person = useDraft<Person>('sign-up', { name: '', email: '' });
  const registration = useDraft(REGISTRATION_DRAFT, emptyRegistration);
  const kept = useDraft<string>(NEXT_DRAFT, '');
  const [password, setPassword] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const { isBusy, failure, run } = useAuthTask();
  const isShort = password !== '' && password.length < SHORTEST_PASSWORD;
  const isNumberWrong =
    next === undefined && numberState(registration.value.businessNumber).state === 'WRONG';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isShort || isNumberWrong) return;
    void run(async () => {
      const { name, email } = person.value;
      await signUp(name, email, password);
      setSentTo(email);
      person.drop();
      if (next !== undefined) kept.set(next);
    });
  };
  if (sentTo !== undefined) return <ProofSent email={sentTo} next={next} />;
  return (
    <Page
      title={t('signUp.title')}
      lead={t(next === undefined ? 'signUp.lead' : 'signUp.invited')}
      size={560}
    >
      <Card>
        <form onSubmit={submit}>
          <Stack>
            <AuthProblem problem={failure} />
            {next === undefined && (
              <>
                <Title order={2} size="h4">
                  {t('signUp.organisation')}
                </Title>
                <RegistrationFields value={registration.value} onChange={registration.set} />
                <Divider />
                <Title order={2} size="h4">
                  {t('signUp.person')}
                </Title>
              </>
            )}
            <PersonFields value={person.value} onChange={person.set} />
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
        <Anchor renderRoot={(props) => <Link to="/sign-in" search={{ next }} {...props} />}>
          {t('title')}
        </Anchor>
      </Text>
    </Page>
  );
}

interface PersonFieldsProps {
  readonly value: Person;
  readonly onChange: (value: Person) => void;
}

function PersonFields({ value, onChange }: PersonFieldsProps) {
  const { t } = useTranslation('signIn');
  return (
    <>
      <TextInput
        label={t('name')}
        autoComplete="name"
        required
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="email"
        required
        value={value.email}
        onChange={(event) => onChange({ ...value, email: event.currentTarget.value })}
      />
    </>
  );
}

interface ProofSentProps {
  readonly email: string;
  readonly next: string | undefined;
}

function ProofSent({ email, next }: ProofSentProps) {
  const { t } = useTranslation('signIn');
  return (
    <Page title={t('proof.title')} size={560}>
      <Alert color="jade" title={t('proof.sent', { email })}>
        <Text>{t(next === undefined ? 'proof.text' : 'proof.invited')}</Text>
      </Alert>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/sign-in" search={{ email, next }} {...props} />}
      >
        {t('title')}
      </Button>
    </Page>
  );
}
