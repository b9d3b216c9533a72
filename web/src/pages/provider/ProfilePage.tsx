import { useQuery } from '@apollo/client/react';
import { Alert, Badge, Button, Group, Skeleton, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { useFormat } from '../../app/format.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Reason } from '../../components/Reason.tsx';
import { tellUndoable } from '../../components/undo.tsx';
import { ProviderProfileDocument, type ProviderProfileQuery } from './graphql/graphql.ts';
import { ProfileFields } from './ProfileFields.tsx';
import {
  emptyProfile,
  factsOf,
  isSendable,
  PROFILE_FIELDS,
  type ProfileForm,
  profileIssues,
  profileOf,
} from './profileForm.ts';
import { RefusalNotes } from './RefusalNotes.tsx';
import { useRefusals } from './refusals.ts';
import { useProfileDeeds } from './useProfileDeeds.ts';

export type Organisation = NonNullable<ProviderProfileQuery['viewer']['organisation']>;
export type OwnProvider = NonNullable<ProviderProfileQuery['viewer']['provider']>;

/** The firm behind the systems: registered here, and changed here later. */
export function ProfilePage() {
  const { t } = useTranslation('provider');
  return (
    <AreaGate kinds={['PROVIDER']} title={t('profile.title')}>
      {() => <Profile />}
    </AreaGate>
  );
}

function Profile() {
  const { t } = useTranslation('provider');
  const { data, error, refetch } = useQuery(ProviderProfileDocument);
  const organisation = data?.viewer.organisation;
  const provider = data?.viewer.provider ?? undefined;
  return (
    <Page
      title={provider ? t('profile.title') : t('profile.newTitle')}
      lead={provider ? t('profile.lead') : t('profile.newLead')}
      size={720}
      actions={provider && <StatusOf provider={provider} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={480} radius="lg" />}
      {provider && <Sanction provider={provider} />}
      {organisation && (
        // What was saved is a new form.
        <ProfileFormOf
          key={`${provider?.id} ${provider?.version}`}
          organisation={organisation}
          provider={provider}
          onStale={() => void refetch()}
        />
      )}
    </Page>
  );
}

function StatusOf({ provider }: { readonly provider: OwnProvider }) {
  const { t } = useTranslation('provider');
  return (
    <Badge variant="light" tt="none" size="lg">
      {t(`profile.status.${provider.status}`)}
    </Badge>
  );
}

function Sanction({ provider: { sanctionUntil, sanctionReason } }: { readonly provider: OwnProvider }) {
  const { t } = useTranslation('provider');
  const { day } = useFormat();
  if (sanctionUntil === null) return null;
  return (
    <Alert color="amber" title={t('profile.sanction', { day: day(sanctionUntil) })}>
      {sanctionReason}
    </Alert>
  );
}

interface ProfileFormOfProps {
  readonly organisation: Organisation;
  /** Undefined while the firm is not registered. */
  readonly provider: OwnProvider | undefined;
  /** Somebody else has changed it meanwhile. */
  readonly onStale: () => void;
}

function ProfileFormOf({ organisation, provider, onStale }: ProfileFormOfProps) {
  const { t } = useTranslation('provider');
  const { name, businessNumber } = organisation;
  const stored = provider
    ? profileOf(provider)
    : { ...emptyProfile, name, businessNumber: businessNumber ?? '' };
  const draft = useDraft<ProfileForm>(`provider:${provider?.id ?? 'new'}`, stored);
  const [isTried, setTried] = useState(false);
  const refusals = useRefusals(PROFILE_FIELDS);
  const deeds = useProfileDeeds({ organisation, provider, onRefused: refusals.take, onDone: draft.drop });
  const form = draft.value;
  const issues = profileIssues(form);
  const isChanged = JSON.stringify(factsOf(form)) !== JSON.stringify(factsOf(stored));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isSendable(form)) return;
    await (provider ? deeds.update(form, stored) : deeds.register(form));
  };
  const startOver = () => {
    draft.drop();
    refusals.take([]);
    tellUndoable(t('sheet.startedOver'), () => draft.set(form));
  };
  const isRefused = (code: string) => refusals.all.some((one) => one.code === code);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('profile.title')}>
      <Stack gap="lg">
        {draft.isRestored && isChanged && <Reason>{t('describe.restored')}</Reason>}
        {deeds.error && <ErrorState error={deeds.error} />}
        <RefusalNotes refusals={refusals.others} />
        {isRefused('STALE_VERSION') && (
          <Group>
            <Button variant="default" onClick={onStale}>
              {t('describe.readAgain')}
            </Button>
          </Group>
        )}
        {isRefused('BUSINESS_NUMBER_TAKEN') && provider === undefined && (
          <Alert color="jade" role="status" title={t('profile.isYou')}>
            <Button loading={deeds.isBusy} onClick={() => void deeds.claim(form.businessNumber)}>
              {t('profile.claim')}
            </Button>
          </Alert>
        )}
        <ProfileFields
          form={form}
          issues={isTried ? issues : { ...issues, name: undefined }}
          refusedAt={refusals.errorOf}
          onChange={(changes) => {
            draft.set({ ...form, ...changes });
            refusals.forget(Object.keys(changes));
          }}
        />
        {provider?.status === 'VERIFIED' && <Reason>{t('profile.verifiedNumber')}</Reason>}
        <Group gap="sm">
          <Button type="submit" loading={deeds.isBusy} disabled={provider !== undefined && !isChanged}>
            {provider ? t('describe.save') : t('profile.register')}
          </Button>
          {provider && (
            <Button variant="default" disabled={!isChanged} onClick={startOver}>
              {t('sheet.startOver')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
