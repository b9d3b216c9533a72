import { defineRefusal } from '../platform/errors.ts';
import type { InvitationStatus } from './account.entity.ts';

export const lastOwner = defineRefusal({
  code: 'LAST_OWNER',
  description: 'An organisation keeps at least one owner: make somebody else an owner first.',
  ko: () => '조직에는 소유자가 한 명 이상 있어야 합니다. 먼저 다른 구성원을 소유자로 정하십시오.',
  en: () => 'An organisation keeps at least one owner. Make somebody else an owner first.',
});

export const roleAboveOwn = defineRefusal<{ role: string; ownRole: string }>({
  code: 'ROLE_ABOVE_OWN',
  description: 'A role or scope is given that is above that of the caller.',
  ko: ({ role, ownRole }) => `자신의 권한(${ownRole})보다 높은 권한(${role})은 줄 수 없습니다.`,
  en: ({ role, ownRole }) => `You cannot give ${role}, which is above your own ${ownRole}.`,
});

export const alreadyMember = defineRefusal<{ email: string }>({
  code: 'ALREADY_MEMBER',
  description: 'The person belongs to the organisation already: change the role instead.',
  ko: ({ email }) => `${email}은(는) 이미 구성원입니다. 권한을 바꾸려면 membershipUpdate를 쓰십시오.`,
  en: ({ email }) => `${email} is a member already. Change the role with membershipUpdate.`,
});

export const alreadyInvited = defineRefusal<{ email: string; expiresAt: Date }>({
  code: 'ALREADY_INVITED',
  type: 'AlreadyInvited',
  description: 'An invitation to this address is open: revoke it before you send another.',
  ko: ({ email }) => `${email}에 보낸 초대가 아직 열려 있습니다. 새로 보내려면 먼저 취소하십시오.`,
  en: ({ email }) => `An invitation to ${email} is open. Revoke it before you send another.`,
});

export const invitationExpired = defineRefusal<{ expiresAt: Date }>({
  code: 'INVITATION_EXPIRED',
  type: 'InvitationExpired',
  description: 'The invitation has expired: ask for a new one.',
  ko: ({ expiresAt }) => `초대가 ${expiresAt.toISOString()}에 만료되었습니다. 새 초대를 부탁하십시오.`,
  en: ({ expiresAt }) => `The invitation expired at ${expiresAt.toISOString()}. Ask for a new one.`,
});

export const invitationAnswered = defineRefusal<{ status: InvitationStatus }>({
  code: 'INVITATION_ANSWERED',
  type: 'InvitationAnswered',
  description: 'The invitation was accepted, declined or revoked already.',
  ko: ({ status }) => `이미 끝난 초대입니다(${status}).`,
  en: ({ status }) => `The invitation is over: ${status}.`,
});

export const invitationForOther = defineRefusal({
  code: 'INVITATION_FOR_OTHER',
  description: 'The invitation is for another e-mail, or that of the account is not proved.',
  ko: () =>
    '다른 이메일 주소로 보낸 초대이거나, 계정의 이메일이 확인되지 않았습니다. 초대받은 주소로 로그인하십시오.',
  en: () => 'The invitation is for another e-mail, or yours is not proved. Sign in with the invited address.',
});

export const tooManyOfKind = defineRefusal<{ kind: string; max: number }>({
  code: 'TOO_MANY',
  type: 'TooMany',
  description: 'The organisation has as many of these as it may have: remove one first.',
  ko: ({ kind, max }) => `${kind}은(는) 최대 ${max}개입니다. 먼저 하나를 없애십시오.`,
  en: ({ kind, max }) => `There may be at most ${max} ${kind}. Remove one first.`,
});

export const tokenOver = defineRefusal({
  code: 'TOKEN_OVER',
  description: 'The token is revoked or has expired: make a new one.',
  ko: () => '취소되었거나 만료된 토큰입니다. 새로 만드십시오.',
  en: () => 'The token is revoked or has expired. Make a new one.',
});
