import { useQuery } from '@apollo/client/react';
import { Alert, Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { AccountTokensDocument, type AccountTokensQuery, type MemberRole } from './graphql/graphql.ts';
import { KINDS } from './roles.ts';
import { emptyToken, TokenForm } from './TokenForm.tsx';
import { type GivenSecret, TokenSecret } from './TokenSecret.tsx';
import { Tokens } from './Tokens.tsx';

/** The keys by which programs act for the organisation in whose name one acts. */
export function TokensPage() {
  const { t } = useTranslation('signIn');
  return (
    <AreaGate kinds={KINDS} title={t('tokens.title')}>
      {({ organisation, role }) => {
        if (organisation === null || (role !== 'OWNER' && role !== 'EDITOR')) return <NotForViewers />;
        // Another organisation is another page: nobody reads a secret in the name of somebody else.
        return <TokensOf key={organisation.id} organisation={organisation} ownRole={role} />;
      }}
    </AreaGate>
  );
}

function NotForViewers() {
  const { t } = useTranslation('signIn');
  return (
    <Page title={t('tokens.title')} size={760}>
      <Card>
        <EmptyState text={t('tokens.notForViewers')}>
          <Button variant="default" renderRoot={(props) => <Link to="/account/members" {...props} />}>
            {t('tokens.members')}
          </Button>
        </EmptyState>
      </Card>
    </Page>
  );
}

/** What is being done. A secret is kept nowhere else, and is gone with the step. */
type Step =
  | { readonly name: 'REST'; readonly isBack: boolean }
  | { readonly name: 'NEW' }
  | { readonly name: 'GIVEN'; readonly given: GivenSecret };

interface TokensOfProps {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly ownRole: MemberRole;
}

function TokensOf({ organisation, ownRole }: TokensOfProps) {
  const { t } = useTranslation('signIn');
  const draft = useDraft(`token:${organisation.id}`, emptyToken);
  const [step, setStep] = useState<Step>(
    draft.isRestored ? { name: 'NEW' } : { name: 'REST', isBack: false },
  );
  const { data, error, refetch, more } = useTokens();
  const rest = () => setStep({ name: 'REST', isBack: true });
  const show = (given: GivenSecret) => setStep({ name: 'GIVEN', given });
  const given = step.name === 'GIVEN' ? step.given : undefined;
  const isSecretShown = given !== undefined && given.secret !== null;
  return (
    <Page
      title={t('tokens.title')}
      lead={t('tokens.lead', { organisation: organisation.name })}
      size={760}
      actions={
        step.name !== 'NEW' &&
        !isSecretShown && (
          <Button autoFocus={step.name === 'REST' && step.isBack} onClick={() => setStep({ name: 'NEW' })}>
            {t('tokens.new')}
          </Button>
        )
      }
    >
      {step.name === 'NEW' && <TokenForm draft={draft} ownRole={ownRole} onMade={show} onCancel={rest} />}
      {given && <Given given={given} onDone={rest} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={320} radius="lg" />}
      {data?.viewer.organisation && (
        <Tokens
          tokens={data.viewer.organisation.apiTokens.nodes}
          ownRole={ownRole}
          isLocked={isSecretShown}
          onRotated={show}
          onMore={more}
        />
      )}
    </Page>
  );
}

interface GivenProps {
  readonly given: GivenSecret;
  readonly onDone: () => void;
}

function Given({ given: { secret, ...given }, onDone }: GivenProps) {
  const { t } = useTranslation('signIn');
  if (secret !== null) return <TokenSecret {...given} secret={secret} onDone={onDone} />;
  return (
    <Alert color="amber" variant="light" role="alert">
      {t('tokens.lost', { name: given.name })}
    </Alert>
  );
}

/** The newest hundred tokens, and `more` where there are older ones. */
function useTokens() {
  const { data, error, refetch, fetchMore } = useQuery(AccountTokensDocument, {
    // When a token was last used is another time with each visit.
    fetchPolicy: 'cache-and-network',
  });
  const info = data?.viewer.organisation?.apiTokens.pageInfo;
  const next = () =>
    void fetchMore({
      variables: { after: info?.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    }).catch(() => undefined);
  return { data, error, refetch, more: info?.hasNextPage ? next : undefined };
}

/** The first pages with the next one behind them. */
function joined(before: AccountTokensQuery, next: AccountTokensQuery): AccountTokensQuery {
  const { organisation } = before.viewer;
  const added = next.viewer.organisation?.apiTokens;
  if (organisation === null || added === undefined) return before;
  const apiTokens = { ...added, nodes: [...organisation.apiTokens.nodes, ...added.nodes] };
  return { ...before, viewer: { ...before.viewer, organisation: { ...organisation, apiTokens } } };
}
