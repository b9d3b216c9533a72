import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { CompanyFacts } from './CompanyFacts.tsx';
import { CompanyInRound } from './CompanyInRound.tsx';
import { CompanyRouting } from './CompanyRouting.tsx';
import { OperatorCompanyDocument, type OperatorCompanyQuery } from './graphql/graphql.ts';

export type Company = NonNullable<OperatorCompanyQuery['company']>;

const route = getRouteApi('/operator/companies/$companyId');

/** One company: who it is, how it works, and what a round made of it. */
export function CompanyPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('company.title')}>
      {() => <CompanyById />}
    </AreaGate>
  );
}

function CompanyById() {
  const { t } = useTranslation('operator');
  const { companyId: id } = route.useParams();
  const { data, error, refetch } = useQuery(OperatorCompanyDocument, { variables: { id } });
  const company = data?.company ?? undefined;
  const toCompanies = (
    <Button variant="default" renderRoot={(props) => <Link to="/operator/companies" {...props} />}>
      {t('company.all')}
    </Button>
  );
  return (
    <Page
      title={company?.label ?? t('company.title')}
      lead={t('company.lead')}
      actions={company && toCompanies}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data && company === undefined && <EmptyState text={t('company.none')}>{toCompanies}</EmptyState>}
      {data && company && (
        <>
          <CompanyFacts company={company} />
          <CompanyInRound companyId={company.id} rounds={data.rounds.nodes} />
          <CompanyRouting company={company} />
        </>
      )}
    </Page>
  );
}
