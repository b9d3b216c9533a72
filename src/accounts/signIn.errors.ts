import { defineRefusal } from '../platform/errors.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.ts';

export const wrongPassword = defineRefusal({
  code: 'WRONG_EMAIL_OR_PASSWORD',
  description: 'No account has this e-mail and password. Which of the two is wrong is not told.',
  ko: () => '이메일 또는 비밀번호가 맞지 않습니다.',
  en: () => 'E-mail or password is wrong.',
});

export const emailNotProved = defineRefusal({
  code: 'EMAIL_NOT_PROVED',
  description: 'E-mail and password are right, but the e-mail is not proved: use the code that was mailed.',
  ko: () =>
    '이메일 주소가 아직 확인되지 않았습니다. 받은 메일의 코드로 확인하거나 다시 보내 달라고 하십시오.',
  en: () => 'The e-mail is not proved yet. Use the code that was mailed, or ask for another.',
});

export const tooManyAttempts = defineRefusal<{ retryAfterSeconds: number }>({
  code: 'TOO_MANY_ATTEMPTS',
  type: 'TooManyAttempts',
  description: 'Something was tried too often from this address, or with this e-mail.',
  ko: ({ retryAfterSeconds }) => `시도가 너무 많습니다. ${retryAfterSeconds}초 뒤에 다시 하십시오.`,
  en: ({ retryAfterSeconds }) => `Too many attempts. Try again in ${retryAfterSeconds} seconds.`,
});

export const weakPassword = defineRefusal({
  code: 'WEAK_PASSWORD',
  description: 'A password that is too short or too long.',
  ko: () => `비밀번호는 ${SHORTEST_PASSWORD}자부터 ${LONGEST_PASSWORD}자까지입니다.`,
  en: () => `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`,
});

export const codeNotValid = defineRefusal({
  code: 'CODE_NOT_VALID',
  description: 'The code of a mail, or of a second factor, is wrong, used or expired.',
  ko: () => '코드가 틀렸거나 이미 쓰였거나 만료되었습니다. 새 코드를 받으십시오.',
  en: () => 'The code is wrong, used or expired. Get a new one.',
});
