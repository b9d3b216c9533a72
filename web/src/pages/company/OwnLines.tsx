import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { CardTitle } from './CardTitle.tsx';
import type { Price } from './ClusterPage.tsx';
import classes from './Company.module.css';

interface OwnLinesProps {
  readonly price: Price;
  readonly lines: NonNullable<Price['lines']>;
  readonly units: number;
}

/** The reader's share line by line, with the rule behind each number. */
export function OwnLines({ price, lines, units }: OwnLinesProps) {
  const { t } = useTranslation('company');
  return (
    <Card label={t('lines.title')}>
      <Stack gap="md">
        <CardTitle title={t('lines.title')} text={t('lines.text', { units })} hasAmounts />
        <table className={classes['lines']} aria-label={t('lines.title')}>
          <thead>
            <tr>
              <th scope="col">{t('lines.what')}</th>
              <th scope="col">{t('lines.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.kind} ${line.process?.id ?? ''}`}>
                <th scope="row">
                  <Text fw={600}>
                    {line.process
                      ? `${t(`lines.${line.kind}`)}: ${line.process.name}`
                      : t(`lines.${line.kind}`)}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {line.rule}
                  </Text>
                </th>
                <td>
                  <Amount won={line.won} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <Sum label={t('tiles.share')} won={price.shareWon ?? 0} />
            <Sum label={t('tiles.subsidy')} won={-(price.subsidyWon ?? 0)} />
            <Sum label={t('tiles.net')} won={price.netWon ?? 0} isStrong />
          </tfoot>
        </table>
      </Stack>
    </Card>
  );
}

interface SumProps {
  readonly label: string;
  readonly won: number;
  readonly isStrong?: boolean;
}

function Sum({ label, won, isStrong = false }: SumProps) {
  return (
    <tr data-strong={isStrong || undefined}>
      <th scope="row">{label}</th>
      <td>
        <Amount won={won} />
      </td>
    </tr>
  );
}
