import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifySecondFactor } from '../../api/auth.ts';
import { AuthProblem } from './AuthProblem.tsx';
import { useAuthTask } from './useAuthTask.ts';

interface SecondFactorProps {
  readonly onDone: () => Promise<void>;
  readonly onBack: () => void;
}

/** The code of the app, or one of those that were written down. */
export function SecondFactor({ onDone, onBack }: SecondFactorProps) {
  const { t } = useTranslation('signIn');
  const [code, setCode] = useState('');
  const [isBackup, setBackup] = useState(false);
  const { isBusy, failure, run } = useAuthTask();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await verifySecondFactor(code.trim(), isBackup);
      await onDone();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('factor.text')}</Text>
        <AuthProblem problem={failure} />
        <TextInput
          label={t(isBackup ? 'factor.backup' : 'factor.code')}
          inputMode={isBackup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          required
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Checkbox
          label={t('factor.useBackup')}
          checked={isBackup}
          onChange={(event) => setBackup(event.currentTarget.checked)}
        />
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {t('factor.back')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
