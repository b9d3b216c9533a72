import { useMutation } from '@apollo/client/react';
import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { tellDone } from '../../components/undo.tsx';
import { AccountInvitationsDocument, AccountInviteDocument, type MemberRole } from './graphql/graphql.ts';
import { ROLES } from './roles.ts';
import classes from './SignIn.module.css';

interface Invited {
  readonly email: string;
  readonly role: MemberRole;
}

const nobody: Invited = { email: '', role: 'EDITOR' };

/** Invites somebody by mail, in a role. */
export function InvitationForm() {
  const { t } = useTranslation('signIn');
  const draft = useDraft<Invited>('invitation', nobody);
  const [invite, { data, loading, error }] = useMutation(AccountInviteDocument, {
    refetchQueries: [AccountInvitationsDocument],
  });
  // One key for one deed: sent again after a lost answer, no second mail goes out.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const { email, role } = draft.value;
  const refusals = data?.invitationCreate.userErrors ?? [];
  const ofEmail = refusals.find(({ field }) => field.at(-1) === 'email');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await invite({ variables: { input: { email, role, idempotencyKey } } }).catch(
      () => undefined,
    );
    if (answer?.data == null) return;
    setKey(crypto.randomUUID());
    if (answer.data.invitationCreate.invitation === null) return;
    draft.drop();
    tellDone(t('invite.sent', { email }));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {error && <ErrorState error={error} />}
        <Refusals refusals={refusals.filter((refusal) => refusal !== ofEmail)} />
        <div className={classes['invite']}>
          <TextInput
            label={t('invite.email')}
            type="email"
            autoComplete="off"
            required
            value={email}
            error={ofEmail?.message}
            onChange={({ currentTarget }) => draft.set({ email: currentTarget.value, role })}
          />
          <Select
            label={t('invite.role')}
            data={ROLES.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
            value={role}
            allowDeselect={false}
            onChange={(chosen) => draft.set({ email, role: (chosen ?? role) as MemberRole })}
          />
        </div>
        <Text size="sm" c="dimmed">
          {t(`roleTexts.${role}`)}
        </Text>
        <Button type="submit" loading={loading} className={classes['send']}>
          {t('invite.submit')}
        </Button>
      </Stack>
    </form>
  );
}
