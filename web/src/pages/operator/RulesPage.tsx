import { useQuery } from '@apollo/client/react';
import { Group, MultiSelect, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { TaxNote } from '../../components/Amount.tsx';
import { AreaGate } from '../../components/AreaGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { OperatorRulesDocument } from './graphql/graphql.ts';
import classes from './Operator.module.css';
import type { RulesSearch } from './operatorSearch.ts';
import { type RuledProgramme, ruleRows } from './ruleRows.ts';
import { StatusBadge } from './StatusBadge.tsx';

const route = getRouteApi('/operator/rules');

/** The rules of several programmes side by side. */
export function RulesPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('rules.title')}>
      {() => <Rules />}
    </AreaGate>
  );
}

function Rules() {
  const { t } = useTranslation('operator');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(OperatorRulesDocument);
  const all = data?.programmes.nodes ?? [];
  const chosen = all.filter(
    ({ code }) => search.programmes === undefined || search.programmes.includes(code),
  );
  const change = (changes: RulesSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={480} radius="lg" />}
      {data && (
        <>
          <Group gap="lg" align="flex-end" data-no-print>
            <MultiSelect
              label={t('rules.programmes')}
              data={all.map(({ code, name }) => ({ value: code, label: name }))}
              value={chosen.map(({ code }) => code)}
              onChange={(codes) =>
                change({ programmes: codes.length === 0 || codes.length === all.length ? undefined : codes })
              }
              style={{ flex: '1 1 320px', minWidth: 0 }}
            />
            <Switch
              size="md"
              label={t('rules.only')}
              checked={search.only === 'differences'}
              onChange={({ currentTarget }) =>
                change({ only: currentTarget.checked ? 'differences' : undefined })
              }
            />
          </Group>
          {chosen.length === 0 ? (
            <EmptyState text={t('overview.noProgrammes')} />
          ) : (
            <RuleTable programmes={chosen} onlyDifferences={search.only === 'differences'} />
          )}
        </>
      )}
    </Page>
  );
}

interface RuleTableProps {
  readonly programmes: readonly RuledProgramme[];
  readonly onlyDifferences: boolean;
}

function RuleTable({ programmes, onlyDifferences }: RuleTableProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const rows = ruleRows(programmes, t, format);
  const differing = rows.filter(({ differs }) => differs);
  const shown = onlyDifferences ? differing : rows;
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t('rules.differing', { differing: differing.length, all: rows.length })} · <TaxNote />
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is moved by keyboard. */}
      <section className={classes['ruleFrame']} tabIndex={0} aria-label={t('rules.title')}>
        <table className={classes['rules']} aria-label={t('rules.title')}>
          <thead>
            <tr>
              <th scope="col">{t('rules.rule')}</th>
              {programmes.map((programme) => (
                <th key={programme.id} scope="col">
                  <ProgrammeHead programme={programme} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name, values, differs }) => (
              <tr key={key} data-differs={differs || undefined}>
                <th scope="row">
                  {name}
                  {differs && (
                    <Text span size="sm" display="block" fw={400}>
                      {t('rules.differs')}
                    </Text>
                  )}
                </th>
                {programmes.map(({ id }, index) => (
                  <td key={id}>{values[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Stack>
  );
}

function ProgrammeHead({ programme }: { readonly programme: RuledProgramme }) {
  const { t } = useTranslation('operator');
  const { day } = useFormat();
  const { name, status, currentRuleSet, code } = programme;
  return (
    <Stack gap={6} align="flex-start">
      <Link to="/operator/rounds" search={{ programme: code }} className={classes['link']}>
        {name}
      </Link>
      <StatusBadge of="programme" status={status} />
      {currentRuleSet && (
        <Text size="sm" c="dimmed" fw={400}>
          {t('rules.version', { version: currentRuleSet.versionNumber, day: day(currentRuleSet.createdAt) })}
        </Text>
      )}
    </Stack>
  );
}
