import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { CardTitle } from './CardTitle.tsx';
import type { OpenCluster } from './ClusterPage.tsx';
import { ShowOurselves } from './ShowOurselves.tsx';

type Provider = NonNullable<NonNullable<OpenCluster['system']>['provider']>;

/** Whose system it is, and whether that provider sees who we are. */
export function ProviderCard({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation('company');
  const { name, organisationId } = provider;
  return (
    <Card label={t('shown.provider')}>
      <Stack gap="md">
        <CardTitle title={name} text={t('shown.providerSees')} />
        {organisationId == null ? (
          <Text c="dimmed">{t('shown.unclaimedProvider')}</Text>
        ) : (
          <ShowOurselves to={{ organisationId }} name={name} />
        )}
      </Stack>
    </Card>
  );
}
