import { useMutation } from '@apollo/client/react';
import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { useActFor, useViewer } from '../../app/viewer.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { numberState } from '../../components/numberState.ts';
import { Page } from '../../components/Page.tsx';
import { type Refusal, Refusals } from '../../components/Refusals.tsx';
import { OrganisationCreateDocument } from './graphql/graphql.ts';
import { RegistrationFields } from './RegistrationFields.tsx';
import { emptyRegistration, REGISTRATION_DRAFT, type Registration } from './registration.ts';

/** An account founds its organisation: the last step of signing up. */
export function OrganisationPage() {
  const { t } = useTranslation('signIn');
  const actFor = useActFor();
  const viewer = useViewer();
  const draft = useDraft(REGISTRATION_DRAFT, emptyRegistration);
  const [create, { loading, error }] = useMutation(OrganisationCreateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  // One key for one deed: sent again after a lost answer, it changes nothing.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const isWrong = numberState(draft.value.businessNumber).state === 'WRONG';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isWrong) return;
    const { kind, name, businessNumber } = draft.value;
    const input = { kind, name, businessNumber: businessNumber || null, idempotencyKey };
    const { data } = await create({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    setRefusals(data.organisationCreate.userErrors);
    const { organisation } = data.organisationCreate;
    if (organisation === null) return;
    draft.drop();
    await actFor(organisation.id);
  };
  const errorOf = (name: keyof Registration) => refusals.find(({ field }) => field.at(-1) === name)?.message;
  const others = refusals.filter(
    ({ field }) => !['name', 'businessNumber', 'kind'].includes(field.at(-1) ?? ''),
  );
  return (
    <Page title={t('organisation.title')} lead={t('organisation.lead')} size={560}>
      <Card>
        <form onSubmit={(event) => void submit(event)}>
          <Stack>
            {error && <ErrorState error={error} />}
            <Refusals refusals={others} />
            <RegistrationFields
              value={draft.value}
              onChange={draft.set}
              errors={{ name: errorOf('name'), businessNumber: errorOf('businessNumber') }}
            />
            <Button type="submit" size="md" loading={loading} disabled={viewer?.kind !== 'ACCOUNT'}>
              {t('organisation.submit')}
            </Button>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}
