/** PostgreSQL type numbers whose values we read alike on both drivers. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const DATE_ARRAY = 1182;
const INT8_ARRAY = 1016;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a JavaScript number`);
  return value;
}

/** '{1,NULL,3}' as numbers; only one dimension occurs in our tables. */
function safeIntegers(text: string): (number | null)[] {
  const inner = text.slice(1, -1);
  return inner === '' ? [] : inner.split(',').map((item) => (item === 'NULL' ? null : safeInteger(item)));
}

function dates(text: string): (string | null)[] {
  const inner = text.slice(1, -1);
  return inner === '' ? [] : inner.split(',').map((item) => (item === 'NULL' ? null : item));
}

/** '2018-04-13 09:00:00.5+09' as a Date; PostgreSQL leaves out the minutes of a whole-hour zone. */
function instant(text: string): Date {
  const iso = text.replace(' ', 'T');
  return new Date(/[+-]\d\d$/.test(iso) ? `${iso}:00` : /[Z+]|-\d\d:\d\d$/.test(iso) ? iso : `${iso}Z`);
}

/** Won fit a JavaScript number (2^53-1); anything larger is an error, never a rounded amount. */
export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: safeInteger,
  [INT8_ARRAY]: safeIntegers,
  [DATE]: (text) => text,
  [DATE_ARRAY]: dates,
  [TIMESTAMP]: instant,
  [TIMESTAMPTZ]: instant,
};
