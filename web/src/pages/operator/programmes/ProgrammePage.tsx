import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Amount, TaxNote } from '../../../components/Amount.tsx';
import { AreaGate } from '../../../components/AreaGate.tsx';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Page } from '../../../components/Page.tsx';
import operator from '../Operator.module.css';
import { ruleRowsOf } from '../ruleRows.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { Tiles } from '../Tiles.tsx';
import { ProgrammeSteps } from './ProgrammeSteps.tsx';
import { RuleSetHistory } from './RuleSetHistory.tsx';
import { type Programme, useProgramme } from './useProgramme.ts';

const route = getRouteApi('/operator/programmes/$code');

/** One programme: where it stands, what it pays, and what may be done with it. */
export function ProgrammePage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('programme.title')}>
      {() => <ProgrammeByCode />}
    </AreaGate>
  );
}

function ProgrammeByCode() {
  const { t } = useTranslation('operator');
  const { code } = route.useParams();
  const { version } = route.useSearch();
  const { programme, isMissing, error, reread } = useProgramme(code);
  const toAll = (
    <Button variant="default" renderRoot={(props) => <Link to="/operator/programmes" {...props} />}>
      {t('programme.all')}
    </Button>
  );
  return (
    <Page
      title={programme?.name ?? t('programme.title')}
      lead={t('programme.lead')}
      actions={programme && toAll}
    >
      {error && <ErrorState error={error} onRetry={() => void reread()} />}
      {programme === undefined && !isMissing && !error && <Skeleton height={480} radius="lg" />}
      {isMissing && <EmptyState text={t('programme.none')}>{toAll}</EmptyState>}
      {programme && (
        <>
          <ProgrammeFacts programme={programme} />
          <ProgrammeSteps programme={programme} reread={reread} />
          <RulesInForce programme={programme} />
          <RuleSetHistory versions={programme.ruleSets} opened={version} />
        </>
      )}
    </Page>
  );
}

function ProgrammeFacts({ programme }: { readonly programme: Programme }) {
  const { t, i18n } = useTranslation('operator');
  const { day } = useFormat();
  const { status, operatorName, opensAt, closesAt, budgetWon, code, nameKo, nameEn, updatedAt } = programme;
  return (
    <Stack gap={6}>
      <Tiles
        label={t('programme.facts')}
        isWordy
        tiles={[
          { title: t('overview.status'), value: <StatusBadge of="programme" status={status} /> },
          { title: t('programme.opens'), value: opensAt === null ? t('programme.noStart') : day(opensAt) },
          { title: t('overview.closes'), value: closesAt === null ? t('overview.noEnd') : day(closesAt) },
          {
            title: t('overview.budget'),
            value: budgetWon === null ? t('rules.noLimit') : <Amount won={budgetWon} isShort />,
            note: budgetWon === null ? undefined : <TaxNote />,
          },
          { title: t('programme.operator'), value: operatorName },
          { title: t('programme.changed'), value: day(updatedAt) },
        ]}
      />
      <Text size="sm" c="dimmed">
        {i18n.language === 'en' ? nameKo : nameEn} · {code}
      </Text>
    </Stack>
  );
}

/** What the programme pays by now, with the way to its next version. */
function RulesInForce({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { code, currentRuleSet: inForce, availableTransitions } = programme;
  const step = availableTransitions.find(({ name }) => name === 'createRuleSetVersion');
  const title = inForce ? t('programme.rulesOf', { version: inForce.versionNumber }) : t('programme.rules');
  return (
    <Card label={title}>
      <Stack gap="md">
        <Group justify="space-between" gap="md">
          <Title order={2} size="h4">
            {title} <TaxNote fw={400} />
          </Title>
          {step?.allowed && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link to="/operator/programmes/$code/rules" params={{ code }} {...props} />
              )}
            >
              {t(inForce ? 'programme.nextVersion' : 'programme.firstVersion')}
            </Button>
          )}
        </Group>
        {inForce ? (
          <dl className={operator['facts']}>
            {ruleRowsOf([inForce.rules], t, format).map(({ key, name, values }) => (
              <div key={key}>
                <dt>{name}</dt>
                <dd>{values[0]}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <Text>{t('programme.noRules')}</Text>
        )}
        <Group gap="lg" data-no-print>
          <Link to="/operator/rounds" search={{ programme: code }} className={operator['link']}>
            {t('programme.rounds')}
          </Link>
          <Link to="/operator/rules" className={operator['link']}>
            {t('overview.compare')}
          </Link>
        </Group>
      </Stack>
    </Card>
  );
}
