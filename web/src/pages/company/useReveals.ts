import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer.ts';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import {
  CompanyRevealDocument,
  type CompanyRevealPartsFragment,
  CompanyRevealRevokeDocument,
  CompanyRevealsDocument,
} from './graphql/graphql.ts';

/** To whom the own company has shown who it is. */
export type Reveal = NonNullable<CompanyRevealPartsFragment['revealedTo']>[number];

/** Whom somebody means to show it: an organisation, or a company, of which one need not know who it is. */
export type Other = { readonly organisationId: string } | { readonly otherCompanyId: string };

/** What the other side is called, as far as one may know. */
export function useRevealName(): (reveal: Reveal) => string {
  const { t } = useTranslation('company');
  return ({ provider, company, kind }) => provider?.name ?? company?.label ?? t(`shown.kind.${kind}`);
}

/** To whom the own company has shown itself, and how that is changed: by whoever may speak for it. */
export function useReveals() {
  const { t } = useTranslation('company');
  const role = useViewer()?.role;
  const { data, error, refetch } = useQuery(CompanyRevealsDocument, { fetchPolicy: 'cache-and-network' });
  const [show, showing] = useMutation(CompanyRevealDocument);
  const [hide, hiding] = useMutation(CompanyRevealRevokeDocument);
  const company = data?.viewer.company;
  /** Whether they see it now. */
  const showTo = async (other: Other, name: string): Promise<boolean> => {
    const input = { id: company?.id ?? '', ...other };
    const answer = await show({ variables: { input } }).catch(() => undefined);
    if (!answer?.data?.companyReveal.company) return false;
    tellDone(t('shown.done', { name }));
    return true;
  };
  /** Whether they do not see it any more. */
  const takeBack = async ({ organisationId }: Reveal, name: string): Promise<boolean> => {
    const input = { id: company?.id ?? '', organisationId };
    const answer = await hide({ variables: { input } }).catch(() => undefined);
    if (!answer?.data?.companyRevealRevoke.company) return false;
    tellUndoable(t('shown.takenBack', { name }), () => void showTo({ organisationId }, name));
    return true;
  };
  return {
    company,
    reveals: company?.revealedTo ?? [],
    isKnown: data !== undefined,
    mayConsent: role === 'OWNER' || role === 'SIGNER',
    showTo,
    takeBack,
    error,
    refetch,
    failure: showing.error ?? hiding.error,
    refusals: [
      ...(showing.data?.companyReveal.userErrors ?? []),
      ...(hiding.data?.companyRevealRevoke.userErrors ?? []),
    ],
    isBusy: showing.loading || hiding.loading,
  };
}
