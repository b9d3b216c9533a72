import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  endSecondFactor,
  renewBackupCodes,
  type SecondFactorStart,
  startSecondFactor,
} from '../../api/auth.ts';
import { client } from '../../api/client.ts';
import { ViewerDocument } from '../../api/graphql/graphql.ts';
import { Card } from '../../components/Card.tsx';
import { tellDone } from '../../components/undo.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { FactorConfirm } from './FactorConfirm.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/** What is being done about the second factor. */
type Step =
  | { readonly name: 'REST' }
  | { readonly name: 'TURN_ON' | 'TURN_OFF' | 'RENEW' }
  | { readonly name: 'CONFIRM'; readonly start: SecondFactorStart }
  | { readonly name: 'CODES'; readonly codes: readonly string[] };

const REST: Step = { name: 'REST' };

/** A code of an app beside the password: turned on, its backup codes renewed, and turned off. */
export function SecondFactorCard({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation('signIn');
  const [step, setStep] = useState<Step>(REST);
  const rest = () => setStep(REST);
  return (
    <Card label={t('factor.title')}>
      <Stack>
        <div>
          <Title order={2} size="h4">
            {t('factor.title')}
          </Title>
          <Text c="dimmed" mt={4}>
            {t(isOn ? 'factor.on' : 'factor.off')}
          </Text>
        </div>
        {step.name === 'REST' && <Choices isOn={isOn} onChoose={(name) => setStep({ name })} />}
        {step.name === 'CONFIRM' && (
          <FactorConfirm
            uri={step.start.uri}
            onDone={async () => {
              await viewerAgain();
              setStep({ name: 'CODES', codes: step.start.backupCodes });
            }}
            onCancel={rest}
          />
        )}
        {step.name === 'CODES' && <BackupCodes codes={step.codes} onDone={rest} />}
        <PasswordStep step={step} onStep={setStep} />
      </Stack>
    </Card>
  );
}

function viewerAgain() {
  return Promise.allSettled(client.refetchQueries({ include: [ViewerDocument] }).results);
}

interface ChoicesProps {
  readonly isOn: boolean;
  readonly onChoose: (name: 'TURN_ON' | 'TURN_OFF' | 'RENEW') => void;
}

function Choices({ isOn, onChoose }: ChoicesProps) {
  const { t } = useTranslation('signIn');
  if (!isOn) {
    return (
      <Group>
        <Button onClick={() => onChoose('TURN_ON')}>{t('factor.turnOn')}</Button>
      </Group>
    );
  }
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => onChoose('RENEW')}>
        {t('factor.renew')}
      </Button>
      <Button variant="default" onClick={() => onChoose('TURN_OFF')}>
        {t('factor.turnOff')}
      </Button>
    </Group>
  );
}

interface PasswordStepProps {
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

/** Whoever found the page open must not change how the account is kept: each change asks for the password. */
function PasswordStep({ step, onStep }: PasswordStepProps) {
  const { t } = useTranslation('signIn');
  const works = {
    TURN_ON: async (password: string) =>
      onStep({ name: 'CONFIRM', start: await startSecondFactor(password) }),
    RENEW: async (password: string) => onStep({ name: 'CODES', codes: await renewBackupCodes(password) }),
    TURN_OFF: async (password: string) => {
      await endSecondFactor(password);
      await viewerAgain();
      onStep(REST);
      tellDone(t('factor.ended'));
    },
  };
  if (step.name !== 'TURN_ON' && step.name !== 'TURN_OFF' && step.name !== 'RENEW') return null;
  return (
    <PasswordForm
      key={step.name}
      deed={t(`factor.deeds.${step.name}`)}
      onPassword={works[step.name]}
      onCancel={() => onStep(REST)}
    />
  );
}
