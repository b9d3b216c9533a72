import { Button, Stack, Text } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { IconCheck } from '../../components/icons.tsx';
import { CardTitle } from './CardTitle.tsx';
import classes from './Company.module.css';
import type { OverviewCompany } from './CompanyOverview.tsx';

interface Step {
  readonly key: 'registered' | 'confirm' | 'partners' | 'cluster' | 'leftOut';
  readonly isDone: boolean;
  readonly count?: number;
  readonly to?: LinkProps['to'];
  readonly params?: { readonly id: string };
}

/** From the register to the cluster: what is done, and what comes next. */
function stepsOf({ routingSource, partners, clusters }: OverviewCompany): Step[] {
  const cluster = clusters.nodes[0];
  const alike = partners?.totalCount ?? 0;
  return [
    { key: 'registered', isDone: true },
    { key: 'confirm', isDone: routingSource === 'CONFIRMED', to: '/company/routing' },
    { key: 'partners', isDone: false, count: alike, to: '/company/partners' },
    cluster
      ? { key: 'cluster', isDone: false, to: '/company/clusters/$id', params: { id: cluster.id } }
      : { key: 'leftOut', isDone: false, to: '/company/clusters' },
  ];
}

/** What to do next, as steps with a button each; the first that is open is marked. */
export function NextSteps({ company }: { readonly company: OverviewCompany }) {
  const { t } = useTranslation('company');
  const steps = stepsOf(company);
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <Card label={t('steps.title')}>
      <Stack gap="md">
        <CardTitle title={t('steps.title')} />
        <ol className={classes['steps']}>
          {steps.map((step, index) => (
            <li key={step.key} className={classes['step']} data-next={step === next || undefined}>
              <span className={classes['stepSign']} data-done={step.isDone || undefined}>
                {step.isDone ? <IconCheck size={20} /> : index + 1}
              </span>
              <div>
                <Text fw={600}>{t(`steps.${step.key}.title`, { count: step.count ?? 0 })}</Text>
                <Text size="sm" c="dimmed">
                  {step.isDone ? t('steps.done') : t(`steps.${step.key}.text`)}
                </Text>
              </div>
              {step.to !== undefined && (
                <Button
                  variant={step === next ? 'filled' : 'default'}
                  renderRoot={(props) => (
                    <Link to={step.to as string} params={step.params as never} {...props} />
                  )}
                >
                  {t(`steps.${step.key}.go`)}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </Stack>
    </Card>
  );
}
