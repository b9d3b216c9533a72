import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A province (two digits) or a city, county or district (five): prefix of the ten-digit legal-dong code. */
export interface Region {
  readonly code: string;
  readonly level: 'SIDO' | 'SIGUNGU';
  /** The province; for a district of an ordinary city (수원시 장안구) the city. */
  readonly parentCode: string | null;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly latitude: number;
  readonly longitude: number;
}

const regionSeed = z.strictObject({
  code: z.string().regex(/^(\d{2}|\d{5})$/),
  ko: z.string().min(1),
  en: z.string().min(1),
  lat: z.number().min(33).max(39),
  lon: z.number().min(125).max(132),
  names: z.array(z.string()).optional(),
  codes: z.array(z.string().regex(/^(\d{2}|\d{5})$/)).optional(),
});

const seedFile = new URL('../../seeds/taxonomy/regions.json', import.meta.url);
const seed = z
  .strictObject({ about: z.string(), regions: z.array(regionSeed) })
  .parse(JSON.parse(readFileSync(seedFile, 'utf8')));

/** A city with districts ends in 0 and shares its first four digits with them: 41110 수원시, 41111 장안구. */
function cityCodeOf(code: string): string {
  return `${code.slice(0, 4)}0`;
}

function parentCodeOf(code: string, nameKo: string): string | null {
  if (code.length === 2) return null;
  return nameKo.includes(' ') ? cityCodeOf(code) : code.slice(0, 2);
}

/** Provinces and below, sorted by code. */
export const regions: readonly Region[] = seed.regions.map((row) =>
  Object.freeze({
    code: row.code,
    level: row.code.length === 2 ? 'SIDO' : 'SIGUNGU',
    parentCode: parentCodeOf(row.code, row.ko),
    nameKo: row.ko,
    nameEn: row.en,
    latitude: row.lat,
    longitude: row.lon,
  }),
);

const byCode = new Map(regions.map((region) => [region.code, region]));

/** Codes out of use: 강원 42 (now 51), 전북 45 (52), 군위 47720 (27720), merged cities. */
const currentCodes = new Map(
  seed.regions.flatMap((row) => (row.codes ?? []).map((old) => [old, row.code] as const)),
);

/** Cities that have districts of their own: the first four digits cover them all. */
const cityPrefixes = new Map(
  regions
    .filter((region) => region.parentCode !== null && region.parentCode.length === 5)
    .map((region) => [region.parentCode as string, region.code.slice(0, 4)]),
);

/** Replaces a code that is out of use by today's; other codes, known or not, stay. Reads 2, 5 or 10 digits. */
export function currentRegionCode(code: string): string {
  const district = code.length >= 5 ? currentCodes.get(code.slice(0, 5)) : undefined;
  if (district !== undefined) return district + code.slice(5);
  const province = currentCodes.get(code.slice(0, 2));
  return province === undefined ? code : province + code.slice(2);
}

/** The region that covers a code of 2, 5 or 10 digits: its district where known, else its province. */
export function regionByCode(code: string): Region | undefined {
  const digits = code.replace(/\D/g, '');
  if (digits !== code.trim() || ![2, 5, 10].includes(digits.length)) return undefined;
  const current = currentRegionCode(digits);
  return byCode.get(current.slice(0, 5)) ?? byCode.get(current.slice(0, 2));
}

/** Whether a region (by code) is or contains another: by prefix, old codes and cities with districts included. */
export function regionCovers(group: string, code: string): boolean {
  const wide = currentRegionCode(group);
  const narrow = currentRegionCode(code);
  return narrow.startsWith(wide) || narrow.startsWith(cityPrefixes.get(wide) ?? wide);
}

/** What the codes of all regions within this one begin with: 2, 4 or 5 digits. */
export function regionPrefix(code: string): string {
  const current = currentRegionCode(code);
  return cityPrefixes.get(current) ?? current;
}

function nameKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
}

