import { type HardshipClaim, type HardshipKind, SIZE_CLASSES, type SizeClass } from './companyRecord.ts';

/** Texts that registers write for "nothing". */
const NOTHING = new Set([
  '-',
  '--',
  '–',
  '—',
  'n/a',
  '#n/a',
  'na',
  'null',
  'none',
  '없음',
  '해당없음',
  '해당 없음',
  '미상',
]);
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;
const LARGEST_COUNT = 2_147_483_647;

/** A cell as text: composed Hangul, lines parted by \n, no invisible characters, no outer spaces; '' where it says nothing. */
export function cleanCell(text: string): string {
  const inner = /^="(.*)"$/su.exec(text.trim())?.[1] ?? text;
  const clean = inner.normalize('NFC').replace(/\r\n?/gu, '\n').replace(INVISIBLE, '').trim();
  return NOTHING.has(clean.toLowerCase()) ? '' : clean;
}

/** A cell that belongs on one line. */
export function oneLine(text: string): string {
  return /\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

/** Whether a spreadsheet would compute the text: it begins with = or @, or with + or - and then no number. */
export function isFormulaLike(text: string): boolean {
  return /^[=@]/u.test(text) || /^[+-](?!\s*[\d.,(])/u.test(text);
}

const plainNumber = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/u;

/** Whole number of at least `least`, with thousands separators and a counting word; null if it is none. */
export function parseCount(text: string, least: number): number | null {
  const bare = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^(약)/u, '')
    .replace(/(명|인|개|대|라인|개라인|기|곳|lines?|units?|employees?|people)$/iu, '');
  const match = plainNumber.exec(bare);
  if (match === null || /[1-9]/u.test(match[2] ?? '')) {
    return null;
  }
  const count = Number(match[1].replaceAll(',', ''));
  return count >= least && count <= LARGEST_COUNT ? count : null;
}

/** '40', '40%' or '0.4%' as a part of 1; null if it is no percentage. */
export function parsePercentage(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)%?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  const percent = match === null ? Number.NaN : Number(match[1]);
  return percent >= 0 && percent <= 100 ? percent / 100 : null;
}

const WON_UNITS: Readonly<Record<string, bigint>> = {
  조: 1_000_000_000_000n,
  천억: 100_000_000_000n,
  백억: 10_000_000_000n,
  십억: 1_000_000_000n,
  억: 100_000_000n,
  천만: 10_000_000n,
  백만: 1_000_000n,
  십만: 100_000n,
  만: 10_000n,
  천: 1_000n,
};
const UNIT_PATTERN = Object.keys(WON_UNITS).join('|');
const headerUnits: readonly (readonly [RegExp, bigint])[] = [
  [/(billion|십억)\s*(won|krw|원)?/iu, 1_000_000_000n],
  [/(million|백만)\s*(won|krw|원)?/iu, 1_000_000n],
  [/(thousand|천)\s*(won|krw|원)/iu, 1_000n],
  [new RegExp(`(?<unit>${UNIT_PATTERN})\\s*원?`, 'u'), 0n],
];

/** The unit that a header of amounts names in brackets or behind a colon, such as (백만원); 1 if none. */
export function wonUnitOfHeader(header: string): bigint {
  const named = /[([:,]([^)\]]*)/u.exec(header.normalize('NFKC'))?.[1] ?? '';
  for (const [pattern, unit] of headerUnits) {
    const match = pattern.exec(named);
    if (match !== null) {
      return unit === 0n ? WON_UNITS[match.groups?.unit ?? ''] : unit;
    }
  }
  return 1n;
}

export type WonProblem = 'NEGATIVE' | 'FRACTION' | 'TOO_LARGE' | 'MALFORMED';

/**
 * Whole won from '1,234,000', '12억 3천만원', '50백만원' or '1.5억'; a bare number counts in `headerUnit`.
 * Decimals are exact: 1.5억 is 150,000,000, and 0.1 won is a FRACTION.
 */
