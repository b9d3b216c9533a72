import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Reason } from '../../components/Reason.tsx';
import { tellDone } from '../../components/undo.tsx';
import { ProviderOverviewDocument, ProviderSystemCreateDocument } from './graphql/graphql.ts';
import { NeedsProvider } from './NeedsProvider.tsx';
import { RefusalNotes } from './RefusalNotes.tsx';
import { useRefusals } from './refusals.ts';
import { SystemFields } from './SystemFields.tsx';
import { changeableOf, codeOf, emptySystem, SYSTEM_FIELDS, type SystemForm } from './systemForm.ts';
import { useDeedKey } from './useDeedKey.ts';

/** A system from nothing: here what it is, on the next page its prices; with them it is on sale. */
export function NewSystemPage() {
  const { t } = useTranslation('provider');
  return (
    <AreaGate kinds={['PROVIDER']} title={t('describe.newTitle')}>
      {() => <NewSystem />}
    </AreaGate>
  );
}

function NewSystem() {
  const { t } = useTranslation('provider');
  const { data, error, refetch } = useQuery(ProviderOverviewDocument);
  const provider = data?.viewer.provider;
  return (
    <Page title={t('describe.newTitle')} lead={t('describe.newLead')} size={720}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data && provider === null && <NeedsProvider />}
      {provider && <NewSystemForm providerId={provider.id} />}
    </Page>
  );
}

function NewSystemForm({ providerId }: { readonly providerId: string }) {
  const { t } = useTranslation('provider');
  const navigate = useNavigate();
  const draft = useDraft<SystemForm>('system:new', emptySystem);
  const [create, { loading, error }] = useMutation(ProviderSystemCreateDocument);
  const [isTried, setTried] = useState(false);
  const refusals = useRefusals(SYSTEM_FIELDS);
  const keyOf = useDeedKey();
  const form = draft.value;
  const isNameless = codeOf(form.name) === '';
  const change = (changes: Partial<SystemForm>) => {
    draft.set({ ...form, ...changes });
    refusals.forget(Object.keys(changes));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNameless) {
      document.getElementById('system-name')?.focus();
      return;
    }
    const code = form.code.trim() || codeOf(form.name);
    const content = { ...changeableOf(form), providerId, code, type: form.type };
    const input = { ...content, idempotencyKey: keyOf(content) };
    const { data } = await create({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { system, userErrors } = data.systemCreate;
    refusals.take(userErrors);
    if (system === null) return;
    draft.drop();
    tellDone(t('describe.created'));
    await navigate({ to: '/provider/systems/$code/prices', params: { code: system.code } });
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('describe.newTitle')}>
      <Stack gap="lg">
        {draft.isRestored && <Reason>{t('describe.restored')}</Reason>}
        {error && <ErrorState error={error} />}
        <RefusalNotes refusals={refusals.others} />
        <Card>
          <SystemFields
            form={form}
            isNew
            errorOf={(field) =>
              refusals.errorOf(field) ??
              (field === 'name' && isTried && isNameless ? t('describe.nameNeeded') : undefined)
            }
            onChange={change}
          />
        </Card>
        <Group gap="md">
          <Button type="submit" loading={loading}>
            {t('describe.create')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('describe.createText')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
