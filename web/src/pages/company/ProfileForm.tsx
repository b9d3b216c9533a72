import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { numberState } from '../../components/numberState.ts';
import { useSystemTypes } from '../../components/pickers.tsx';
import { type Refusal, Refusals } from '../../components/Refusals.tsx';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import { CardTitle } from './CardTitle.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import { CompanyProfileSaveDocument, type SystemType } from './graphql/graphql.ts';
import {
  changesOf,
  draftOf,
  type FactsProps,
  isRight,
  type ProfileCompany,
  type ProfileDraft,
} from './profileDraft.ts';
import { IdentityFields, LevelFields, SizeFields } from './profileFacts.tsx';
import { SupportFields } from './SupportFields.tsx';

/** The profile that is edited: kept in the browser until it is sent. */
function useProfile(company: ProfileCompany) {
  const { t } = useTranslation('company');
  const saved = draftOf(company);
  const draft = useDraft<ProfileDraft | null>(`profile:${company.id}`, null);
  const [save, { error, loading }] = useMutation(CompanyProfileSaveDocument);
  const [refusals, setRefusals] = useState<readonly (Refusal & { readonly currentVersion?: number })[]>([]);
  const value = draft.value ?? saved;
  const changes = changesOf(value, saved);
  const saveOver = async (version: number) => {
    const input = { id: company.id, version, ...changes };
    const answer = await save({ variables: { input } }).catch(() => undefined);
    if (answer?.data == null) return;
    setRefusals(answer.data.companyUpdate.userErrors);
    if (answer.data.companyUpdate.company === null) return;
    draft.drop();
    tellDone(t('profile.saved'));
  };
  return {
    value,
    set: draft.set,
    discard() {
      draft.drop();
      setRefusals([]);
      tellUndoable(t('profile.discarded'), () => draft.set(value));
    },
    isChanged: Object.keys(changes).length > 0,
    isRestored: draft.isRestored,
    stale: refusals.find(({ code }) => code === 'STALE_VERSION'),
    refusals: refusals.filter(({ code }) => code !== 'STALE_VERSION'),
    saveOver,
    error,
    isBusy: loading,
  };
}

/** The facts of the company: who it is, how large, how far, and why it asks to come first. */
export function ProfileForm({ company }: { readonly company: ProfileCompany }) {
  const { t } = useTranslation('company');
  const profile = useProfile(company);
  const { value, set, refusals, stale, isChanged, isBusy, error } = profile;
  const errorOf = (name: string) => refusals.find(({ field }) => field.includes(name))?.message;
  const isWrong = numberState(value.facts.businessNumber).state === 'WRONG' || !isRight(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong) void profile.saveOver(company.version ?? 0);
  };
  const fields = { value, onChange: set, errorOf };
  return (
    <form onSubmit={submit} aria-label={t('profile.title')}>
      <Stack gap="lg">
        <IdentityFields {...fields} />
        <SizeFields {...fields} />
        <LevelFields {...fields} />
        <ExistingSystems {...fields} />
        <ClaimFields {...fields} />
        <SupportFields {...fields} />
        {error && <ErrorState error={error} />}
        <Refusals refusals={refusals} />
        {stale && (
          <Alert color="amber" variant="light" role="alert" title={t('conflict.title')}>
            <Stack gap="sm" align="flex-start">
              <Text>{t('profile.stale')}</Text>
              <Button onClick={() => void profile.saveOver(stale.currentVersion ?? 0)}>
                {t('conflict.mine')}
              </Button>
            </Stack>
          </Alert>
        )}
        {profile.isRestored && isChanged && <Text c="dimmed">{t('profile.restored')}</Text>}
        <Group gap="sm">
          <Button type="submit" loading={isBusy} disabled={!isChanged || isWrong}>
            {t('profile.save')}
          </Button>
          {isChanged && (
            <Button variant="subtle" disabled={isBusy} onClick={profile.discard}>
              {t('profile.discard')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** The kinds of system that the company runs already. */
function ExistingSystems({ value, onChange, errorOf }: FactsProps) {
  const { t } = useTranslation('company');
  const types = useSystemTypes();
  return (
    <Card label={t('existing.title')}>
      <Stack>
        <CardTitle title={t('existing.title')} text={t('existing.text')} />
        <MultiSelect
          aria-label={t('existing.title')}
          placeholder={value.existingSystemTypes.length === 0 ? t('existing.hint') : ''}
          data={[...types].map(([code, label]) => ({ value: code, label }))}
          value={[...value.existingSystemTypes]}
          error={errorOf('existingSystemTypes')}
          onChange={(chosen) => onChange({ ...value, existingSystemTypes: chosen as SystemType[] })}
          hidePickedOptions
        />
      </Stack>
    </Card>
  );
}
