import { SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ClusterTable } from './ClusterTable.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { LeftOut } from './LeftOut.tsx';
import { ROUND_VIEWS, type RoundSearch, type RoundView } from './operatorSearch.ts';
import type { Round } from './RoundPage.tsx';
import { useRoundMembers } from './useRoundMembers.ts';

const MatrixPanel = lazy(() => import('./MatrixPanel.tsx'));
const ProvincePanel = lazy(() => import('./ProvincePanel.tsx'));
const route = getRouteApi('/operator/rounds/$roundId');

/** What a round found: as a matrix, on the map, as a table; and whom it left out. */
export function RoundResult({ round }: { readonly round: Round }) {
  const { t } = useTranslation('operator');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view: RoundView = search.view ?? 'matrix';
  const isPicture = view === 'matrix' || view === 'map';
  // What both pictures are drawn from is read once.
  const members = useRoundMembers(round.id, round.ruleSet.rules.maxMembers, isPicture);
  const change = (changes: RoundSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('result.views')}
        value={view}
        onChange={(next) => change({ view: next as RoundView })}
        data={ROUND_VIEWS.map((one) => ({ value: one, label: t(`result.${one}`) }))}
        data-no-print
        style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
      />
      <Suspense fallback={<Skeleton height={420} radius="lg" />}>
        {view === 'matrix' && <MatrixPanel members={members} round={round} />}
        {view === 'map' && <ProvincePanel members={members} round={round} />}
      </Suspense>
      {view === 'table' && <ClusterTable round={round} search={search} onChange={change} />}
      {view === 'left' && <LeftOut round={round} search={search} onChange={change} />}
      <ExportButtons subject={view === 'left' ? 'UNMATCHED' : 'CLUSTERS'} roundId={round.id} />
    </Stack>
  );
}