/** English names are found with and without their ending: 'Busan', 'Gangseo-gu', 'Jangan-gu, Suwon-si'. */
function namesOf(row: (typeof seed.regions)[number]): string[] {
  const english = row.en.split(', ').reverse().join('');
  return [row.ko, row.en.replace(', ', ''), english, ...(row.names ?? [])].map(nameKey);
}

const provinceByName = new Map<string, Region>();
const districtsByName = new Map<string, Region[]>();
for (const row of seed.regions) {
  const region = byCode.get(row.code) as Region;
  for (const name of new Set(namesOf(row))) {
    if (region.level === 'SIDO') provinceByName.set(name, region);
    else districtsByName.set(name, [...(districtsByName.get(name) ?? []), region]);
  }
}
// 군위군 was a county of 경상북도 until July 2023 and addresses of that time still say so.
const movedDistricts: Readonly<Record<string, string>> = { '47:군위군': '27720' };

/** An address names its region in the first words; what comes later is streets and buildings. */
const WORDS_READ = 6;

function wordsOf(text: string): string[] {
  return text
    .split(/[\s,()]+/u)
    .filter((word) => word.length > 0)
    .slice(0, WORDS_READ)
    .map(nameKey);
}

function provinceIn(words: readonly string[]): { region: Region; rest: string[] } | undefined {
  for (const [index, word] of words.entries()) {
    const region = provinceByName.get(word);
    if (region !== undefined) return { region, rest: [...words.slice(0, index), ...words.slice(index + 1)] };
  }
  // '부산광역시강서구': a province and its district written as one word.
  const first = words[0] ?? '';
  for (let length = first.length - 1; length >= 2; length--) {
    const region = provinceByName.get(first.slice(0, length));
    const rest = [first.slice(length), ...words.slice(1)];
    if (region !== undefined && districtIn(rest.slice(0, 2), region.code) !== undefined)
      return { region, rest };
  }
  return undefined;
}

function districtNamed(name: string, province: string | null): Region | undefined {
  const moved = province === null ? undefined : movedDistricts[`${province}:${name}`];
  if (moved !== undefined) return byCode.get(moved);
  const found = (districtsByName.get(name) ?? []).filter(
    (region) => province === null || region.code.startsWith(province),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Two words together first (수원시 장안구), then one; the first that names a district of the province. */
function districtIn(words: readonly string[], province: string | null): Region | undefined {
  for (const [index, word] of words.entries()) {
    const pair =
      words[index + 1] === undefined ? undefined : districtNamed(word + words[index + 1], province);
    const region = pair ?? districtNamed(word, province);
    if (region !== undefined) return region;
  }
  return undefined;
}

/**
 * The region that names or an address mean: full, short and former names, Korean or English
 * ('부산' '강서구'; '경남 창원시 성산구 …'; '강원도'). The province where the district is unknown;
 * undefined where nothing is certain, as for '중구' alone. Never guesses from streets.
 */
export function findRegion(sido?: string | null, sigungu?: string | null): Region | undefined {
  const words = [...wordsOf(sido ?? ''), ...wordsOf(sigungu ?? '')];
  if (words.length === 0) return undefined;
  // '광주시' is the city in 경기도, unless a district of the metropolitan city follows.
  if (words[0] === '광주시') {
    const district = districtIn(words.slice(1, 2), '29');
    return district ?? districtNamed('광주시', '41');
  }
  const province = provinceIn(words);
  if (province === undefined) return districtIn(words, null);
  const district = districtIn(province.rest, province.region.code);
  if (district !== undefined) return district;
  // 세종 has no districts: its one 'district' is the city itself.
  return province.region.code === '36' ? byCode.get('36110') : province.region;
}

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in kilometres (haversine), symmetric, 0 for the same place. */
export function distanceKm(
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number {
  const radians = Math.PI / 180;
  const halfLatitude = ((b.latitude - a.latitude) * radians) / 2;
  const halfLongitude = ((b.longitude - a.longitude) * radians) / 2;
  const across = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians);
  const chord = Math.sin(halfLatitude) ** 2 + across * Math.sin(halfLongitude) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
