import { useMutation } from '@apollo/client/react';
import { Button, Group, Radio, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../app/draft.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import {
  AccountTokenCreateDocument,
  AccountTokensDocument,
  type MemberRole,
  type TokenScope,
} from './graphql/graphql.ts';
import { rolesUpTo } from './roles.ts';
import { TokenExpiry } from './TokenExpiry.tsx';
import type { GivenSecret } from './TokenSecret.tsx';
import { type Expiry, endOf } from './tokenTimes.ts';

/** A token as it is asked for. */
interface WantedToken {
  readonly name: string;
  /** Whoever may write may read. */
  readonly scope: TokenScope;
  readonly role: MemberRole;
  readonly expiry: Expiry;
}

/** The weakest that is of any use. */
export const emptyToken: WantedToken = {
  name: '',
  scope: 'READ',
  role: 'VIEWER',
  expiry: { term: '90', day: '' },
};

const FIELDS = ['name', 'scopes', 'role', 'expiresAt'] as const;

interface TokenFormProps {
  readonly draft: Draft<WantedToken>;
  readonly ownRole: MemberRole;
  readonly onMade: (given: GivenSecret) => void;
  readonly onCancel: () => void;
}

/** Asks for a token. What it says is kept as a draft; what comes back is not. */
export function TokenForm({ draft, ownRole, onMade, onCancel }: TokenFormProps) {
  const { t } = useTranslation('signIn');
  // The answer has the secret, so no cache may see it.
  const [create, { data, loading, error }] = useMutation(AccountTokenCreateDocument, {
    fetchPolicy: 'no-cache',
    refetchQueries: [AccountTokensDocument],
  });
  // One key for one deed: sent again after a lost answer, no second token is made.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const { name, scope, role, expiry } = draft.value;
  const change = (changes: Partial<WantedToken>) => draft.set({ ...draft.value, ...changes });
  const refusals = data?.apiTokenCreate.userErrors ?? [];
  const errorOf = (one: (typeof FIELDS)[number]) =>
    refusals.find(({ field }) => field.at(-1) === one)?.message;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const scopes: TokenScope[] = scope === 'WRITE' ? ['READ', 'WRITE'] : ['READ'];
    const input = { name, role, scopes, expiresAt: endOf(expiry, Date.now()), idempotencyKey };
    const answer = await create({ variables: { input } }).catch(() => undefined);
    if (answer?.data == null) return;
    setKey(crypto.randomUUID());
    const { apiToken, secret } = answer.data.apiTokenCreate;
    if (apiToken === null) return;
    draft.drop();
    onMade({ name: apiToken.name, secret, isNew: true });
  };
  const cancel = () => {
    draft.drop();
    onCancel();
  };
  return (
    <Card label={t('tokens.new')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Title order={2} size="h4">
            {t('tokens.new')}
          </Title>
          {error && <ErrorState error={error} />}
          <Refusals
            refusals={refusals.filter(({ field }) => !FIELDS.some((known) => known === field.at(-1)))}
          />
          <TextInput
            label={t('tokens.name')}
            description={t('tokens.nameText')}
            autoComplete="off"
            autoFocus
            required
            maxLength={100}
            value={name}
            error={errorOf('name')}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <ScopeField
            scope={scope}
            error={errorOf('scopes')}
            onChange={(chosen) => change({ scope: chosen })}
          />
          <RoleField
            role={role}
            ownRole={ownRole}
            writes={scope === 'WRITE'}
            error={errorOf('role')}
            onChange={(chosen) => change({ role: chosen })}
          />
          <TokenExpiry
            value={expiry}
            error={errorOf('expiresAt')}
            onChange={(chosen) => change({ expiry: chosen })}
          />
          <Group gap="sm">
            <Button type="submit" loading={loading}>
              {t('tokens.submit')}
            </Button>
            <Button variant="subtle" onClick={cancel}>
              {t('tokens.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

const SCOPES = ['READ', 'WRITE'] as const satisfies readonly TokenScope[];

interface ScopeFieldProps {
  readonly scope: TokenScope;
  readonly error: string | undefined;
  readonly onChange: (scope: TokenScope) => void;
}

function ScopeField({ scope, error, onChange }: ScopeFieldProps) {
  const { t } = useTranslation('signIn');
  return (
    <Radio.Group
      label={t('tokens.scope')}
      value={scope}
      error={error}
      onChange={(chosen) => onChange(chosen as TokenScope)}
    >
      <Stack gap="xs" mt="xs">
        {SCOPES.map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`tokens.scopes.${one}`)}
            description={t(`tokens.scopeTexts.${one}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface RoleFieldProps {
  readonly role: MemberRole;
  readonly ownRole: MemberRole;
  readonly writes: boolean;
  readonly error: string | undefined;
  readonly onChange: (role: MemberRole) => void;
}

/** Nobody gives a token more than it has itself. */
function RoleField({ role, ownRole, writes, error, onChange }: RoleFieldProps) {
  const { t } = useTranslation('signIn');
  return (
    <div>
      <Select
        label={t('tokens.role')}
        data={rolesUpTo(ownRole).map((one) => ({ value: one, label: t(`roles.${one}`) }))}
        value={role}
        error={error}
        allowDeselect={false}
        onChange={(chosen) => onChange((chosen ?? role) as MemberRole)}
      />
      <Text size="sm" c="dimmed" mt={6} role="status">
        {t(writes && role === 'VIEWER' ? 'tokens.viewerWrites' : `roleTexts.${role}`)}
      </Text>
    </div>
  );
}
