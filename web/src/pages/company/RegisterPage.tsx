import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { useDraft } from '../../app/draft.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { BusinessNumberInput } from '../../components/BusinessNumberInput.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { numberState } from '../../components/numberState.ts';
import { Page } from '../../components/Page.tsx';
import { Reason } from '../../components/Reason.tsx';
import { type Refusal, Refusals } from '../../components/Refusals.tsx';
import { tellDone } from '../../components/undo.tsx';
import { CardTitle } from './CardTitle.tsx';
import {
  CompanyClaimDocument,
  CompanyCreateDocument,
  CompanyNumberStateDocument,
  CompanyRegistrationDocument,
  type CompanyRegistrationQuery,
} from './graphql/graphql.ts';
import { emptyProfile, type Profile, ProfileFields } from './ProfileFields.tsx';

type Organisation = NonNullable<CompanyRegistrationQuery['viewer']['organisation']>;

/** A company that is in the market already is claimed by its number; any other is described in five fields. */
export function RegisterPage() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY']} title={t('register.title')}>
      {() => <Register />}
    </AreaGate>
  );
}

function Register() {
  const { t } = useTranslation('company');
  const { data, error, refetch } = useQuery(CompanyRegistrationDocument);
  const viewer = data?.viewer;
  return (
    <Page title={t('register.title')} lead={t('register.lead')} size={720}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {viewer?.company && (
        <EmptyState text={t('register.already')}>
          <Button renderRoot={(props) => <Link to="/company" {...props} />}>{t('nav.overview')}</Button>
        </EmptyState>
      )}
      {viewer && !viewer.company && viewer.organisation && <Form organisation={viewer.organisation} />}
    </Page>
  );
}

/** After this the pages ask again who the company is. */
function useRegistered() {
  const { t } = useTranslation('company');
  const navigate = useNavigate();
  return async () => {
    await client.resetStore().catch(() => undefined);
    tellDone(t('register.done'));
    await navigate({ to: '/company/routing' });
  };
}

function Form({ organisation }: { readonly organisation: Organisation }) {
  const draft = useDraft<Profile>(`company-register:${organisation.id}`, {
    ...emptyProfile,
    name: organisation.name,
    businessNumber: organisation.businessNumber ?? '',
  });
  const [isUnknown, setUnknown] = useState(false);
  const registered = useRegistered();
  const done = async () => {
    draft.drop();
    await registered();
  };
  return (
    <>
      <ClaimCard
        organisation={organisation}
        number={draft.value.businessNumber}
        onNumber={(businessNumber) => {
          setUnknown(false);
          draft.set({ ...draft.value, businessNumber });
        }}
        isUnknown={isUnknown}
        onUnknown={() => setUnknown(true)}
        onDone={done}
      />
      <CreateCard value={draft.value} onChange={draft.set} onDone={done} />
    </>
  );
}

interface ClaimCardProps {
  readonly organisation: Organisation;
  readonly number: string;
  readonly onNumber: (number: string) => void;
  readonly isUnknown: boolean;
  readonly onUnknown: () => void;
  readonly onDone: () => Promise<void>;
}

/** The number of the organisation is stated first where it is another: what is claimed must have the same. */
function useClaim({ organisation, number, onUnknown, onDone }: ClaimCardProps) {
  const [state, stating] = useMutation(CompanyNumberStateDocument);
  const [claim, claiming] = useMutation(CompanyClaimDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const run = async () => {
    setRefusals([]);
    const check = numberState(number);
    if (check.state !== 'RIGHT') return;
    if (numberState(organisation.businessNumber ?? '').state !== 'RIGHT' || !isSame(organisation, number)) {
      const input = { id: organisation.id, version: organisation.version, businessNumber: number };
      const { data } = await state({ variables: { input } });
      const wrong = data?.organisationUpdate.userErrors ?? [];
      setRefusals(wrong);
      if (!data || wrong.length > 0) return;
    }
    const { data } = await claim({ variables: { input: { idempotencyKey: crypto.randomUUID() } } });
    if (!data) return;
    const { company, userErrors } = data.companyClaim;
    if (company) return onDone();
    if (userErrors.some(({ code }) => code === 'NOT_FOUND')) onUnknown();
    else setRefusals(userErrors);
  };
  return {
    run: () => run().catch(() => undefined),
    refusals,
    isBusy: stating.loading || claiming.loading,
    error: stating.error ?? claiming.error,
  };
}

function isSame({ businessNumber }: Organisation, number: string): boolean {
  return (businessNumber ?? '').replace(/\D/g, '') === number.replace(/\D/g, '');
}

function ClaimCard(props: ClaimCardProps) {
  const { t } = useTranslation('company');
  const { run, refusals, isBusy, error } = useClaim(props);
  const isRight = numberState(props.number).state === 'RIGHT';
  const ofNumber = refusals.find(({ field }) => field.at(-1) === 'businessNumber');
  return (
    <Card label={t('claim.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack gap="md">
          <CardTitle title={t('claim.title')} text={t('claim.text')} />
          {error && <ErrorState error={error} />}
          <Refusals refusals={refusals.filter((refusal) => refusal !== ofNumber)} />
          <BusinessNumberInput value={props.number} onChange={props.onNumber} error={ofNumber?.message} />
          {props.isUnknown && (
            <Alert color="jade" role="status">
              {t('claim.unknown')}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={isBusy} disabled={!isRight}>
              {t('claim.find')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

interface CreateCardProps {
  readonly value: Profile;
  readonly onChange: (value: Profile) => void;
  readonly onDone: () => Promise<void>;
}

function CreateCard({ value, onChange, onDone }: CreateCardProps) {
  const { t } = useTranslation('company');
  const [create, { loading, error }] = useMutation(CompanyCreateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  // One key for one deed: sent again after a lost answer, it changes nothing.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const isWrong = numberState(value.businessNumber).state === 'WRONG';
  const submit = async () => {
    const { data } = await create({ variables: { input: inputOf(value, key) } }).catch(() => ({
      data: undefined,
    }));
    if (!data) return;
    setRefusals(data.companyCreate.userErrors);
    setKey(crypto.randomUUID());
    if (data.companyCreate.company) await onDone();
  };
  const known = ['name', 'businessNumber', 'industryCode', 'regionCode', 'units'];
  const errorOf = (name: string) => refusals.find(({ field }) => field.includes(name))?.message;
  const others = refusals.filter(({ field }) => !field.some((name) => known.includes(name)));
  return (
    <Card label={t('create.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong) void submit();
        }}
      >
        <Stack gap="md">
          <CardTitle title={t('create.title')} text={t('create.text')} />
          {error && <ErrorState error={error} />}
          <Refusals
            refusals={[...others, ...refusals.filter(({ field }) => field.includes('businessNumber'))]}
          />
          <ProfileFields value={value} onChange={onChange} errorOf={errorOf} />
          <Reason>{t('create.infer')}</Reason>
          <Group gap="md">
            <Button type="submit" loading={loading} disabled={isWrong || value.industry === undefined}>
              {t('create.submit')}
            </Button>
            {value.industry === undefined && (
              <Text size="sm" c="dimmed">
                {t('create.needsIndustry')}
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function inputOf(profile: Profile, idempotencyKey: string) {
  const { name, businessNumber, industry, region, units, product } = profile;
  const products = [{ name: product || name, text: product || null }];
  const plant = {
    industryCode: industry ?? null,
    industryRevision: 10,
    regionCode: region ?? null,
    units,
    products,
  };
  return { name, businessNumber: businessNumber || null, plants: [plant], idempotencyKey };
}
