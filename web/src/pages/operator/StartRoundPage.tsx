import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Select, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { useFormat } from '../../app/format.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { RegionPicker, SystemTypePicker } from '../../components/pickers.tsx';
import { Reason } from '../../components/Reason.tsx';
import {
  OperatorProgrammesDocument,
  type OperatorProgrammesQuery,
  OperatorRoundStartDocument,
  type OperatorRoundStartMutation,
  type SystemType,
} from './graphql/graphql.ts';
import classes from './Operator.module.css';
import {
  fieldOf,
  inputOf,
  isRight,
  type NumberField,
  newRoundForm,
  RANGES,
  type RoundForm,
  usesStability,
  wrongFields,
} from './startRound.ts';

const route = getRouteApi('/operator/rounds/new');
type Answer = OperatorRoundStartMutation['roundStart'];
type Programme = OperatorProgrammesQuery['programmes']['nodes'][number];

/** Starts a round of matching. */
export function StartRoundPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('start.title')}>
      {() => <StartRound />}
    </AreaGate>
  );
}

function StartRound() {
  const { t } = useTranslation('operator');
  const { programme } = route.useSearch();
  const { data, error, refetch } = useQuery(OperatorProgrammesDocument);
  const programmes = data?.programmes.nodes;
  const chosen = programmes?.find(({ code, status }) => (programme ? code === programme : status === 'OPEN'));
  return (
    <Page title={t('start.title')} lead={t('start.lead')} size="md">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {programmes && <RoundFormCard programmes={programmes} chosenId={chosen?.id} />}
    </Page>
  );
}

interface RoundFormCardProps {
  readonly programmes: readonly Programme[];
  readonly chosenId: string | undefined;
}

