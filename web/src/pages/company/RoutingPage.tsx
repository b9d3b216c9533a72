import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { CompanyRoutingDocument, type CompanyRoutingPartsFragment } from './graphql/graphql.ts';
import { NeedsCompany } from './NeedsCompany.tsx';
import { ProductBar } from './ProductBar.tsx';
import { RoutingEditor } from './RoutingEditor.tsx';

const route = getRouteApi('/company/routing');

/** How a product is made, operation by operation: what companies are found alike by, and systems adapted to. */
export function RoutingPage() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY']} title={t('routing.title')}>
      {() => <Routing />}
    </AreaGate>
  );
}

function Routing() {
  const { t } = useTranslation('company');
  const { data, error, refetch } = useQuery(CompanyRoutingDocument);
  const company = data?.viewer.company;
  return (
    <Page title={t('routing.title')} lead={t('routing.lead')} size="md">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data && company == null && <NeedsCompany />}
      {company && <Products company={company} />}
    </Page>
  );
}

/** The product that is edited stands in the address. */
function Products({ company }: { readonly company: CompanyRoutingPartsFragment }) {
  const { t } = useTranslation('company');
  const { product: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const all = (company.plants ?? []).flatMap((plant) =>
    plant.products.map((product) => ({ plant, product })),
  );
  const chosen = all.find(({ product }) => product.id === wanted) ?? all[0];
  const choose = (product: string | undefined) => void navigate({ search: { product }, replace: true });
  return (
    <>
      <ProductBar company={company} all={all} chosen={chosen} onChoose={choose} />
      {chosen === undefined && <EmptyState text={t('routing.noProduct')} />}
      {chosen && (
        <RoutingEditor
          key={chosen.product.id}
          company={company}
          plant={chosen.plant}
          product={chosen.product}
        />
      )}
    </>
  );
}
