import { useMutation } from '@apollo/client/react';
import { Anchor, Badge, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { tellDone } from '../../components/undo.tsx';
import { AccountTokenRevokeDocument, type AccountTokensQuery, type MemberRole } from './graphql/graphql.ts';
import { rolesUpTo } from './roles.ts';
import classes from './SignIn.module.css';
import { TokenRotate } from './TokenRotate.tsx';
import type { GivenSecret } from './TokenSecret.tsx';
import { daysLeft, holds } from './tokenTimes.ts';

type Token = NonNullable<AccountTokensQuery['viewer']['organisation']>['apiTokens']['nodes'][number];

interface TokensProps {
  readonly tokens: readonly Token[];
  readonly ownRole: MemberRole;
  /** Whether a secret stands on the page that the next one would push away. */
  readonly isLocked: boolean;
  readonly onRotated: (given: GivenSecret) => void;
  /** Undefined where all are shown. */
  readonly onMore: (() => void) | undefined;
}

/** The tokens that work, and below them those that do no more. */
export function Tokens({ tokens, onMore, ...props }: TokensProps) {
  const { t } = useTranslation('signIn');
  const now = Date.now();
  const ended = tokens.filter((token) => !holds(token, now));
  return (
    <Stack gap="lg">
      <Card label={t('tokens.title')}>
        <HoldingTokens
          tokens={tokens.filter((token) => holds(token, now))}
          isAll={onMore === undefined}
          now={now}
          {...props}
        />
      </Card>
      {ended.length > 0 && (
        <Card label={t('tokens.ended')}>
          <Title order={2} size="h4" mb="md">
            {t('tokens.ended')}
          </Title>
          <ul className={classes['people']} aria-label={t('tokens.ended')}>
            {ended.map((token) => (
              <EndedToken key={token.id} token={token} />
            ))}
          </ul>
        </Card>
      )}
      {onMore && (
        <Group justify="center">
          <Button variant="default" onClick={onMore}>
            {t('tokens.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface HoldingTokensProps extends Omit<TokensProps, 'onMore'> {
  readonly isAll: boolean;
  readonly now: number;
}

function HoldingTokens({ tokens, isAll, now, ownRole, isLocked, onRotated }: HoldingTokensProps) {
  const { t } = useTranslation('signIn');
  const [revoke, { data, error }] = useMutation(AccountTokenRevokeDocument);
  const end = async ({ id, name }: Token) => {
    const answer = await revoke({ variables: { input: { id } } }).catch(() => undefined);
    if (answer?.data?.apiTokenRevoke.apiToken) tellDone(t('tokens.revoked', { name }));
  };
  return (
    <Stack>
      {error && <ErrorState error={error} />}
      <Refusals refusals={data?.apiTokenRevoke.userErrors ?? []} />
      {tokens.length === 0 && isAll ? (
        <EmptyState text={t('tokens.none')}>
          <ToolLinks />
        </EmptyState>
      ) : (
        <>
          <ul className={classes['people']} aria-label={t('tokens.title')}>
            {tokens.map((token) => (
              <HoldingToken
                key={token.id}
                token={token}
                now={now}
                mayChange={rolesUpTo(ownRole).includes(token.role)}
                isLocked={isLocked}
                onRotated={onRotated}
                onRevoke={() => void end(token)}
              />
            ))}
          </ul>
          <ToolLinks />
        </>
      )}
    </Stack>
  );
}

/** Where programs find what they may ask. */
function ToolLinks() {
  const { t } = useTranslation('signIn');
  return (
    <Group gap="lg" data-no-print>
      <Anchor href="/graphiql">{t('tokens.graphiql')}</Anchor>
      <Anchor href="/docs">{t('tokens.docs')}</Anchor>
    </Group>
  );
}

interface HoldingTokenProps {
  readonly token: Token;
  readonly now: number;
  readonly mayChange: boolean;
  readonly isLocked: boolean;
  readonly onRotated: TokensProps['onRotated'];
  readonly onRevoke: () => void;
}

function HoldingToken({ token, now, mayChange, isLocked, onRotated, onRevoke }: HoldingTokenProps) {
  const { t } = useTranslation('signIn');
  const { name, hint, role, scopes } = token;
  return (
    <li className={classes['token']}>
      <div>
        <Text fw={600} className={classes['email']}>
          {name}
        </Text>
        <Group gap={8} mt={6}>
          <Code>{hint}…</Code>
          <Badge variant="light">{t(`tokens.scopes.${scopes.includes('WRITE') ? 'WRITE' : 'READ'}`)}</Badge>
          <Badge variant="outline">{t(`roles.${role}`)}</Badge>
          <EndsSoon days={daysLeft(token.expiresAt, now)} />
        </Group>
      </div>
      <TokenFacts token={token} />
      <div className={classes['personDeeds']}>
        {mayChange ? (
          <>
            <TokenRotate token={token} isLocked={isLocked} onRotated={onRotated} />
            <ConfirmButton
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              question={t('tokens.revokeQuestion', { name, hint })}
              deed={t('tokens.revoke')}
              onConfirm={onRevoke}
            >
              {t('tokens.revoke')}
            </ConfirmButton>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t('tokens.ownersOnly')}
          </Text>
        )}
      </div>
    </li>
  );
}

function EndsSoon({ days }: { readonly days: number | undefined }) {
  const { t } = useTranslation('signIn');
  if (days === undefined) return null;
  const text =
    days > 1 ? t('tokens.endsIn', { days }) : t(days === 1 ? 'tokens.endsTomorrow' : 'tokens.endsToday');
  return (
    <Badge color="amber" variant="light">
      {text}
    </Badge>
  );
}

function TokenFacts({ token: { createdAt, lastUsedAt, expiresAt } }: { readonly token: Token }) {
  const { t } = useTranslation('signIn');
  const { day, moment } = useFormat();
  const facts = [
    [t('tokens.createdAt'), day(createdAt)],
    [t('tokens.lastUsedAt'), lastUsedAt === null ? t('tokens.unused') : moment(lastUsedAt)],
    [t('tokens.endsOn'), expiresAt === null ? t('tokens.forEver') : day(expiresAt)],
  ] as const;
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function EndedToken({ token: { name, hint, revokedAt, expiresAt } }: { readonly token: Token }) {
  const { t } = useTranslation('signIn');
  const { day } = useFormat();
  const endedAt = revokedAt ?? expiresAt;
  return (
    <li className={classes['person']}>
      <div>
        <Text className={classes['email']}>{name}</Text>
        <Code>{hint}…</Code>
      </div>
      {endedAt !== null && (
        <Text size="sm" c="dimmed">
          {t(`tokens.${revokedAt === null ? 'expiredOn' : 'revokedOn'}`, { day: day(endedAt) })}
        </Text>
      )}
    </li>
  );
}
