import { useQuery } from '@apollo/client/react';
import { Progress, Select, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { RegionPicker } from '../../components/pickers.tsx';
import { TableTwin } from '../../components/TableTwin.tsx';
import classes from './Company.module.css';
import {
  CompanyPartnersDocument,
  type CompanyPartnersQuery,
  type SimilarityMeasure,
} from './graphql/graphql.ts';
import { NeedsCompany } from './NeedsCompany.tsx';
import { PartnerDialog } from './PartnerDialog.tsx';
import { PartnerMap, ProvinceTable } from './PartnerMap.tsx';
import { LEAST_PERCENT, MEASURES, PARTNER_VIEWS, type PartnersSearch } from './partnersSearch.ts';
import { NeighbourTable, PartnerTable } from './partnerTables.tsx';

export type PartnersCompany = NonNullable<CompanyPartnersQuery['viewer']['company']>;
export type PartnerEdge = NonNullable<PartnersCompany['partners']>['edges'][number];

const PartnerGraph = lazy(() => import('./PartnerGraph.tsx'));

const route = getRouteApi('/company/partners');

const PAGE = 100;
/** So many of the most alike are counted on the map. */
const MOST_ON_MAP = 500;
/** So many are drawn as a graph; more is a ball of wool. */
const MOST_IN_GRAPH = 30;

/** Companies that work alike: as a list, on a map, as a graph; with the reason for each. */
export function PartnersPage() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY']} title={t('partners.title')}>
      {() => <Partners />}
    </AreaGate>
  );
}

