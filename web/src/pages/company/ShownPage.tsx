import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { CardTitle } from './CardTitle.tsx';
import { NeedsCompany } from './NeedsCompany.tsx';
import { ProviderChoice } from './ProviderChoice.tsx';
import { ShownList } from './ShownList.tsx';
import { useReveals } from './useReveals.ts';

/** To whom a company has shown who it is: all others see only how it works. */
export function ShownPage() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY']} title={t('shown.title')}>
      {() => <Shown />}
    </AreaGate>
  );
}

function Shown() {
  const { t } = useTranslation('company');
  const consent = useReveals();
  const { company, isKnown, error } = consent;
  return (
    <Page title={t('shown.title')} lead={t('shown.lead')} size={860}>
      {error && <ErrorState error={error} onRetry={() => void consent.refetch()} />}
      {!isKnown && !error && <Skeleton height={320} radius="lg" />}
      {isKnown && company == null && <NeedsCompany />}
      {company && (
        <>
          <ShownList consent={consent} />
          <ProviderChoice />
          <Card label={t('shown.toCompany')}>
            <Stack>
              <CardTitle title={t('shown.toCompany')} text={t('shown.toCompanyText')} />
              <Group>
                <Button variant="default" renderRoot={(props) => <Link to="/company/partners" {...props} />}>
                  {t('partners.title')}
                </Button>
                <Button variant="default" renderRoot={(props) => <Link to="/company/clusters" {...props} />}>
                  {t('clusters.title')}
                </Button>
              </Group>
            </Stack>
          </Card>
        </>
      )}
    </Page>
  );
}
