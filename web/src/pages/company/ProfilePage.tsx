import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { CompanyProfileDocument } from './graphql/graphql.ts';
import { NeedsCompany } from './NeedsCompany.tsx';
import { Plants } from './Plants.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { WantedSystems } from './WantedSystems.tsx';

/** What a company is and wants: what others see of it only when it shows itself, and what it is priced by. */
export function ProfilePage() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY']} title={t('profile.title')}>
      {() => <Profile />}
    </AreaGate>
  );
}

function Profile() {
  const { t } = useTranslation('company');
  const { data, error, refetch } = useQuery(CompanyProfileDocument);
  const company = data?.viewer.company;
  return (
    <Page
      title={t('profile.title')}
      lead={t('profile.lead')}
      size={860}
      actions={
        company && (
          <Button variant="default" renderRoot={(props) => <Link to="/company/shown" {...props} />}>
            {t('shown.title')}
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data && company == null && <NeedsCompany />}
      {company && (
        <>
          <WantedSystems company={company} />
          <Plants company={company} />
          <ProfileForm company={company} />
        </>
      )}
    </Page>
  );
}
