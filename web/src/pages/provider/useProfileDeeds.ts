import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import {
  ProviderClaimDocument,
  ProviderNumberStateDocument,
  ProviderRegisterDocument,
  ProviderUpdateDocument,
} from './graphql/graphql.ts';
import type { Organisation, OwnProvider } from './ProfilePage.tsx';
import { factsOf, type ProfileForm } from './profileForm.ts';
import { type Refusal, useTakeBack } from './refusals.ts';
import { useDeedKey } from './useDeedKey.ts';

interface ProfileDeedsProps {
  readonly organisation: Organisation;
  readonly provider: OwnProvider | undefined;
  readonly onRefused: (refusals: readonly Refusal[]) => void;
  /** Before the page hears of the firm as it is now, and begins a new form. */
  readonly onDone: () => void;
}

const figuresOf = (number: string | null) => (number ?? '').replace(/\D/g, '');

/** What can be done with the firm of an organisation: register it, take over one that others wrote down, change it. */
export function useProfileDeeds(props: ProfileDeedsProps) {
  const changing = useUpdate(props);
  const registering = useRegister(props);
  const claiming = useClaim(props);
  return {
    update: changing.run,
    register: registering.run,
    claim: claiming.run,
    isBusy: changing.isBusy || registering.isBusy || claiming.isBusy,
    error: changing.error ?? registering.error ?? claiming.error,
  };
}

/** Everything that is known of the viewer is asked again: from now on it has a firm. */
function useRegistered({ onDone }: ProfileDeedsProps) {
  const { t } = useTranslation('provider');
  const navigate = useNavigate();
  return async () => {
    onDone();
    await client.resetStore().catch(() => undefined);
    tellDone(t('profile.registered'));
    await navigate({ to: '/provider' });
  };
}

function useRegister(props: ProfileDeedsProps) {
  const [create, { loading, error }] = useMutation(ProviderRegisterDocument);
  const keyOf = useDeedKey();
  const registered = useRegistered(props);
  const run = async (form: ProfileForm) => {
    const facts = factsOf(form);
    const input = { ...facts, idempotencyKey: keyOf(facts) };
    const { data } = await create({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    props.onRefused(data.providerCreate.userErrors);
    if (data.providerCreate.provider) await registered();
  };
  return { run, isBusy: loading, error };
}

/** What is claimed has the number of the organisation, so that is stated first where it is another. */
function useClaim(props: ProfileDeedsProps) {
  const { organisation, onRefused } = props;
  const [state, stating] = useMutation(ProviderNumberStateDocument);
  const [claim, claiming] = useMutation(ProviderClaimDocument);
  const registered = useRegistered(props);
  const run = async (businessNumber: string) => {
    if (figuresOf(organisation.businessNumber) !== figuresOf(businessNumber)) {
      const input = { id: organisation.id, version: organisation.version, businessNumber };
      const { data } = await state({ variables: { input } });
      const refused = data?.organisationUpdate.userErrors ?? [];
      onRefused(refused);
      if (!data || refused.length > 0) return;
    }
    const { data } = await claim({ variables: { input: { idempotencyKey: crypto.randomUUID() } } });
    if (!data) return;
    onRefused(data.providerClaim.userErrors);
    if (data.providerClaim.provider) await registered();
  };
  return {
    // A failure stands in `error`.
    run: (businessNumber: string) => run(businessNumber).catch(() => undefined),
    isBusy: stating.loading || claiming.loading,
    error: stating.error ?? claiming.error,
  };
}

function useUpdate({ provider, onRefused, onDone }: ProfileDeedsProps) {
  const { t } = useTranslation('provider');
  const takeBack = useTakeBack();
  const keyOf = useDeedKey();
  const [update, { loading, error }] = useMutation(ProviderUpdateDocument);
  const run = async (form: ProfileForm, before: ProfileForm) => {
    if (provider === undefined) return;
    const content = { ...factsOf(form), id: provider.id, version: provider.version };
    const { data } = await update({
      variables: { input: { ...content, idempotencyKey: keyOf(content) } },
      update: (_cache, { data: told }) => {
        if (told?.providerUpdate.provider) onDone();
      },
    }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { provider: saved, userErrors } = data.providerUpdate;
    onRefused(userErrors);
    if (saved === null) return;
    tellUndoable(t('profile.saved'), () => {
      const input = { ...factsOf(before), id: saved.id, version: saved.version };
      void takeBack(async () => {
        const answer = await client.mutate({ mutation: ProviderUpdateDocument, variables: { input } });
        return answer.data?.providerUpdate.userErrors;
      });
    });
  };
  return { run, isBusy: loading, error };
}
