import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { PriceCurve } from '../../components/PriceCurve.tsx';
import type { Estimate } from './EstimateResult.tsx';

interface EstimateCurveProps {
  readonly estimate: Estimate;
  readonly members: number;
  readonly onMembers: (members: number) => void;
}

/** The price for each size from five to twenty. */
export function EstimateCurve({ estimate, members, onMembers }: EstimateCurveProps) {
  const { t } = useTranslation('start');
  return (
    <Card label={t('curve.title')}>
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h3">
          {t('curve.title')}
        </Title>
        <TaxNote />
      </Group>
      <Text c="dimmed" mb="md">
        {t('curve.text')}
      </Text>
      <PriceCurve
        points={estimate.priceCurve}
        aloneWon={estimate.standAlone.won}
        members={members}
        onMembers={onMembers}
      />
    </Card>
  );
}