/** The partners that fit the filters, page after page. */
function usePartners({ region, least, measure }: PartnersSearch) {
  const variables = {
    first: PAGE,
    after: null,
    measure: measure ?? MEASURES[0],
    minSimilarity: (least ?? LEAST_PERCENT) / 100,
    regionCode: region ?? null,
  };
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(CompanyPartnersDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  const info = data?.viewer.company?.partners?.pageInfo;
  const more = () => {
    if (loading || !info?.hasNextPage) return;
    void fetchMore({
      variables: { after: info.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    }).catch(() => undefined);
  };
  return { shown, loading, error, refetch, more, hasMore: info?.hasNextPage ?? false };
}

/** The first pages with the next one behind them. */
function joined(before: CompanyPartnersQuery, next: CompanyPartnersQuery): CompanyPartnersQuery {
  const { company } = before.viewer;
  const added = next.viewer.company?.partners;
  if (company?.partners == null || added == null) return before;
  const partners = { ...added, edges: [...company.partners.edges, ...added.edges] };
  return { ...before, viewer: { ...before.viewer, company: { ...company, partners } } };
}

function Partners() {
  const { t } = useTranslation('company');
  const { number } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const partners = usePartners(search);
  const change = (changes: PartnersSearch) =>
    void navigate({
      search: (before: PartnersSearch) => ({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const company = partners.shown?.viewer.company;
  const found = company?.partners;
  const chosen = found?.edges.find(({ node }) => node.id === search.partner);
  return (
    <Page title={t('partners.title')} lead={t('partners.lead')}>
      <Filters search={search} onChange={change} />
      {partners.error && <ErrorState error={partners.error} onRetry={() => void partners.refetch()} />}
      {partners.shown === undefined && !partners.error && <Skeleton height={420} radius="lg" />}
      {partners.shown && company == null && <NeedsCompany />}
      {company && found && (
        <>
          <Text role="status" fw={600}>
            {t('partners.found', { number: number(found.totalCount) })}
          </Text>
          <Views
            company={company}
            edges={found.edges}
            partners={partners}
            search={search}
            onChange={change}
          />
          {chosen && (
            <PartnerDialog company={company} edge={chosen} onClose={() => change({ partner: undefined })} />
          )}
        </>
      )}
    </Page>
  );
}

interface FiltersProps {
  readonly search: PartnersSearch;
  readonly onChange: (changes: PartnersSearch) => void;
}

const LEAST_STEPS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90];

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const least = search.least ?? LEAST_PERCENT;
  const steps = [...new Set([...LEAST_STEPS, least])].sort((left, right) => left - right);
  return (
    <Card label={t('partners.filters')}>
      <div className={classes['filters']} data-no-print>
        <RegionPicker value={search.region} onChange={(region) => onChange({ region })} />
        <Select
          label={t('partners.least')}
          data={steps.map((step) => ({
            value: String(step),
            label: t('partners.atLeast', { percent: percent(step) }),
          }))}
          value={String(least)}
          allowDeselect={false}
          onChange={(value) =>
            onChange({ least: Number(value) === LEAST_PERCENT ? undefined : Number(value) })
          }
        />
        <Select
          label={t('partners.measure')}
          data={MEASURES.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
          value={search.measure ?? MEASURES[0]}
          allowDeselect={false}
          onChange={(value) =>
            onChange({ measure: value === MEASURES[0] ? undefined : (value as SimilarityMeasure) })
          }
        />
      </div>
    </Card>
  );
}

interface ViewsProps extends FiltersProps {
  readonly company: PartnersCompany;
  readonly edges: readonly PartnerEdge[];
  readonly partners: ReturnType<typeof usePartners>;
}

function Views({ company, edges, partners, search, onChange }: ViewsProps) {
  const { t } = useTranslation('company');
  const view = search.view ?? 'list';
  const open = (partner: string) => onChange({ partner });
  const total = company.partners?.totalCount ?? 0;
  if (edges.length === 0) return <EmptyState text={t('partners.none')} />;
  const nearest = edges.slice(0, MOST_IN_GRAPH);
  const views: Readonly<Record<typeof view, () => ReactNode>> = {
    list: () => (
      <PartnerTable
        edges={edges}
        total={total}
        isLoading={partners.loading}
        onEnd={partners.hasMore ? partners.more : undefined}
        sort={search.sort}
        onSort={(sort) => onChange({ sort })}
        onOpen={open}
      />
    ),
    map: () => (
      <Whole partners={partners} count={edges.length} total={total}>
        <TableTwin
          label={t('partners.view.map')}
          picture={
            <PartnerMap
              company={company}
              edges={edges}
              region={search.region}
              onRegion={(region) => onChange({ region })}
            />
          }
          table={<ProvinceTable edges={edges} onRegion={(region) => onChange({ region, view: 'list' })} />}
        />
      </Whole>
    ),
    graph: () => (
      <Stack gap="sm">
        <Text c="dimmed">{t('graph.text', { count: nearest.length })}</Text>
        <TableTwin
          label={t('partners.view.graph')}
          picture={
            <Suspense fallback={<Skeleton height={520} radius="md" />}>
              <PartnerGraph company={company} edges={nearest} onOpen={open} />
            </Suspense>
          }
          table={<NeighbourTable edges={nearest} onOpen={open} />}
        />
      </Stack>
    ),
  };
  return (
    <Tabs
      value={view}
      onChange={(next) => onChange({ view: next === 'list' ? undefined : (next as typeof view) })}
      keepMounted={false}
    >
      <Tabs.List mb="md">
        {PARTNER_VIEWS.map((name) => (
          <Tabs.Tab key={name} value={name} h={44}>
            {t(`partners.view.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {PARTNER_VIEWS.map((name) => (
        <Tabs.Panel key={name} value={name}>
          {name === view && views[name]()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

interface WholeProps {
  readonly partners: ReturnType<typeof usePartners>;
  readonly count: number;
  readonly total: number;
  readonly children: ReactNode;
}

/** Loads what a picture of all needs, and says how far it is. */
function Whole({ partners, count, total, children }: WholeProps) {
  const { t } = useTranslation('company');
  const wanted = Math.min(total, MOST_ON_MAP);
  const isDone = count >= wanted || !partners.hasMore;
  // What failed once is asked for again by a button and not for ever.
  const [asked, setAsked] = useState(0);
  const { more, loading } = partners;
  useEffect(() => {
    if (isDone || loading || asked === count) return;
    setAsked(count);
    more();
  }, [isDone, loading, asked, count, more]);
  return (
    <Stack gap="sm">
      {!isDone && (
        <Progress
          value={(count / wanted) * 100}
          aria-label={t('partners.loading', { count, total: wanted })}
        />
      )}
      {total > MOST_ON_MAP && <Text c="dimmed">{t('partners.nearest', { count: MOST_ON_MAP })}</Text>}
      {children}
    </Stack>
  );
}
