import type { Language } from '../platform/language.ts';
import type { Mail, MailTemplate } from './mail.ts';

/** What a text may say: the facts of the case, the token, and where the front end is. */
interface Words {
  readonly facts: Readonly<Record<string, string>>;
  readonly secret: string;
  /** The way on: a link where there is a page for it, else what to send to the API. */
  readonly next: string;
}

interface Text {
  readonly subject: (words: Words) => string;
  readonly body: (words: Words) => string;
}

const IGNORE = {
  ko: '요청하신 적이 없다면 이 메일을 무시하십시오. 아무 일도 일어나지 않습니다.',
  en: 'If you did not ask for this, ignore this mail: nothing will happen.',
} as const;

const KO: Readonly<Record<MailTemplate, Text>> = {
  EMAIL_PROOF: {
    subject: () => '[다섯] 이메일 주소를 확인해 주십시오',
    body: ({ next }) =>
      `다섯 계정을 만들기 위해 이 주소를 확인합니다. 24시간 안에 확인하십시오.\n\n${next}\n\n${IGNORE.ko}`,
  },
  ACCOUNT_EXISTS: {
    subject: () => '[다섯] 이미 계정이 있습니다',
    body: () =>
      '누군가 이 주소로 다섯에 가입하려고 했습니다. 이 주소의 계정은 이미 있습니다. ' +
      `로그인하시거나, 비밀번호를 잊으셨다면 재설정을, 확인 메일이 없다면 다시 보내기를 요청하십시오.\n\n${IGNORE.ko}`,
  },
  PASSWORD_RESET: {
    subject: () => '[다섯] 비밀번호 재설정',
    body: ({ next }) => `비밀번호를 새로 정하시려면 1시간 안에 다음을 따르십시오.\n\n${next}\n\n${IGNORE.ko}`,
  },
  PASSWORD_CHANGED: {
    subject: () => '[다섯] 비밀번호가 바뀌었습니다',
    body: () =>
      '비밀번호가 새로 정해졌고 모든 기기에서 로그아웃되었습니다. 직접 하신 일이 아니라면 바로 비밀번호를 재설정하고 운영자에게 알리십시오.',
  },
  INVITATION: {
    subject: ({ facts }) => `[다섯] ${facts['organisation'] ?? ''}에서 초대했습니다`,
    body: ({ facts, next }) =>
      `${facts['organisation'] ?? ''}의 구성원(${facts['role'] ?? ''})으로 초대되었습니다. ${facts['expires'] ?? ''}까지 받아들이실 수 있습니다.\n\n${next}\n\n모르는 곳이라면 이 메일을 무시하십시오.`,
  },
};

const EN: Readonly<Record<MailTemplate, Text>> = {
  EMAIL_PROOF: {
    subject: () => '[Daseot] Confirm your e-mail address',
    body: ({ next }) =>
      `Confirm this address within 24 hours to finish your Daseot account.\n\n${next}\n\n${IGNORE.en}`,
  },
  ACCOUNT_EXISTS: {
    subject: () => '[Daseot] You have an account already',
    body: () =>
      'Somebody tried to sign up at Daseot with this address, which has an account already. Sign in; ask for a new ' +
      `password if you forgot yours, or for the confirmation mail once more if it never came.\n\n${IGNORE.en}`,
  },
  PASSWORD_RESET: {
    subject: () => '[Daseot] Reset your password',
    body: ({ next }) => `To choose a new password, do this within one hour.\n\n${next}\n\n${IGNORE.en}`,
  },
  PASSWORD_CHANGED: {
    subject: () => '[Daseot] Your password was changed',
    body: () =>
      'Your password was changed and every device was signed out. If that was not you, reset your password now and ' +
      'tell the operator.',
  },
  INVITATION: {
    subject: ({ facts }) => `[Daseot] ${facts['organisation'] ?? ''} invites you`,
    body: ({ facts, next }) =>
      `You are invited to join ${facts['organisation'] ?? ''} as ${facts['role'] ?? ''}. The invitation holds until ${facts['expires'] ?? ''}.\n\n${next}\n\nIf you do not know them, ignore this mail.`,
  },
};

/** Paths of the front end, and the mutation that does the same. */
const STEPS: Partial<Record<MailTemplate, { readonly page: string; readonly mutation: string }>> = {
  EMAIL_PROOF: { page: '/account/verify-email', mutation: 'emailVerify' },
  PASSWORD_RESET: { page: '/account/reset-password', mutation: 'passwordReset' },
  INVITATION: { page: '/account/invitation', mutation: 'invitationAccept' },
};

function nextStep({ template, language, secret = '' }: Mail, webUrl: string | undefined): string {
  const step = STEPS[template];
  if (step === undefined) return '';
  if (webUrl !== undefined) return `${webUrl}${step.page}?token=${encodeURIComponent(secret)}`;
  return language === 'ko'
    ? `코드: ${secret}\n(API의 ${step.mutation} 뮤테이션에 token으로 보내십시오)`
    : `Code: ${secret}\n(send it as token with the mutation ${step.mutation} of the API)`;
}

/** A name in a line of its own would look like a text of ours. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** Subject and text of a mail in its language. */
export function writeMail(
  mail: Mail,
  webUrl: string | undefined,
): { readonly subject: string; readonly text: string } {
  const texts: Readonly<Record<Language, Readonly<Record<MailTemplate, Text>>>> = { ko: KO, en: EN };
  const { subject, body } = texts[mail.language][mail.template];
  const facts = Object.fromEntries(Object.entries(mail.facts).map(([name, text]) => [name, oneLine(text)]));
  const words = { facts, secret: mail.secret ?? '', next: nextStep(mail, webUrl) };
  return { subject: subject(words), text: `${body(words)}\n` };
}
