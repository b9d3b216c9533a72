import { findIndustryByName, industryByCode } from '../../taxonomy/industry.ts';
import { findRegion, type Region, regionByCode, regionCovers } from '../../taxonomy/region.ts';
import { oneLine, splitList } from './cellValues.ts';
import type { RowCells } from './rowCells.ts';

export interface PlaceFacts {
  regionCode: string | null;
  regionText: string | null;
  address: string | null;
}

export interface IndustryFacts {
  industryCode: string | null;
  industryRevision: 9 | 10 | 11 | null;
  industryName: string | null;
  otherIndustryCodes: string[];
}

const MANUFACTURING_FIRST = 10;
const MANUFACTURING_LAST = 34;
const REMEMBERED = 20_000;

function orNull(text: string): string | null {
  return text === '' ? null : oneLine(text);
}

/** The region that a code or a name, or province and district, stand for. */
function locate(region: string, sido: string, sigungu: string): Region | undefined {
  const digits = region.replace(/[\s-]/gu, '');
  const written = /^\d+$/u.test(digits)
    ? regionByCode(digits)
    : region === ''
      ? undefined
      : findRegion(region);
  return (
    written ?? (sido + sigungu === '' ? undefined : findRegion(sido, sigungu === '' ? undefined : sigungu))
  );
}

/** Remembers places, because a register names a few hundred districts in thousands of rows. */
export class PlaceReader {
  readonly #known = new Map<string, Region | null>();

  read(row: RowCells): PlaceFacts {
    const [region, sido, sigungu, address] = [
      row.text('region'),
      row.text('sido'),
      row.text('sigungu'),
      row.text('address'),
    ].map(oneLine);
    const place = this.#locate(region, sido, sigungu, address);
    const written = [region, sido, sigungu].filter((text) => text !== '').join(' ');
    const field = sido !== '' ? 'sido' : region !== '' ? 'region' : sigungu !== '' ? 'sigungu' : 'address';
    if (place === null && written + address !== '') {
      row.report('UNKNOWN_REGION', field, {}, written === '' ? address : written);
    } else if (
      place !== null &&
      place.level === 'SIDO' &&
      sigungu !== '' &&
      !this.#isProvince(sigungu, place)
    ) {
      row.report('UNKNOWN_DISTRICT', 'sigungu', { province: [place.nameKo, place.nameEn] });
    }
    return { regionCode: place?.code ?? null, regionText: orNull(written), address: orNull(address) };
  }

  /** Some files repeat the province in the district's column (Sejong has no districts). */
  #isProvince(sigungu: string, place: Region): boolean {
    return findRegion(sigungu)?.code === place.code;
  }

  /** The finer of what the region's columns and the address tell, as long as they agree. */
  #locate(region: string, sido: string, sigungu: string, address: string): Region | null {
    const key = [region, sido, sigungu].join('\n');
    let found = this.#known.get(key);
    if (found === undefined) {
      found = locate(region, sido, sigungu) ?? null;
      if (this.#known.size < REMEMBERED) {
        this.#known.set(key, found);
      }
    }
    if (found?.level !== 'SIGUNGU' && address !== '') {
      const addressed = findRegion(address);
      if (addressed !== undefined && (found === null || regionCovers(found.code, addressed.code))) {
        return addressed;
      }
    }
    return found;
  }
}

function revisionIn(text: string): 9 | 10 | 11 | null {
  const last = text.match(/\d+/gu)?.at(-1);
  return last === '9' || last === '09' ? 9 : last === '10' ? 10 : last === '11' ? 11 : null;
}

function readRevision(row: RowCells): 9 | 10 | 11 | null {
  const text = row.text('industryRevision');
  if (text === '') {
    const inHeader = /(9|10|11)\s*차/u.exec(row.header('industryCode'))?.[1];
    return inHeader === undefined ? null : revisionIn(inHeader);
  }
  const revision = revisionIn(text);
  if (revision === null) {
    row.report('UNKNOWN_REVISION', 'industryRevision');
  }
  return revision;
}

/** Section letter, points and a spreadsheet's decimal zero aside: 'C25.11.2' and '25112.0' are 25112. */
function industryDigits(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/^C(?=\d)/iu, '')
    .replace(/\.0$/u, '')
    .replace(/[.\s-]/gu, '');
  return /^\d{2,5}$/u.test(digits) ? digits : null;
}

/** Industry of a row: several codes in a cell are kept, the first as the main one; a name alone may give its code. */
export function readIndustry(row: RowCells): IndustryFacts {
  const name = orNull(row.text('industryName'));
  const revision = readRevision(row);
  const codes: string[] = [];
  for (const part of splitList(row.text('industryCode'), /[;,|/\s]/u)) {
    const digits = industryDigits(part);
    if (digits === null) {
      row.report('MALFORMED_INDUSTRY_CODE', 'industryCode', {}, part);
    } else if (!codes.includes(digits)) {
      codes.push(digits);
    }
  }
  if (codes.length === 0) {
    // Only the very title gives a code: a likeness is good enough to infer a routing from, not to state a code.
    const like = name === null ? undefined : findIndustryByName(name);
    const named = like?.similarity === 1 ? like.industry : undefined;
    return {
      industryCode: named?.code ?? null,
      industryRevision: named?.revision ?? null,
      industryName: name,
      otherIndustryCodes: [],
    };
  }
  const [code, ...others] = codes;
  const division = Number(code.slice(0, 2));
  if (division < MANUFACTURING_FIRST || division > MANUFACTURING_LAST) {
    row.report('NOT_MANUFACTURING', 'industryCode', {}, code);
  } else if (industryByCode(code, revision ?? undefined) === undefined) {
    row.report('UNKNOWN_INDUSTRY_CODE', 'industryCode', {}, code);
  }
  return { industryCode: code, industryRevision: revision, industryName: name, otherIndustryCodes: others };
}
