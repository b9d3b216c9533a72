import { useTranslation } from 'react-i18next';
import type { Language } from './i18n.ts';

/** How amounts, numbers and times are written in one language. */
export interface Format {
  /** 20,000,000원 · 20,000,000 won */
  won(won: number): string;
  /** For axes and headlines: 2,000만원, 1.2억원 · 20 M won, 1.2 bn won */
  shortWon(won: number): string;
  number(value: number, digits?: number): string;
  percent(value: number, digits?: number): string;
  /** Day in Seoul. */
  day(time: string | Date): string;
  /** Day and minute in Seoul. */
  moment(time: string | Date): string;
}

const MAN = 10_000;
const EOK = 100_000_000;
const MILLION = 1_000_000;

function koreanShort(won: number): string {
  const size = Math.abs(won);
  if (size >= EOK) return `${(won / EOK).toLocaleString('ko', { maximumFractionDigits: 2 })}억원`;
  if (size >= MAN) return `${Math.round(won / MAN).toLocaleString('ko')}만원`;
  return `${won.toLocaleString('ko')}원`;
}

function englishShort(won: number): string {
  const size = Math.abs(won);
  if (size >= 1_000 * MILLION) {
    return `${(won / (1_000 * MILLION)).toLocaleString('en', { maximumFractionDigits: 2 })} bn won`;
  }
  const digits = size >= 100 * MILLION ? 0 : 1;
  if (size >= MILLION / 10)
    return `${(won / MILLION).toLocaleString('en', { maximumFractionDigits: digits })} M won`;
  return `${won.toLocaleString('en')} won`;
}

function formatOf(language: Language): Format {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'Asia/Seoul' });
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Seoul',
  });
  const number = (value: number, digits = 0) =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    won: (won) => (language === 'ko' ? `${won.toLocaleString('ko')}원` : `${won.toLocaleString('en')} won`),
    shortWon: language === 'ko' ? koreanShort : englishShort,
    number,
    percent: (value, digits = 0) => `${number(value, digits)}%`,
    day: (time) => day.format(new Date(time)),
    moment: (time) => moment.format(new Date(time)),
  };
}

const formats: Readonly<Record<Language, Format>> = { ko: formatOf('ko'), en: formatOf('en') };

/** How things are written in a language. */
export function formatFor(language: string): Format {
  return language === 'en' ? formats.en : formats.ko;
}

/** How things are written in the language of the page. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language);
}