function RoundFormCard({ programmes, chosenId }: RoundFormCardProps) {
  const { t } = useTranslation('operator');
  const draft = useDraft<RoundForm>('operator:round', newRoundForm(chosenId));
  const [isTried, setTried] = useState(false);
  const navigate = useNavigate();
  const [send, { data, loading, error, reset }] = useMutation(OperatorRoundStartDocument);
  const form = draft.value;
  const answer = data?.roundStart;
  const wrong = wrongFields(form);
  const change = (changes: Partial<RoundForm>) => {
    // What was said of the request before no longer holds; another request has another key.
    reset();
    draft.set({ ...form, ...changes, key: crypto.randomUUID() });
  };
  const go = async (validateOnly: boolean) => {
    setTried(true);
    if (wrong.length > 0) {
      document.getElementById(`round-${wrong[0]}`)?.focus();
      return;
    }
    const { data: sent } = await send({ variables: { input: inputOf(form, validateOnly) } }).catch(() => ({
      data: undefined,
    }));
    const roundId = sent?.roundStart.round?.id;
    if (roundId === undefined) return;
    draft.drop();
    void navigate({ to: '/operator/rounds/$roundId', params: { roundId } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void go(false);
  };
  const refusedAt = (field: string) =>
    answer?.userErrors.find(({ field: path }) => fieldOf(path) === field)?.message;
  return (
    <form onSubmit={submit} noValidate aria-label={t('start.title')}>
      <Stack gap="lg">
        {draft.isRestored && <Reason>{t('start.restored')}</Reason>}
        <Card label={t('start.what')}>
          <WhatFields
            form={form}
            programmes={programmes}
            isTried={isTried}
            onChange={change}
            refusedAt={refusedAt}
          />
        </Card>
        <Card label={t('start.how')}>
          <HowFields form={form} onChange={change} refusedAt={refusedAt} />
        </Card>
        {error && <ErrorState error={error} />}
        {answer && <AnswerNote answer={answer} />}
        <Group gap="sm">
          <Button type="submit" loading={loading}>
            {t('start.submit')}
          </Button>
          <Button variant="default" disabled={loading} onClick={() => void go(true)}>
            {t('start.check')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldsProps {
  readonly form: RoundForm;
  readonly onChange: (changes: Partial<RoundForm>) => void;
  /** What the server has refused at a field. */
  readonly refusedAt: (field: string) => string | undefined;
}

interface WhatFieldsProps extends FieldsProps {
  readonly programmes: readonly Programme[];
  readonly isTried: boolean;
}

function WhatFields({ form, programmes, isTried, onChange, refusedAt }: WhatFieldsProps) {
  const { t } = useTranslation('operator');
  const programme = programmes.find(({ id }) => id === form.programmeId);
  const rules = programme?.currentRuleSet?.rules;
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {t('start.what')}
      </Title>
      <Select
        id="round-programmeId"
        label={t('overview.programme')}
        placeholder={t('start.choose')}
        data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.programmeId ?? null}
        onChange={(id) => onChange({ programmeId: id ?? undefined })}
        error={
          refusedAt('programmeId') ??
          (isTried && form.programmeId === undefined && t('start.programmeNeeded'))
        }
        allowDeselect={false}
      />
      {rules && (
        <Reason>
          {t('start.rules', {
            version: programme?.currentRuleSet?.versionNumber,
            least: rules.minMembers,
            most: rules.maxMembers,
          })}
        </Reason>
      )}
      <div className={classes['filters']}>
        <RegionPicker
          value={form.region}
          description={t('start.regionText')}
          error={refusedAt('region')}
          onChange={(region) => onChange({ region })}
        />
        <SystemTypePicker
          value={form.system}
          description={t('start.systemText')}
          onChange={(system) => onChange({ system: system as SystemType })}
        />
        <Select
          label={t('start.costModel')}
          description={t('start.costModelText')}
          data={(['SAVING', 'SIMILARITY'] as const).map((model) => ({
            value: model,
            label: t(`costModel.${model}`),
          }))}
          value={form.costModel}
          onChange={(model) => onChange({ costModel: model === 'SIMILARITY' ? 'SIMILARITY' : 'SAVING' })}
          allowDeselect={false}
        />
      </div>
    </Stack>
  );
}

function HowFields({ form, onChange, refusedAt }: FieldsProps) {
  const { t } = useTranslation('operator');
  const numberField = (field: NumberField) => (
    <RangeInput
      field={field}
      value={form[field]}
      refused={refusedAt(field)}
      onChange={(text) => onChange({ [field]: text })}
    />
  );
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {t('start.how')}
      </Title>
      <div className={classes['filters']}>
        {numberField('seed')}
        {numberField('effort')}
        {numberField('proof')}
      </div>
      <Switch
        size="md"
        label={t('start.stable')}
        description={form.costModel === 'SAVING' ? t('start.stableText') : t('start.notStable')}
        checked={usesStability(form)}
        disabled={form.costModel !== 'SAVING'}
        onChange={({ currentTarget }) => onChange({ isStable: currentTarget.checked })}
      />
      {usesStability(form) && <div style={{ maxWidth: 360 }}>{numberField('epsilon')}</div>}
    </Stack>
  );
}

interface RangeInputProps {
  readonly field: NumberField;
  readonly value: string;
  readonly refused: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A number that stays as it was typed; where it is wrong that is said right there. */
function RangeInput({ field, value, refused, onChange }: RangeInputProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const { least, most } = RANGES[field];
  const range = { least: number(least), most: number(most) };
  const problem = field === 'epsilon' ? t('start.wrongPercent', range) : t('start.wrongNumber', range);
  return (
    <TextInput
      id={`round-${field}`}
      label={t(`start.${field}`)}
      description={t(`start.${field}Text`)}
      // Descriptions of one line and of two: the fields stand beside each other all the same.
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode={field === 'epsilon' ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={value}
      error={refused ?? (isRight(field, value) ? undefined : problem)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** What the server says of the request: refused, or what the round would work on. */
function AnswerNote({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const { userErrors, companyCount, systemCount } = answer;
  if (userErrors.length > 0) {
    return (
      <>
        {userErrors.map((refusal) => (
          <Alert key={refusal.code} color="red" variant="light" role="alert" title={refusal.message}>
            {refusal.__typename === 'RoundAlreadyRunning' && (
              <Link
                to="/operator/rounds/$roundId"
                params={{ roundId: refusal.roundId }}
                className={classes['link']}
              >
                {t('start.watchRunning')}
              </Link>
            )}
          </Alert>
        ))}
      </>
    );
  }
  if (companyCount == null || systemCount == null) return null;
  return (
    <Text role="status">
      {t('start.checked', { companies: number(companyCount), systems: number(systemCount) })}
    </Text>
  );
}
