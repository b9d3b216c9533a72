import { defineFault, defineRefusal } from './errors.ts';

export const badId = defineFault<{ id: string; expected: string }>({
  code: 'BAD_ID',
  description: 'An id that is none, or that belongs to another type.',
  ko: ({ id, expected }) =>
    `'${id}'은(는) ${expected}의 식별자가 아닙니다. API가 돌려준 id를 그대로 쓰십시오.`,
  en: ({ id, expected }) => `'${id}' is not an id of ${expected}. Use an id that the API has given.`,
});

export const badCursor = defineFault<{ cursor: string; list: string }>({
  code: 'BAD_CURSOR',
  description: 'A cursor that is none, or that belongs to another list or order.',
  ko: ({ cursor, list }) =>
    `'${cursor}'은(는) ${list} 목록의 커서가 아닙니다. 같은 목록과 정렬의 커서를 쓰십시오.`,
  en: ({ cursor, list }) =>
    `'${cursor}' is not a cursor of the list ${list}. Use a cursor of the same list and order.`,
});

export const eventsExpired = defineFault({
  code: 'EVENTS_EXPIRED',
  description:
    'Events after this cursor were pruned already. Subscribe without `after` and read the present state anew.',
  ko: () => '이 커서 뒤의 사건은 이미 지워졌습니다. 현재 상태를 다시 읽고 after 없이 구독하십시오.',
  en: () =>
    'Events after this cursor were pruned already. Read the present state and subscribe without after.',
});

export const badPage = defineFault<{ argument: string; value: number; max: number }>({
  code: 'BAD_USER_INPUT',
  description: 'A page of no size, or a larger one than is given.',
  ko: ({ argument, value, max }) => `${argument}은(는) 1부터 ${max}까지입니다. 받은 값: ${value}.`,
  en: ({ argument, value, max }) => `${argument} must be between 1 and ${max}, got ${value}.`,
});

export const badPageDirection = defineFault({
  code: 'BAD_USER_INPUT',
  description: 'A page asked for from both ends at once.',
  ko: () => 'first와 after, 또는 last와 before 가운데 한 쪽만 쓰십시오.',
  en: () => 'Use either first with after, or last with before.',
});

export const unauthenticated = defineFault({
  code: 'UNAUTHENTICATED',
  description: 'The operation needs an account.',
  ko: () => '로그인이 필요합니다.',
  en: () => 'Sign in first.',
});

export const forbidden = defineFault<{ action: string }>({
  code: 'FORBIDDEN',
  description: 'The account may not do this.',
  ko: ({ action }) => `이 작업을 할 권한이 없습니다: ${action}.`,
  en: ({ action }) => `You may not do this: ${action}.`,
});

export const exportGone = defineFault({
  code: 'EXPORT_EXPIRED',
  description: 'The exported file was kept for some days and is gone. Start the export again.',
  ko: () => '내보낸 파일의 보관 기간이 지났습니다. 다시 내보내십시오.',
  en: () => 'The exported file was kept for some days and is gone. Start the export again.',
});

export const notFound = defineRefusal<{ type: string; id: string }>({
  code: 'NOT_FOUND',
  description: 'The id is well formed, but nothing with it exists (or you may not see it).',
  ko: ({ type, id }) => `${type} '${id}'을(를) 찾을 수 없습니다.`,
  en: ({ type, id }) => `There is no ${type} '${id}'.`,
});

export const invalidInput = defineRefusal<{ reasonKo: string; reasonEn: string }>({
  code: 'INVALID_INPUT',
  description: 'A field holds a value that is not possible; the message names it and the remedy.',
  ko: ({ reasonKo }) => reasonKo,
  en: ({ reasonEn }) => reasonEn,
});
