import { defineFault } from '../platform/errors.ts';

export const badToken = defineFault({
  code: 'UNAUTHENTICATED',
  description: 'A token or session that is unknown, has expired or was revoked.',
  ko: () => '토큰 또는 세션이 없거나 만료되었거나 취소되었습니다. 다시 로그인하거나 새 토큰을 만드십시오.',
  en: () => 'The token or session is unknown, has expired or was revoked. Sign in again or make a new token.',
});
