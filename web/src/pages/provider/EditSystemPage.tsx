import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { useDraft } from '../../app/draft.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Reason } from '../../components/Reason.tsx';
import { tellUndoable } from '../../components/undo.tsx';
import {
  ProviderSystemDocument,
  ProviderSystemUpdateDocument,
  type ProviderSystemUpdateMutation,
} from './graphql/graphql.ts';
import { OwnSystem, type OwnSystemData } from './OwnSystem.tsx';
import { RefusalNotes } from './RefusalNotes.tsx';
import { useRefusals, useTakeBack } from './refusals.ts';
import { SystemFields } from './SystemFields.tsx';
import { changeableOf, codeOf, SYSTEM_FIELDS, type SystemForm } from './systemForm.ts';
import { useDeedKey } from './useDeedKey.ts';
import { WithdrawSystem } from './WithdrawSystem.tsx';

const route = getRouteApi('/provider/systems/$code/edit');

/** What a system is called and said to do, to be changed; and the way off the market. */
export function EditSystemPage() {
  const { t } = useTranslation('provider');
  const { code } = route.useParams();
  return (
    <OwnSystem code={code} title={t('describe.title')}>
      {(system) => <EditSystem system={system} />}
    </OwnSystem>
  );
}

function EditSystem({ system }: { readonly system: OwnSystemData }) {
  const { t } = useTranslation('provider');
  const { name, code, status } = system;
  return (
    <Page
      title={t('describe.titleOf', { name })}
      lead={t('describe.lead')}
      size={720}
      actions={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/provider/systems/$code" params={{ code }} {...props} />}
        >
          {t('sheet.toClusters')}
        </Button>
      }
    >
      {status === 'WITHDRAWN' ? (
        <EmptyState text={t('overview.next.WITHDRAWN')} />
      ) : (
        <DescriptionForm system={system} />
      )}
      {status === 'PUBLISHED' && <WithdrawSystem system={system} />}
    </Page>
  );
}

function formOfSystem({ name, code, type, targetLevel, description }: OwnSystemData): SystemForm {
  return { name, code, type, targetLevel, description: description ?? '' };
}

type Saved = NonNullable<ProviderSystemUpdateMutation['systemUpdate']['system']>;

/** Says that it was saved, with the way back to what stood there before. */
function useSaved(before: SystemForm) {
  const { t } = useTranslation('provider');
  const takeBack = useTakeBack();
  return ({ id, version }: Saved) =>
    tellUndoable(t('describe.saved'), () => {
      const input = { id, version, ...changeableOf(before) };
      void takeBack(async () => {
        const { data } = await client.mutate({
          mutation: ProviderSystemUpdateDocument,
          variables: { input },
        });
        return data?.systemUpdate.userErrors;
      });
    });
}

function DescriptionForm({ system }: { readonly system: OwnSystemData }) {
  const { t } = useTranslation('provider');
  const navigate = useNavigate();
  const stored = formOfSystem(system);
  const draft = useDraft<SystemForm>(`system:${system.id}`, stored);
  const [update, { loading, error }] = useMutation(ProviderSystemUpdateDocument);
  const [isStale, setStale] = useState(false);
  const refusals = useRefusals(SYSTEM_FIELDS);
  const keyOf = useDeedKey();
  const tellSaved = useSaved(stored);
  const form = draft.value;
  const isNameless = codeOf(form.name) === '';
  const isChanged = JSON.stringify(changeableOf(form)) !== JSON.stringify(changeableOf(stored));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isNameless) return;
    const content = { ...changeableOf(form), id: system.id, version: system.version };
    const input = { ...content, idempotencyKey: keyOf(content) };
    const { data } = await update({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { system: saved, userErrors } = data.systemUpdate;
    refusals.take(userErrors);
    setStale(userErrors.some(({ code }) => code === 'STALE_VERSION'));
    if (saved === null) return;
    draft.drop();
    tellSaved(saved);
    await navigate({ to: '/provider/systems/$code', params: { code: system.code } });
  };
  const readAgain = async () => {
    await client.refetchQueries({ include: [ProviderSystemDocument] });
    setStale(false);
    refusals.take([]);
  };
  const startOver = () => {
    draft.drop();
    tellUndoable(t('sheet.startedOver'), () => draft.set(form));
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('describe.title')}>
      <Card>
        <Stack gap="lg">
          {draft.isRestored && isChanged && <Reason>{t('describe.restored')}</Reason>}
          {error && <ErrorState error={error} />}
          <RefusalNotes refusals={refusals.others} />
          {isStale && (
            <Group>
              <Button variant="default" onClick={() => void readAgain()}>
                {t('describe.readAgain')}
              </Button>
            </Group>
          )}
          <SystemFields
            form={form}
            isNew={false}
            errorOf={(field) =>
              refusals.errorOf(field) ??
              (field === 'name' && isNameless ? t('describe.nameNeeded') : undefined)
            }
            onChange={(changes) => {
              draft.set({ ...form, ...changes });
              refusals.forget(Object.keys(changes));
            }}
          />
          <Group gap="sm">
            <Button type="submit" loading={loading} disabled={!isChanged || isNameless}>
              {t('describe.save')}
            </Button>
            <Button variant="default" disabled={!isChanged} onClick={startOver}>
              {t('sheet.startOver')}
            </Button>
          </Group>
        </Stack>
      </Card>
    </form>
  );
}
