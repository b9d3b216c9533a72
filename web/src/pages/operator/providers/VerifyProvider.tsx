import { useMutation } from '@apollo/client/react';
import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/Card.tsx';
import { ConfirmButton } from '../../../components/ConfirmButton.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Reason } from '../../../components/Reason.tsx';
import { type Refusal, Refusals } from '../../../components/Refusals.tsx';
import { tellDone } from '../../../components/undo.tsx';
import { OperatorProviderVerifyDocument } from '../graphql/graphql.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import type { Provider } from './ProviderPage.tsx';

interface VerifyProviderProps {
  readonly provider: Provider;
  readonly reread: () => Promise<unknown>;
}

/** Who stands behind what is said here, and the button by which the operator does. */
export function VerifyProvider({ provider, reread }: VerifyProviderProps) {
  const { t } = useTranslation('operator');
  const { id, version, name, status, availableTransitions } = provider;
  const [verify, { loading, error }] = useMutation(OperatorProviderVerifyDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  // Sent again after a lost answer it is done once.
  const [key] = useState(() => crypto.randomUUID());
  const step = availableTransitions.find((one) => one.name === 'verify');
  const isStale = refusals.some(({ code }) => code === 'STALE_VERSION');
  const confirm = async () => {
    setRefusals([]);
    const input = { id, version, idempotencyKey: `${key} ${version}` };
    const { data } = await verify({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { userErrors } = data.providerVerify;
    setRefusals(userErrors);
    if (userErrors.length === 0) tellDone(t('provider.verified', { name }));
    else await reread();
  };
  return (
    <Card label={t('provider.check')}>
      <Stack gap="md">
        <Group gap="sm">
          <Title order={2} size="h4">
            {t('provider.check')}
          </Title>
          <StatusBadge of="provider" status={status} />
        </Group>
        <Text>{t(`provider.stands.${status}`)}</Text>
        {error && <ErrorState error={error} />}
        {isStale && (
          <Alert color="amber" role="alert">
            {t('provider.stale')}
          </Alert>
        )}
        <Refusals refusals={refusals.filter(({ code }) => code !== 'STALE_VERSION')} />
        {status === 'CLAIMED' && (
          <>
            <Group>
              <ConfirmButton
                question={t('provider.question', { name })}
                deed={t('provider.verify')}
                disabled={!step?.allowed}
                loading={loading}
                onConfirm={() => void confirm()}
              >
                {t('provider.verify')}
              </ConfirmButton>
            </Group>
            {step?.reason && <Reason>{step.reason}</Reason>}
          </>
        )}
      </Stack>
    </Card>
  );
}
