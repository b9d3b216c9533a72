import { useLazyQuery } from '@apollo/client/react';
import { Alert, Button, Group, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Reason } from '../../components/Reason.tsx';
import { ProviderSheetWhatIfDocument, type ProviderSheetWhatIfQuery } from './graphql/graphql.ts';
import type { OwnSystemData } from './OwnSystem.tsx';
import classes from './Provider.module.css';
import { changeOf, grouped, type Sheet, type SheetForm, type SheetPart, wholeOf } from './sheetForm.ts';

interface SheetWhatIfProps {
  readonly system: OwnSystemData;
  readonly sheet: Sheet | undefined;
  readonly form: SheetForm;
  readonly changes: readonly SheetPart[];
  /** Takes something of the answer over into the form. */
  readonly onTake: (form: SheetForm, message: string) => void;
}

type WhatIf = NonNullable<ProviderSheetWhatIfQuery['priceSheetWhatIf']['whatIf']>;

/** What the comparison does not look at. */
const OUTSIDE: readonly SheetPart[] = ['regions', 'surcharges', 'leadTimeDays', 'yearlyMaintenanceWon'];

/** What the sheet of the form would do among today's candidate clusters. */
export function SheetWhatIf({ system, sheet, form, changes, onTake }: SheetWhatIfProps) {
  const { t } = useTranslation('provider');
  const [ask, { data, error, loading }] = useLazyQuery(ProviderSheetWhatIfDocument, {
    fetchPolicy: 'network-only',
  });
  const asked = useRef<string>(undefined);
  const inForce = system.priceSheet;
  if (inForce === null) {
    return (
      <Card label={t('whatIf.title')}>
        <EmptyState text={t('whatIf.draft')} />
      </Card>
    );
  }
  const input = sheet && changeOf(system.id, sheet, inForce);
  const run = () => {
    if (input === undefined) return;
    asked.current = JSON.stringify(input);
    // A failure stands in `error`.
    void ask({ variables: { input } }).catch(() => undefined);
  };
  const answer = data?.priceSheetWhatIf;
  const outside = changes.filter((part) => OUTSIDE.includes(part));
  const isOld = answer !== undefined && asked.current !== JSON.stringify(input);
  return (
    <Card label={t('whatIf.title')}>
      <Stack gap="md" id="what-if">
        <div>
          <Group justify="space-between" align="baseline">
            <Title order={2} size="h3">
              {t('whatIf.title')}
            </Title>
            <TaxNote />
          </Group>
          <Text c="dimmed">{t('whatIf.text')}</Text>
        </div>
        <Group>
          <Button onClick={run} loading={loading} disabled={sheet === undefined}>
            {t('whatIf.run')}
          </Button>
          {sheet === undefined && <Text c="dimmed">{t('whatIf.mend')}</Text>}
        </Group>
        {loading && <Progress value={100} animated aria-label={t('whatIf.busy')} />}
        {error && <ErrorState error={error} onRetry={run} />}
        {answer?.userErrors.map(({ code, message }) => (
          <Alert key={code + message} color="amber" role="alert">
            {message}
          </Alert>
        ))}
        {isOld && !loading && <Reason>{t('whatIf.old')}</Reason>}
        {outside.length > 0 && (
          <Reason>
            {t('whatIf.outside', { parts: outside.map((part) => t(`sheet.parts.${part}`)).join(', ') })}
          </Reason>
        )}
        {answer?.whatIf && <Answer whatIf={answer.whatIf} form={form} onTake={onTake} />}
      </Stack>
    </Card>
  );
}

interface AnswerProps {
  readonly whatIf: WhatIf;
  readonly form: SheetForm;
  readonly onTake: SheetWhatIfProps['onTake'];
}

