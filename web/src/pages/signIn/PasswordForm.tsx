import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthProblem } from './AuthProblem.tsx';
import { useAuthTask } from './useAuthTask.ts';

interface PasswordFormProps {
  /** What the button says. */
  readonly deed: string;
  readonly onPassword: (password: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks for the password of the account before something about it is changed. */
export function PasswordForm({ deed, onPassword, onCancel }: PasswordFormProps) {
  const { t } = useTranslation('signIn');
  const [password, setPassword] = useState('');
  const { isBusy, failure, run } = useAuthTask();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => onPassword(password));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <AuthProblem problem={failure} />
        <PasswordInput
          label={t('password')}
          description={t('factor.whyPassword')}
          autoComplete="current-password"
          required
          autoFocus
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {deed}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('factor.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
