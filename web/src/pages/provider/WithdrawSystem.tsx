import { useMutation } from '@apollo/client/react';
import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { tellDone } from '../../components/undo.tsx';
import { ProviderSystemWithdrawDocument } from './graphql/graphql.ts';
import type { OwnSystemData } from './OwnSystem.tsx';
import { RefusalNotes } from './RefusalNotes.tsx';
import { useRefusals } from './refusals.ts';

/** Takes a system off the market, for good and so after a question. */
export function WithdrawSystem({ system }: { readonly system: OwnSystemData }) {
  const { t } = useTranslation('provider');
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [withdraw, { loading, error }] = useMutation(ProviderSystemWithdrawDocument);
  const refusals = useRefusals(['reason']);
  const confirm = async () => {
    const input = { id: system.id, version: system.version, reason: reason.trim() };
    const { data } = await withdraw({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    refusals.take(data.systemWithdraw.userErrors);
    if (data.systemWithdraw.system === null) return;
    tellDone(t('withdraw.done', { name: system.name }));
    await navigate({ to: '/provider' });
  };
  return (
    <Card label={t('withdraw.title')}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h4">
            {t('withdraw.title')}
          </Title>
          <Text c="dimmed">{t('withdraw.text')}</Text>
        </div>
        {error && <ErrorState error={error} />}
        <RefusalNotes refusals={refusals.others} />
        <TextInput
          label={t('withdraw.reason')}
          description={t('withdraw.reasonText')}
          maxLength={500}
          value={reason}
          error={refusals.errorOf('reason')}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group>
          <ConfirmButton
            variant="default"
            question={t('withdraw.question', { name: system.name })}
            deed={t('withdraw.deed')}
            disabled={reason.trim() === ''}
            loading={loading}
            onConfirm={() => void confirm()}
          >
            {t('withdraw.title')}
          </ConfirmButton>
        </Group>
      </Stack>
    </Card>
  );
}
