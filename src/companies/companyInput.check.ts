import type { DomainError } from '../platform/errors.ts';
import { invalidInput } from '../platform/platform.errors.ts';
import { checkBusinessNumber, checkCorporationNumber } from '../taxonomy/businessNumber.ts';
import { industryByCode } from '../taxonomy/industry.ts';
import { nearestProcess, processByCode } from '../taxonomy/process.ts';
import { findRegion, regionByCode } from '../taxonomy/region.ts';
import {
  unknownProcess,
  unknownRegion,
  wrongBusinessNumber,
  wrongCorporationNumber,
} from './company.errors.ts';
import { parseWebsite } from './import/cellValues.ts';

type Path = readonly string[];

const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
/** Most entries of any list below a company. */
export const MOST_ENTRIES = 200;
const MOST_COUNT = 1_000_000;
const FIRST_DIVISION = 10;
const LAST_DIVISION = 34;

/**
 * Checks the fields of one input and collects what is wrong with them, so that a person sees all faults at once.
 * Each method gives the value as it is stored; after a fault it gives something harmless.
 */
export class InputCheck {
  readonly errors: DomainError[] = [];

  #refuse(path: Path, reasonKo: string, reasonEn: string): void {
    this.errors.push(invalidInput({ reasonKo, reasonEn }, path));
  }

  /** A line of text without control characters; null where it is empty. */
  text(value: string | null | undefined, path: Path, most = LONGEST_TEXT): string | null {
    if (value === null || value === undefined) return null;
    const text = value
      .toWellFormed()
      .normalize('NFC')
      .replace(/\p{Cc}+/gu, ' ')
      .trim();
    if (text.length > most) {
      this.#refuse(
        path,
        `${most}자까지 쓸 수 있습니다. 받은 길이: ${text.length}자.`,
        `At most ${most} characters are possible, got ${text.length}.`,
      );
    }
    return text === '' ? null : text;
  }

  /** A name that must not be empty. */
  name(value: string | null | undefined, path: Path): string {
    const name = this.text(value, path, LONGEST_NAME);
    if (name === null) this.#refuse(path, '이름을 쓰십시오.', 'Give a name.');
    return name ?? '?';
  }

  /** A link that anybody may be shown; see parseWebsite. */
  website(value: string | null | undefined, path: Path): string | null {
    const text = this.text(value, path);
    const website = text === null ? null : parseWebsite(text);
    if (text !== null && website === null) {
      this.#refuse(
        path,
        '홈페이지 주소를 https://www.example.co.kr처럼 쓰십시오.',
        'Write the address of the website like https://www.example.co.kr.',
      );
    }
    return website;
  }

  businessNumber(value: string | null | undefined, path: Path): string | null {
    if (value === null || value === undefined || value.trim() === '') return null;
    const check = checkBusinessNumber(value);
    if (check.valid) return check.plain;
    this.errors.push(
      wrongBusinessNumber({ value: value.slice(0, 40), expectedDigit: check.expectedDigit }, path),
    );
    return null;
  }

  corporationNumber(value: string | null | undefined, path: Path): string | null {
    if (value === null || value === undefined || value.trim() === '') return null;
    const check = checkCorporationNumber(value);
    if (check.valid) return check.plain;
    this.errors.push(wrongCorporationNumber({ value: value.slice(0, 40) }, path));
    return null;
  }

  /** A real day, YYYY-MM-DD. */
  day(value: string | null | undefined, path: Path): string | null {
    if (value === null || value === undefined || value === '') return null;
    const isDay = /^(1[89]|20|21)\d\d-\d\d-\d\d$/.test(value);
    const time = isDay ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
    this.#refuse(
      path,
      `'${value.slice(0, 40)}'은(는) 날짜가 아닙니다. 2018-04-13처럼 쓰십시오.`,
      `'${value.slice(0, 40)}' is no day. Write it like 2018-04-13.`,
    );
    return null;
  }

  /** A whole number within limits. */
  count(value: number | null | undefined, path: Path, least: number, most = MOST_COUNT): number | null {
    if (value === null || value === undefined) return null;
    if (value >= least && value <= most) return value;
    this.#refuse(
      path,
      `${least}부터 ${most}까지의 수를 쓰십시오. 받은 값: ${value}.`,
      `Give a number from ${least} to ${most}, got ${value}.`,
    );
    return least;
  }

  /** An amount of won that is not negative. */
  won(value: number | null | undefined, path: Path): number | null {
    return this.count(value, path, 0, Number.MAX_SAFE_INTEGER);
  }

  /** A part of a whole, 0 to 1. */
  share(value: number | null | undefined, path: Path): number | null {
    return this.count(value, path, 0, 1);
  }

  process(code: string, path: Path): string {
    const known = processByCode(code.trim());
    if (known !== undefined) return known.code;
    const nearest = nearestProcess(code);
    const suggestion = `${nearest.code} (${nearest.nameKo}, ${nearest.nameEn})`;
    this.errors.push(unknownProcess({ processCode: code.slice(0, 60), suggestion }, path));
    return nearest.code;
  }

  /** The stated region, else the one that the address names. */
  region(code: string | null | undefined, address: string | null, path: Path): string | null {
    if (code === null || code === undefined || code.trim() === '') {
      return address === null ? null : (findRegion(address)?.code ?? null);
    }
    const known = regionByCode(code);
    if (known === undefined) this.errors.push(unknownRegion({ regionCode: code.slice(0, 40) }, path));
    return known?.code ?? null;
  }

  /** Two to five digits of manufacturing; a class that no revision knows is kept as it is. */
  industry(code: string | null | undefined, path: Path): string | null {
    const digits = (code ?? '').trim().replace(/^C(?=\d)/iu, '');
    if (digits === '') return null;
    const division = Number(digits.slice(0, 2));
    if (/^\d{2,5}$/.test(digits) && division >= FIRST_DIVISION && division <= LAST_DIVISION) return digits;
    this.#refuse(
      path,
      `'${digits.slice(0, 40)}'은(는) 제조업 분류 코드가 아닙니다. 10~34로 시작하는 2~5자리 숫자를 쓰십시오.`,
      `'${digits.slice(0, 40)}' is no code of manufacturing. Give two to five digits that begin with 10 to 34.`,
    );
    return null;
  }

  /** 9, 10 or 11; without one, the revision that knows the code. */
  revision(value: number | null | undefined, code: string | null, path: Path): 9 | 10 | 11 | null {
    if (value === null || value === undefined)
      return code === null ? null : (industryByCode(code)?.revision ?? null);
    if (value === 9 || value === 10 || value === 11) return value;
    this.#refuse(path, '분류 차수는 9, 10, 11 가운데 하나입니다.', 'The revision is 9, 10 or 11.');
    return null;
  }

  /** A list that is not too long, and not too short. */
  list<Entry>(values: readonly Entry[] | null | undefined, path: Path, least = 0): readonly Entry[] {
    const list = values ?? [];
    if (list.length >= least && list.length <= MOST_ENTRIES) return list;
    this.#refuse(
      path,
      `${least}개부터 ${MOST_ENTRIES}개까지 쓸 수 있습니다. 받은 수: ${list.length}개.`,
      `Between ${least} and ${MOST_ENTRIES} entries are possible, got ${list.length}.`,
    );
    return list.slice(0, MOST_ENTRIES);
  }
}
