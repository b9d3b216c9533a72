import { defineFault } from '../platform/errors.ts';

export const badToken = defineFault({
  code: 'UNAUTHENTICATED',
  description: 'A token or session that is unknown, has expired or was revoked.',
  ko: () => '토큰 또는 세션이 없거나 만료되었거나 취소되었습니다. 다시 로그인하거나 새 토큰을 만드십시오.',
  en: () => 'The token or session is unknown, has expired or was revoked. Sign in again or make a new token.',
});

export const foreignOrganisation = defineFault<{ organisationId: string }>({
  code: 'FORBIDDEN',
  description: 'The header x-organisation names an organisation to which the account does not belong.',
  ko: ({ organisationId }) =>
    `이 계정은 조직 '${organisationId}'의 구성원이 아닙니다. x-organisation을 확인하십시오.`,
  en: ({ organisationId }) =>
    `This account is no member of the organisation '${organisationId}'. Check x-organisation.`,
});

export const foreignOrigin = defineFault<{ origin: string }>({
  code: 'FORBIDDEN',
  description: 'A session cookie that comes from a page of another site.',
  ko: ({ origin }) => `${origin}의 페이지는 로그인 쿠키를 쓸 수 없습니다. 베어러 토큰을 쓰십시오.`,
  en: ({ origin }) => `Pages of ${origin} may not use the session's cookie. Use a bearer token.`,
});
