import { useQuery } from '@apollo/client/react';
import { Alert, Badge, Button, Checkbox, Group, MultiSelect, Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { WholeNumberInput } from '../../components/WholeNumberInput.tsx';
import { CardTitle } from './CardTitle.tsx';
import type { OpenCluster, Reader } from './ClusterPage.tsx';
import classes from './Company.module.css';
import { CompanyWhatIfDocument, type CompanyWhatIfQuery, type WhatIfInput } from './graphql/graphql.ts';
import { useChange } from './useChange.ts';
import tables from './WhatIf.module.css';
import { type ClusterSearch, MOST_CHANGED, type WhatIfSearch } from './whatIfSearch.ts';

const route = getRouteApi('/company/clusters/$id');

interface WhatIfProps {
  readonly cluster: OpenCluster;
  readonly reader: Reader;
  readonly isMember: boolean;
}

/** Most companies like the reader that are asked about at once. */
const MOST_LIKE = 9;

/** What the page asks the server: whoever is no member is asked about as one who joins. */
function inputOf({ cluster, reader, isMember }: WhatIfProps, search: WhatIfSearch): WhatIfInput {
  const newcomer = {
    processCodes: reader.processes.map(({ code }) => code),
    units: reader.units ?? 1,
    regionCode: reader.region?.code ?? null,
  };
  return {
    clusterId: cluster.id,
    asCompanyId: reader.id,
    leaveCompanyIds: [...(search.leave ?? [])],
    joinCompanyIds: [...(isMember ? [] : [reader.id]), ...(search.join ?? [])],
    newcomers: Array.from({ length: search.like ?? 0 }, () => newcomer),
  };
}

/** What it would mean if members left or companies joined: the reader's own amounts, priced as if they had. */
export function WhatIf(props: WhatIfProps) {
  const { t } = useTranslation('company');
  const { cluster, reader, isMember } = props;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changes: WhatIfSearch) =>
    void navigate({
      search: (before: ClusterSearch) => ({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const others = cluster.members.nodes.filter(({ company }) => company.id !== reader.id);
  const isAsked = !isMember || [search.leave, search.join].some(Boolean) || (search.like ?? 0) > 0;
  const listOf = (list: readonly string[]) => (list.length > 0 ? list : undefined);
  return (
    <Card label={t('whatIf.title')}>
      <Stack gap="lg">
        <CardTitle title={t('whatIf.title')} text={t('whatIf.text')} hasAmounts />
        <Checkbox.Group
          label={t('whatIf.leave')}
          description={t('whatIf.leaveText')}
          value={[...(search.leave ?? [])]}
          onChange={(leave) => change({ leave: listOf(leave.slice(0, MOST_CHANGED)) })}
        >
          <div className={classes['members']}>
            {others.map(({ company }) => (
              <Checkbox key={company.id} value={company.id} label={company.label} py={10} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes['filters']}>
          <JoinPicker
            {...props}
            value={search.join ?? []}
            onChange={(join) => change({ join: listOf(join) })}
          />
          <WholeNumberInput
            label={t('whatIf.like')}
            description={t('whatIf.likeText')}
            value={search.like ?? 0}
            least={0}
            most={MOST_LIKE}
            onChange={(like) => change({ like: like === 0 ? undefined : like })}
          />
        </div>
        <div role="status">
          {isAsked ? (
            <Answer input={inputOf(props, search)} isMember={isMember} />
          ) : (
            <Text c="dimmed">{t('whatIf.nothing')}</Text>
          )}
        </div>
        {[search.leave, search.join].some(Boolean) || search.like !== undefined ? (
          <Group>
            <Button
              variant="default"
              onClick={() => change({ leave: undefined, join: undefined, like: undefined })}
            >
              {t('whatIf.reset')}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Card>
  );
}

interface JoinPickerProps extends WhatIfProps {
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Companies that work like the reader and are not in the cluster. */
function JoinPicker({ cluster, reader, value, onChange }: JoinPickerProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const inside = new Set(cluster.members.nodes.map(({ company }) => company.id));
  const data = (reader.partners?.edges ?? [])
    .filter(({ node }) => !inside.has(node.id))
    .map(({ node, similarity }) => ({
      value: node.id,
      label: `${node.label} · ${percent(similarity * 100)}`,
    }));
  // Somebody from further down the list of partners came with the address.
  const others = value.filter((id) => !data.some((option) => option.value === id));
  return (
    <MultiSelect
      label={t('whatIf.join')}
      description={t('whatIf.joinText')}
      placeholder={value.length === 0 ? t('whatIf.joinHint') : ''}
      data={[...data, ...others.map((id) => ({ value: id, label: t('whatIf.chosen') }))]}
      value={[...value]}
      onChange={onChange}
      maxValues={MOST_CHANGED}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('whatIf.clear') }}
      nothingFoundMessage={t('whatIf.noneAlike')}
    />
  );
}

interface AnswerProps {
  readonly input: WhatIfInput;
  readonly isMember: boolean;
}

function Answer({ input, isMember }: AnswerProps) {
  const { data, previousData, loading, error, refetch } = useQuery(CompanyWhatIfDocument, {
    variables: { input },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const answer = (data ?? previousData)?.whatIf;
  if (answer === undefined) return <Skeleton height={180} radius="md" />;
  return (
    <Stack gap="sm" aria-busy={loading || undefined}>
      {answer.userErrors.map(({ message }) => (
        <Alert key={message} color="red">
          {message}
        </Alert>
      ))}
      {answer.whatIf && <Result found={answer.whatIf} isMember={isMember} />}
    </Stack>
  );
}

type Found = NonNullable<CompanyWhatIfQuery['whatIf']['whatIf']>;

interface ResultProps {
  readonly found: Found;
  readonly isMember: boolean;
}

function Result({ found, isMember }: ResultProps) {
  const { t } = useTranslation('company');
  const change = useChange();
  const { before, after, standAloneWon, netChangeWon } = found.own;
  const cell = (won: number | undefined | null) => (won == null ? '–' : <Amount won={won} />);
  const rows = [
    ['share', before?.shareWon, after?.shareWon],
    ['subsidy', before?.subsidyWon, after?.subsidyWon],
    ['net', before?.netWon, after?.netWon],
  ] as const;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Badge
          size="lg"
          tt="none"
          variant="light"
          color={found.goesOn ? 'jade' : 'red'}
          c="var(--mantine-color-text)"
        >
          {t(found.goesOn ? 'whatIf.goesOn' : 'whatIf.ends')}
        </Badge>
        <Text fw={600}>{found.message}</Text>
      </Group>
      {found.obstacles.map((obstacle) => (
        <Text key={obstacle}>{t(`obstacle.${obstacle}`)}</Text>
      ))}
      <table className={tables['compare']} aria-label={t('whatIf.answer')}>
        <thead>
          <tr>
            <th scope="col">{t('lines.what')}</th>
            <th scope="col">
              {isMember ? t('whatIf.before', { members: found.membersBefore }) : t('whatIf.elsewhere')}
            </th>
            <th scope="col">{t('whatIf.after', { members: found.membersAfter })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, first, second]) => (
            <tr key={key} data-strong={key === 'net' || undefined}>
              <th scope="row">{t(`tiles.${key}`)}</th>
              <td>{cell(first)}</td>
              <td>{cell(second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed">
        {netChangeWon != null && `${t('whatIf.netChange')} ${change(netChangeWon)}. `}
        {standAloneWon != null && (
          <>
            {t('tiles.alone')}: <Amount won={standAloneWon} />
          </>
        )}
      </Text>
      {found.isCheapestSystem === false && found.rivalAfter && (
        <Text>{t('whatIf.rival', { system: found.rivalAfter.system.name })}</Text>
      )}
    </Stack>
  );
}