function Answer({ whatIf, form, onTake }: AnswerProps) {
  const { t } = useTranslation('provider');
  const { won: exactWon, number } = useFormat();
  const { before, after, won, lost, near, valuableStandards, clustersLeftOut } = whatIf;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${exactWon(value)}`;
  return (
    <Stack gap="lg" aria-live="polite">
      <dl className={classes['facts']}>
        <div>
          <dt>{t('whatIf.won')}</dt>
          <dd>{number(whatIf.clustersWon)}</dd>
        </div>
        <div>
          <dt>{t('whatIf.lost')}</dt>
          <dd>{number(whatIf.clustersLost)}</dd>
        </div>
        <div>
          <dt>{t('whatIf.clusters')}</dt>
          <dd>
            {t('whatIf.fromTo', { before: number(before.clusters), after: number(after.clusters) })}
            <small>{t('overview.ofClusters', { count: whatIf.clusterCount })}</small>
          </dd>
        </div>
        <div>
          <dt>{t('whatIf.units')}</dt>
          <dd>{t('whatIf.fromTo', { before: number(before.units), after: number(after.units) })}</dd>
        </div>
        <div data-wide>
          <dt>{t('whatIf.revenue')}</dt>
          <dd>
            <Amount won={after.revenueWon} />
            <small>
              {t('whatIf.change', {
                before: exactWon(before.revenueWon),
                change: signed(after.revenueWon - before.revenueWon),
              })}
            </small>
          </dd>
        </div>
      </dl>
      {after.beyondCapacity > 0 && <Reason>{t('whatIf.capacity', { count: after.beyondCapacity })}</Reason>}
      {clustersLeftOut > 0 && <Reason>{t('whatIf.leftOut', { count: clustersLeftOut })}</Reason>}
      {!whatIf.isExact && <Reason>{t('whatIf.notExact')}</Reason>}
      {won.length > 0 && <StandingTable title={t('whatIf.wonList')} rows={won} />}
      {lost.length > 0 && (
        <StandingTable
          title={t('whatIf.lostList')}
          rows={lost.map(({ standing, reason }) => ({ ...standing, note: t(`whatIf.reasons.${reason}`) }))}
        />
      )}
      {near.length > 0 && (
        <StandingTable
          title={t('whatIf.nearList')}
          rows={near.map(({ standing, cutWon }) => {
            const left = (wholeOf(form.engineeringWon) ?? 0) - cutWon;
            return {
              ...standing,
              note: t('whatIf.cut', { cut: exactWon(cutWon) }),
              action:
                left < 0 ? undefined : (
                  <Button
                    variant="default"
                    onClick={() =>
                      onTake(
                        { ...form, engineeringWon: grouped(left) },
                        t('whatIf.tookCut', { won: exactWon(left) }),
                      )
                    }
                  >
                    {t('whatIf.take')}
                  </Button>
                ),
            };
          })}
        />
      )}
      <Standards values={valuableStandards} form={form} onTake={onTake} signed={signed} />
    </Stack>
  );
}

interface StandingRow {
  readonly clusterId: string;
  readonly memberCount: number;
  readonly units: number;
  readonly afterWon: number | null;
  readonly rivalWon: number | null;
  readonly note?: string;
  readonly action?: ReactNode;
}

/** Clusters by their size alone: who is in them is not told. */
function StandingTable({ title, rows }: { readonly title: string; readonly rows: readonly StandingRow[] }) {
  const { t } = useTranslation('provider');
  const { number } = useFormat();
  const amount = (won: number | null) => (won === null ? '–' : <Amount won={won} />);
  const hasNotes = rows.some(({ note }) => note !== undefined);
  return (
    <div>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Table.ScrollContainer minWidth={520}>
        <Table aria-label={title} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('whatIf.cluster')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('near.own')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('near.rival')}
              </Table.Th>
              {hasNotes && <Table.Th scope="col">{t('whatIf.note')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ clusterId, memberCount, units, afterWon, rivalWon, note, action }) => (
              <Table.Tr key={clusterId}>
                <Table.Th scope="row" fw={500}>
                  {t('clusters.size', { members: memberCount, units: number(units) })}
                </Table.Th>
                <Table.Td ta="right">{amount(afterWon)}</Table.Td>
                <Table.Td ta="right">{amount(rivalWon)}</Table.Td>
                {hasNotes && (
                  <Table.Td>
                    <Group gap="sm">
                      {note}
                      {action}
                    </Group>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

interface StandardsProps {
  readonly values: WhatIf['valuableStandards'];
  readonly form: SheetForm;
  readonly onTake: SheetWhatIfProps['onTake'];
  readonly signed: (won: number) => string;
}

/** Which process as standard would win most. */
function Standards({ values, form, onTake, signed }: StandardsProps) {
  const { t } = useTranslation('provider');
  const { number } = useFormat();
  const useful = values.filter(
    ({ clustersWon, revenueChangeWon }) => clustersWon > 0 || revenueChangeWon > 0,
  );
  const title = t('whatIf.standards');
  return (
    <div>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text c="dimmed">{useful.length === 0 ? t('whatIf.noStandards') : t('whatIf.standardsText')}</Text>
      {useful.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table aria-label={title} verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('sheet.process')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('whatIf.feeGiven')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('whatIf.won')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('whatIf.revenueChange')}
                </Table.Th>
                <Table.Th scope="col">{t('whatIf.note')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {useful.map(({ process, feeWon, clustersWon, revenueChangeWon }) => (
                <Table.Tr key={process.id}>
                  <Table.Th scope="row" fw={500}>
                    {process.name} ({process.code})
                  </Table.Th>
                  <Table.Td ta="right">
                    <Amount won={feeWon} />
                  </Table.Td>
                  <Table.Td ta="right">{number(clustersWon)}</Table.Td>
                  <Table.Td ta="right">{signed(revenueChangeWon)}</Table.Td>
                  <Table.Td>
                    <Button
                      variant="default"
                      onClick={() =>
                        onTake(
                          {
                            ...form,
                            standardProcesses: [...new Set([...form.standardProcesses, process.code])],
                            adaptations: form.adaptations.filter(({ code }) => code !== process.code),
                          },
                          t('whatIf.tookStandard', { process: process.name }),
                        )
                      }
                    >
                      {t('whatIf.makeStandard')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  );
}
