import { Accordion, Code, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Reason } from '../../components/Reason.tsx';
import type { Round } from './RoundPage.tsx';
import { type TileEntry, Tiles } from './Tiles.tsx';

/** What a round found, in figures, and how well it is known. */
export function RoundFacts({ round }: { readonly round: Round }) {
  const { t } = useTranslation('operator');
  return (
    <Stack gap="sm">
      <Tiles label={t('facts.title')} tiles={useRoundTiles(round)} />
      <Group justify="space-between" gap="md">
        {round.boundMethod != null && <Reason>{t(`boundMethod.${round.boundMethod}`)}</Reason>}
        <TaxNote />
      </Group>
      <Accordion variant="contained" radius="md" chevronPosition="left">
        <Accordion.Item value="how">
          <Accordion.Control>{t('facts.how')}</Accordion.Control>
          <Accordion.Panel>
            <HowTable round={round} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  );
}

function useRoundTiles(round: Round): readonly TileEntry[] {
  const { t } = useTranslation('operator');
  const { number, percent } = useFormat();
  const share = (value: number | null | undefined, digits = 1) =>
    value == null ? '–' : percent(value, digits);
  const won = (value: number | null | undefined) => (value == null ? '–' : <Amount won={value} isShort />);
  const left = (round.companyCount ?? 0) - (round.matchedCount ?? 0);
  return [
    {
      title: t('facts.matched'),
      value: number(round.matchedCount ?? 0),
      note: t('facts.ofCompanies', { companies: number(round.companyCount ?? 0), left: number(left) }),
    },
    { title: t('overview.clusters'), value: number(round.clusterCount ?? 0) },
    {
      title: t('overview.saving'),
      value: share(round.savingPercent),
      note: won(round.savingWon),
      help: t('facts.savingHelp'),
    },
    {
      title: t('facts.bound'),
      value: share(round.boundPercent),
      note: won(round.boundWon),
      help: t('facts.boundHelp'),
    },
    { title: t('overview.gap'), value: share(round.gapPercent), help: t('facts.gapHelp') },
    {
      title: t('facts.net'),
      value: won(round.netSavingWon),
      help: t('facts.netHelp'),
    },
  ];
}

function HowTable({ round }: { readonly round: Round }) {
  const { t } = useTranslation('operator');
  const { number, won, moment, percent } = useFormat();
  const { stability } = round;
  const seconds = (milliseconds: number | null | undefined) =>
    milliseconds == null ? '–' : t('live.seconds', { seconds: number(milliseconds / 1_000, 1) });
  const rows: readonly (readonly [string, string])[] = [
    [t('start.costModel'), t(`costModel.${round.costModel}`)],
    [t('facts.region'), round.region?.name ?? t('facts.everywhere')],
    [t('facts.rules'), t('facts.version', { version: round.ruleSet.versionNumber })],
    [t('start.seed'), String(round.seed)],
    [t('start.effort'), number(round.effort)],
    [t('start.proof'), number(round.proofSeconds)],
    [t('facts.systems'), number(round.systemCount ?? 0)],
    [t('facts.coordination'), round.coordinationWon == null ? '–' : won(round.coordinationWon)],
    [t('facts.finished'), round.finishedAt == null ? '–' : moment(round.finishedAt)],
    [t('facts.solving'), seconds(round.solveMs)],
    [t('facts.reading'), seconds(round.readMs)],
    [t('facts.saving'), seconds(round.saveMs)],
    ...(stability == null
      ? []
      : ([
          [t('start.epsilon'), percent(stability.epsilonPercent, 1)],
          [t('facts.moves'), number(stability.moves)],
          [t('facts.freeMovers'), number(stability.freeMoverCount)],
          [t('facts.before'), won(stability.savingBeforeWon)],
          [t('facts.after'), won(stability.savingAfterWon)],
        ] as const)),
  ];
  return (
    <Stack gap="sm">
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('facts.hash')} <Code>{round.resultHash ?? '–'}</Code> · {t('facts.engine')}{' '}
        <Code>{round.engineVersion}</Code>
      </Text>
    </Stack>
  );
}
