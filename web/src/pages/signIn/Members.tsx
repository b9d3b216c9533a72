import { useMutation } from '@apollo/client/react';
import { Badge, Select, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dropChoice } from '../../api/acting.ts';
import { ViewerDocument } from '../../api/graphql/graphql.ts';
import { homeOf, viewerChanged } from '../../app/viewer.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import {
  AccountMemberRemoveDocument,
  AccountMembersDocument,
  type AccountMembersQuery,
  AccountMemberUpdateDocument,
  type MemberRole,
} from './graphql/graphql.ts';
import { ROLES } from './roles.ts';
import classes from './SignIn.module.css';

type Member = NonNullable<AccountMembersQuery['viewer']['organisation']>['members']['nodes'][number];

interface MembersProps {
  readonly members: readonly Member[];
  /** The account that looks. */
  readonly ownId: string | undefined;
  readonly isOwner: boolean;
}

/** Gives members other roles, which can be undone, and removes them, which asks first. */
function useMemberDeeds() {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const refetchQueries = [AccountMembersDocument, ViewerDocument];
  const [update, updating] = useMutation(AccountMemberUpdateDocument, { refetchQueries });
  const [remove, removing] = useMutation(AccountMemberRemoveDocument, {
    refetchQueries: [AccountMembersDocument],
  });
  const giveRole = async (member: Member, role: MemberRole) => {
    const { accountId, version, name } = member;
    const { data } = await update({ variables: { input: { accountId, version, role } } }).catch(() => ({
      data: undefined,
    }));
    const given = data?.membershipUpdate.member;
    if (!given) return;
    const back = () => void giveRole({ ...member, ...given }, member.role);
    tellUndoable(t('members.roleGiven', { name, role: t(`roles.${role}`) }), back);
  };
  const leaveOut = async ({ accountId, name }: Member, isSelf: boolean) => {
    const { data } = await remove({ variables: { input: { accountId } } }).catch(() => ({ data: undefined }));
    if (data?.membershipRemove.removedAccountId == null) return;
    tellDone(t('members.removed', { name }));
    if (!isSelf) return;
    dropChoice();
    await viewerChanged((viewer) => navigate({ to: homeOf(viewer) }));
  };
  return {
    giveRole,
    leaveOut,
    error: updating.error ?? removing.error,
    refusals: [
      ...(updating.data?.membershipUpdate.userErrors ?? []),
      ...(removing.data?.membershipRemove.userErrors ?? []),
    ],
  };
}

/** The people of the organisation, the first to join first. */
export function Members({ members, ownId, isOwner }: MembersProps) {
  const { giveRole, leaveOut, error, refusals } = useMemberDeeds();
  return (
    <Stack>
      {error && <ErrorState error={error} />}
      <Refusals refusals={refusals} />
      <ul className={classes['people']}>
        {members.map((member) => (
          <MemberRow
            key={member.accountId}
            member={member}
            isSelf={member.accountId === ownId}
            mayChange={isOwner}
            onRole={(role) => void giveRole(member, role)}
            onRemove={() => void leaveOut(member, member.accountId === ownId)}
          />
        ))}
      </ul>
    </Stack>
  );
}

interface MemberRowProps {
  readonly member: Member;
  readonly isSelf: boolean;
  readonly mayChange: boolean;
  readonly onRole: (role: MemberRole) => void;
  readonly onRemove: () => void;
}

function MemberRow({ member, isSelf, mayChange, onRole, onRemove }: MemberRowProps) {
  const { t } = useTranslation('signIn');
  const { name, email, role } = member;
  const deed = isSelf ? 'leave' : 'remove';
  return (
    <li className={classes['person']}>
      <div>
        <Text fw={600}>
          {name} {isSelf && <Badge variant="light">{t('members.self')}</Badge>}
        </Text>
        <Text size="sm" c="dimmed" className={classes['email']}>
          {email}
        </Text>
      </div>
      <div className={classes['personDeeds']}>
        {mayChange ? (
          <Select
            aria-label={t('members.roleOf', { name })}
            data={ROLES.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
            value={role}
            w={140}
            allowDeselect={false}
            onChange={(chosen) => chosen !== null && chosen !== role && onRole(chosen as MemberRole)}
          />
        ) : (
          <Badge variant="outline">{t(`roles.${role}`)}</Badge>
        )}
        {(mayChange || isSelf) && (
          <ConfirmButton
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            question={t(`members.${deed}Question`, { name })}
            deed={t(`members.${deed}`)}
            onConfirm={onRemove}
          >
            {t(`members.${deed}`)}
          </ConfirmButton>
        )}
      </div>
    </li>
  );
}
