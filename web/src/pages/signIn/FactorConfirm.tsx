import { Anchor, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifySecondFactor } from '../../api/auth.ts';
import { QrCode } from '../../components/QrCode.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { useAuthTask } from './useAuthTask.ts';

interface FactorConfirmProps {
  readonly uri: string;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

/** The secret in groups of four, as people type it. */
function secretIn(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** The app takes the secret by camera, by a link on the same device, or typed; its first code proves that it has it. */
export function FactorConfirm({ uri, onDone, onCancel }: FactorConfirmProps) {
  const { t } = useTranslation('signIn');
  const [code, setCode] = useState('');
  const { isBusy, failure, run } = useAuthTask();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await verifySecondFactor(code.replace(/\s/g, ''), false);
      await onDone();
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('factor.scan')}</Text>
        <Group gap="lg" align="flex-start">
          <QrCode text={uri} label={t('factor.picture')} />
          <Stack gap="xs" flex="1 1 220px">
            <Text size="sm">{t('factor.typed')}</Text>
            <Code fz="md" data-testid="factor-secret">
              {secretIn(uri)}
            </Code>
            <Anchor href={uri} size="sm">
              {t('factor.open')}
            </Anchor>
          </Stack>
        </Group>
        <AuthProblem problem={failure} />
        <TextInput
          label={t('factor.code')}
          description={t('factor.text')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maw={280}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {t('factor.confirm')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('factor.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
