import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  JobStatus,
  ProgrammeStatus,
  ProviderStatus,
  RegistrationStatus,
  RoundStatus,
  RoutingSource,
  StabilityStatus,
} from './graphql/graphql.ts';

const GOOD = ['PROPOSED', 'DONE', 'OPEN', 'STABLE', 'VERIFIED', 'CONFIRMED'];
const BAD = ['FAILED', 'BLOCKED'];
const GOING = ['SOLVING', 'QUEUED', 'RUNNING', 'HELD', 'INFERRED'];

type Status =
  | RoundStatus
  | ProgrammeStatus
  | JobStatus
  | StabilityStatus
  | ProviderStatus
  | RegistrationStatus
  | RoutingSource;

function coloursOf(status: Status): { background: string; color: string } {
  if (GOOD.includes(status)) return { background: 'var(--daseot-together)', color: 'var(--daseot-card)' };
  if (BAD.includes(status)) return { background: 'var(--mantine-color-error)', color: 'var(--daseot-card)' };
  if (GOING.includes(status)) return { background: 'var(--daseot-subsidy)', color: '#1b1f1d' };
  return { background: 'var(--daseot-line)', color: 'var(--mantine-color-text)' };
}

/** Where a round, a programme, a job, a cluster, a provider, a registration or a routing stands, in a word and a colour. */
export function StatusBadge({
  of,
  status,
}: {
  readonly of: 'programme' | 'run' | 'stability' | 'provider' | 'registration' | 'routing';
  readonly status: Status;
}) {
  const { t } = useTranslation('operator');
  return (
    <Badge
      size="lg"
      radius="sm"
      tt="none"
      style={{ ...coloursOf(status), flex: 'none', minWidth: 'max-content' }}
    >
      {t(`${of}Status.${status}` as 'runStatus.DONE')}
    </Badge>
  );
}
