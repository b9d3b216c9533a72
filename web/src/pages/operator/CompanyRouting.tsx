import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { Reason } from '../../components/Reason.tsx';
import type { Company } from './CompanyPage.tsx';
import classes from './Operator.module.css';
import { regionName } from './regionName.ts';
import { StatusBadge } from './StatusBadge.tsx';

type Plant = NonNullable<Company['plants']>[number];
type Product = Plant['products'][number];

/** How a company makes what it makes, plant by plant, and how sure that is. */
export function CompanyRouting({ company }: { readonly company: Company }) {
  const { t } = useTranslation('operator');
  const { routingSource } = company;
  const plants = company.plants ?? [];
  return (
    <Card label={t('company.routing')}>
      <Stack gap="lg">
        <Group gap="md">
          <Title order={2} size="h3">
            {t('company.routing')}
          </Title>
          {routingSource !== null && <StatusBadge of="routing" status={routingSource} />}
        </Group>
        {plants.map((plant, index) => (
          <PlantRoutings key={plant.id} plant={plant} number={index + 1} />
        ))}
      </Stack>
    </Card>
  );
}

/** Where a plant lies, how much there is to connect, and how each of its products is made. */
function PlantRoutings({ plant, number }: { readonly plant: Plant; readonly number: number }) {
  const { t } = useTranslation('operator');
  const { name, region, units, products } = plant;
  const facts = [name ?? t('company.plant', { number }), regionName(region), t('cluster.units', { units })];
  return (
    <Stack gap="sm">
      <Text c="dimmed">{facts.filter((fact) => fact !== undefined).join(' · ')}</Text>
      {products.map((product) => (
        <Routing key={product.id} product={product} />
      ))}
    </Stack>
  );
}

function Routing({ product: { name, routing } }: { readonly product: Product }) {
  const { t } = useTranslation('operator');
  const { percent } = useFormat();
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Title order={3} size="h5">
          {name}
        </Title>
        {routing && <StatusBadge of="routing" status={routing.source} />}
      </Group>
      {routing ? (
        <ol className={classes['steps']}>
          {routing.operations.map(({ position, process }) => (
            <li key={position}>
              {process.name} <small>{process.code}</small>
            </li>
          ))}
        </ol>
      ) : (
        <Text>{t('company.noRouting')}</Text>
      )}
      {routing?.source === 'INFERRED' && (
        <Reason>
          {t('company.inferred', { percent: percent(routing.confidence * 100), rule: routing.rule ?? '–' })}
        </Reason>
      )}
    </Stack>
  );
}