export function parseWon(text: string, headerUnit: bigint): number | WonProblem {
  const written = text
    .normalize('NFKC')
    .replace(/[\s₩\\]/gu, '')
    .replace(/^krw/iu, '')
    .replace(/(원|krw|won)(정)?$/iu, '');
  if (/^([-−△▲]|\(.*\)$)/u.test(written)) {
    return 'NEGATIVE';
  }
  const tokens = [...written.matchAll(new RegExp(`([\\d,]+(?:\\.\\d+)?)(${UNIT_PATTERN})?`, 'gu'))];
  if (tokens.length === 0 || tokens.map(([token]) => token).join('') !== written) {
    return 'MALFORMED';
  }
  let scaled = 0n;
  const decimals = Math.max(...tokens.map(([, digits]) => digits.split('.')[1]?.length ?? 0));
  if (decimals > 12) {
    return 'FRACTION';
  }
  for (const [, digits, unit] of tokens) {
    const match = plainNumber.exec(digits);
    if (match === null || (unit === undefined && tokens.length > 1 && digits !== tokens.at(-1)?.[1])) {
      return 'MALFORMED';
    }
    const number = BigInt(match[1].replaceAll(',', '') + (match[2] ?? '').padEnd(decimals, '0'));
    scaled += number * (unit === undefined ? (tokens.length === 1 ? headerUnit : 1n) : WON_UNITS[unit]);
  }
  const scale = 10n ** BigInt(decimals);
  if (scaled % scale !== 0n) {
    return 'FRACTION';
  }
  const won = scaled / scale;
  return won > BigInt(Number.MAX_SAFE_INTEGER) ? 'TOO_LARGE' : Number(won);
}

/** A date as YYYY-MM-DD from the usual Korean and international spellings; a missing month or day counts as the first. */
export function parseDate(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/(00:00(:00(\.0+)?)?)$/u, '');
  const match =
    /^(\d{4})(\d{2})(\d{2})$/u.exec(bare) ??
    /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2})[.T]?)?)?$/u.exec(bare) ??
    /^(\d{4})년(?:(\d{1,2})월(?:(\d{1,2})일)?)?$/u.exec(bare);
  if (match === null) {
    return null;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1800 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

const LONGEST_ADDRESS = 500;

/**
 * The address of a website as a link that anybody may be shown: by http or https, at a host with a name. The scheme is
 * put in front where it was left out.
 */
export function parseWebsite(text: string): string | null {
  const bare = text.normalize('NFKC').trim();
  const address = /^https?:\/\//iu.test(bare) ? bare : `http://${bare}`;
  if (address.length > LONGEST_ADDRESS || /[\s\p{Cc}<>"'`\\]/u.test(address) || !URL.canParse(address))
    return null;
  const { hostname, username } = new URL(address);
  return username === '' && /[^.]\.[^.]/u.test(hostname) ? address : null;
}

const sizeWords: readonly (readonly [RegExp, SizeClass])[] = [
  [/소상공인|micro/iu, 'MICRO'],
  [/중견|mid[\s_-]?(size|market|cap)/iu, 'MID_SIZE'],
  [/중소|sme|small\s*(and|&)\s*medium/iu, 'SME'],
  [/대기업|large/iu, 'LARGE'],
  [/소기업|small/iu, 'SMALL'],
  [/중기업|medium/iu, 'MEDIUM'],
];

export function parseSizeClass(text: string): SizeClass | null {
  const code = SIZE_CLASSES.find((candidate) => candidate === text.toUpperCase());
  return code ?? sizeWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const hardshipWords: readonly (readonly [RegExp, HardshipKind])[] = [
  [/규제|regulat/iu, 'REGULATION'],
  [/정책|제도\s*변경|최저임금|근로시간|policy/iu, 'POLICY_CHANGE'],
  [/위기\s*지역|위기지역|crisis/iu, 'CRISIS_REGION'],
  [/뿌리|root/iu, 'ROOT_INDUSTRY'],
  [/장애인|disab/iu, 'DISABLED_OWNED'],
  [/수출|export/iu, 'EXPORTER'],
];

/** Claims separated by ; | or line ends; the first class whose words a claim holds, else OTHER with its text. */
export function parseHardshipClaims(text: string): HardshipClaim[] {
  return splitList(text, /[;|\n]/u).map((claim) => {
    return { kind: hardshipWords.find(([pattern]) => pattern.test(claim))?.[1] ?? 'OTHER', text: claim };
  });
}

/** Distinct parts of a text, trimmed, in order; separators inside brackets do not count if all close. */
export function splitList(text: string, separator: RegExp): string[] {
  if (text === '') {
    return [];
  }
  const parts: string[] = [];
  const opening = text.match(/[([（［]/gu)?.length ?? 0;
  const isBalanced = opening === (text.match(/[)\]）］]/gu)?.length ?? 0);
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (isBalanced && '([（［'.includes(character)) {
      depth++;
    } else if (')]）］'.includes(character)) {
      depth = Math.max(0, depth - 1);
    }
    if (depth === 0 && separator.test(character)) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  parts.push(part);
  return [...new Set(parts.map((piece) => oneLine(piece).trim()).filter((piece) => piece !== ''))];
}
