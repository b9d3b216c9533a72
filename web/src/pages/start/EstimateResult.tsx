import { useQuery } from '@apollo/client/react';
import { Alert, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/ErrorState.tsx';
import { EstimateCurve } from './EstimateCurve.tsx';
import { EstimateLines } from './EstimateLines.tsx';
import { EstimateProfile } from './EstimateProfile.tsx';
import { EstimateTiles } from './EstimateTiles.tsx';
import { type EstimateSearch, FEWEST_MEMBERS } from './estimateSearch.ts';
import { StartEstimateDocument, type StartEstimateQuery } from './graphql/graphql.ts';
import { OpenClusters } from './OpenClusters.tsx';

export type Estimate = NonNullable<StartEstimateQuery['estimate']['estimate']>;

interface EstimateResultProps {
  readonly search: EstimateSearch;
  readonly onChange: (changes: EstimateSearch) => void;
}

/** What the market says about the company of the form. */
export default function EstimateResult({ search, onChange }: EstimateResultProps) {
  const { t } = useTranslation('start');
  const { industry, processes, units = 1, region, system = 'MES' } = search;
  const input = {
    industryCode: industry ?? null,
    processCodes: processes ? [...processes] : null,
    units,
    regionCode: region ?? null,
    systemTypes: [system],
  };
  const { data, previousData, error, loading, refetch } = useQuery(StartEstimateDocument, {
    variables: { input },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const answer = (data ?? previousData)?.estimate;
  if (answer === undefined) return <Skeleton height={480} radius="lg" aria-label={t('result.busy')} />;
  if (answer.estimate === null) {
    return (
      <Alert color="amber" title={t('result.refused')} role="status">
        {answer.userErrors.map(({ code, message }) => (
          <div key={code}>{message}</div>
        ))}
      </Alert>
    );
  }
  const { estimate } = answer;
  const members = nearestSize(estimate, search.members ?? FEWEST_MEMBERS);
  return (
    <Stack gap="xl" aria-busy={loading}>
      <EstimateTiles
        estimate={estimate}
        members={members}
        onMembers={(size) => onChange({ members: size })}
      />
      <EstimateProfile
        estimate={estimate}
        onEdit={() => onChange({ processes: estimate.processes.map(({ code }) => code) })}
      />
      <EstimateCurve
        estimate={estimate}
        members={members}
        onMembers={(size) => onChange({ members: size })}
      />
      <EstimateLines estimate={estimate} members={members} />
      <OpenClusters
        processCodes={estimate.processes.map(({ code }) => code)}
        units={units}
        region={region}
        system={system}
        aloneWon={estimate.standAlone.won}
      />
    </Stack>
  );
}

/** The size of the curve that is nearest to the one asked for. */
function nearestSize({ priceCurve }: Estimate, wanted: number): number {
  const sizes = priceCurve.map(({ members }) => members);
  return sizes.reduce(
    (best, size) => (Math.abs(size - wanted) < Math.abs(best - wanted) ? size : best),
    sizes[0] ?? 5,
  );
}
