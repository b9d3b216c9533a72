import {
  checkBusinessNumber,
  checkCorporationNumber,
  type NumberCheck,
} from '../../taxonomy/businessNumber.ts';
import {
  type BuiltLevel,
  type CapabilityLevel,
  parseBuiltLevel,
  parseCapabilityLevel,
} from '../../taxonomy/level.ts';
import { parseSystemTypes, SYSTEM_TYPES, type SystemType } from '../../taxonomy/systemType.ts';
import {
  oneLine,
  parseCount,
  parseDate,
  parseHardshipClaims,
  parsePercentage,
  parseSizeClass,
  parseWebsite,
  parseWon,
  splitList,
  wonUnitOfHeader,
} from './cellValues.ts';
import { addressKey, readCompanyName, shortHash } from './companyKey.ts';
import type { HardshipClaim, PlantRecord, SizeClass } from './companyRecord.ts';
import { type PlaceReader, readIndustry } from './placeAndIndustry.ts';
import { type InferRouting, processesOf, readProducts } from './productRouting.ts';
import type { RowCells } from './rowCells.ts';

/** What a row says about the company itself; several rows of one company should agree. */
export interface CompanyFacts {
  corporationNumber: string | null;
  ownerName: string | null;
  website: string | null;
  foundedOn: string | null;
  sizeClass: SizeClass | null;
  employees: number | null;
  salesWon: number | null;
  exportsWon: number | null;
  builtLevel: BuiltLevel | null;
  capabilityLevel: CapabilityLevel | null;
}

export interface RowFacts {
  line: number;
  name: string;
  /** Whether the name ends in the words for a site, so that a plainer one is the company's. */
  isSiteNamed: boolean;
  /** Normalised name and district. */
  nameKey: string;
  businessNumber: string | null;
  company: CompanyFacts;
  systemTypes: SystemType[];
  existingSystemTypes: SystemType[];
  hardshipClaims: HardshipClaim[];
  /** Its naturalKey is not yet told apart from those of equal plants of the company. */
  plant: PlantRecord;
}

/** Most registers say nothing about the company itself: their rows share this. */
const NOTHING_STATED: CompanyFacts = Object.freeze({
  corporationNumber: null,
  ownerName: null,
  website: null,
  foundedOn: null,
  sizeClass: null,
  employees: null,
  salesWon: null,
  exportsWon: null,
  builtLevel: null,
  capabilityLevel: null,
});

const LIST = /[,;|/、，\n]/u;

function orNull(text: string): string | null {
  return text === '' ? null : oneLine(text);
}

function reportNumber(
  row: RowCells,
  field: 'businessNumber' | 'corporationNumber',
  check: NumberCheck,
): void {
  if (check.valid) {
    return;
  }
  const prefix = field === 'businessNumber' ? 'BUSINESS_NUMBER' : 'CORPORATION_NUMBER';
  if (check.reason === 'NOT_DIGITS') {
    row.report(`${prefix}_CHARACTER`, field, { character: check.strangeCharacter ?? '' });
  } else if (check.reason === 'WRONG_CHECK_DIGIT') {
    row.report(`${prefix}_CHECK_DIGIT`, field, { expected: check.expectedDigit ?? '' });
  } else if (check.reason === 'ALL_ZERO') {
    row.report(`${prefix}_CHARACTER`, field, { character: '0' });
  } else {
    row.report(`${prefix}_LENGTH`, field, { digits: check.digits });
  }
}

function readBusinessNumber(row: RowCells): string | null {
  const text = row.text('businessNumber');
  if (text === '') {
    return null;
  }
  const check = checkBusinessNumber(text);
  reportNumber(row, 'businessNumber', check);
  return check.valid ? check.plain : null;
}

/** A corporation number with a wrong check digit is kept: unlike the business number it joins nothing. */
function readCorporationNumber(row: RowCells): string | null {
  const text = row.text('corporationNumber');
  if (text === '') {
    return null;
  }
  const check = checkCorporationNumber(text);
  reportNumber(row, 'corporationNumber', check);
  if (check.valid) {
    return check.plain;
  }
  return check.reason === 'WRONG_CHECK_DIGIT' ? text.normalize('NFKC').replace(/\D/gu, '') : null;
}

function readWon(row: RowCells, field: 'salesWon' | 'exportsWon'): number | null {
  const text = row.text(field);
  if (text === '') {
    return null;
  }
  const won = parseWon(text, wonUnitOfHeader(row.header(field)));
  if (typeof won === 'number') {
    return won;
  }
  row.report(`WON_${won}`, field);
  return null;
}

function readUnits(row: RowCells): number | null {
  const text = row.text('units');
  const units = text === '' ? null : parseCount(text, 1);
  if (text !== '' && units === null) {
    row.report('UNITS_INVALID', 'units');
  }
  return units;
}

/** What is reported of a descriptive value that cannot be read. */
const unreadable = {
  employees: 'COUNT_INVALID',
  volumeShare: 'SHARE_INVALID',
  foundedOn: 'DATE_INVALID',
  website: 'WEBSITE_INVALID',
  sizeClass: 'UNKNOWN_SIZE_CLASS',
  builtLevel: 'UNKNOWN_BUILT_LEVEL',
  capabilityLevel: 'UNKNOWN_CAPABILITY_LEVEL',
} as const;

/** A descriptive value: what cannot be read is left out with a warning. */
function readOptional<T>(
  row: RowCells,
  field: keyof typeof unreadable,
  read: (text: string) => T | null | undefined,
): T | null {
  const text = row.text(field);
  const value = text === '' ? null : (read(text) ?? null);
  if (text !== '' && value === null) {
    row.report(unreadable[field], field);
  }
  return value;
}

/** Wanted types decide which systems may be offered, so a row that wants only unknown ones is refused. */
function readSystemTypes(row: RowCells, field: 'systemTypes' | 'existingSystemTypes'): SystemType[] {
  const { types, unknown } = parseSystemTypes(row.text(field));
  const isWanted = field === 'systemTypes';
  const known = SYSTEM_TYPES.join(', ');
  if (unknown.length > 0 && types.length === 0 && isWanted) {
    row.report('NO_KNOWN_SYSTEM_TYPE', field, { known });
  } else {
    for (const word of unknown) {
      row.report('UNKNOWN_SYSTEM_TYPE', field, { known }, word);
    }
  }
  return types;
}

function readCompanyFacts(row: RowCells): CompanyFacts {
  const facts: CompanyFacts = {
    corporationNumber: readCorporationNumber(row),
    ownerName: orNull(row.text('ownerName')),
    website: readOptional(row, 'website', parseWebsite),
    foundedOn: readOptional(row, 'foundedOn', parseDate),
    sizeClass: readOptional(row, 'sizeClass', parseSizeClass),
    employees: readOptional(row, 'employees', (text) => parseCount(text, 0)),
    salesWon: readWon(row, 'salesWon'),
    exportsWon: readWon(row, 'exportsWon'),
    builtLevel: readOptional(row, 'builtLevel', parseBuiltLevel),
    capabilityLevel: readOptional(row, 'capabilityLevel', parseCapabilityLevel),
  };
  return Object.values(facts).every((fact) => fact === null) ? NOTHING_STATED : facts;
}

/** District as far as it is known: the code of the district, else the province and what the file writes. */
function districtKey(regionCode: string | null, regionText: string | null, row: RowCells): string {
  if (regionCode !== null && regionCode.length > 2) {
    return regionCode;
  }
  const written = addressKey(row.text('sigungu'));
  const rest = regionCode === null && written === '' ? addressKey(regionText ?? '') : written;
  return rest === '' ? (regionCode ?? '') : `${regionCode ?? ''}:${rest}`;
}

/** Key of a plant within its company; see PlantRecord.naturalKey. */
function plantKey(plant: Omit<PlantRecord, 'naturalKey' | 'processes'>): string {
  if (plant.factoryRegistrationNumber !== null) {
    return `fr:${plant.factoryRegistrationNumber}`;
  }
  const industry = plant.industryCode ?? addressKey(plant.industryName ?? '');
  const site = addressKey(plant.siteName ?? '');
  if (plant.address !== null) {
    return `ad:${addressKey(plant.address)}|${industry}|${site}`;
  }
  const work = plant.products.map(({ name, nameSource, routing }) => {
    const stated =
      routing?.source === 'STATED' ? routing.operations.map((operation) => operation.processCode) : [];
    return [nameSource === 'FILE' ? name : '', ...stated];
  });
  return `pr:${industry}|${site}|${shortHash(JSON.stringify(work))}`;
}

function readPlant(
  row: RowCells,
  name: string,
  siteName: string | null,
  places: PlaceReader,
  infer: InferRouting,
): PlantRecord {
  const place = places.read(row);
  const industry = readIndustry(row);
  const products = readProducts(row, name, industry, infer);
  const plant = {
    line: row.line,
    sourceId: orNull(row.text('id')),
    siteName,
    factoryRegistrationNumber: orNull(row.text('factoryRegistrationNumber')),
    ...place,
    ...industry,
    products,
    materials: splitList(row.text('materials'), LIST),
    equipment: splitList(row.text('equipment'), LIST),
    volumeShare: readOptional(row, 'volumeShare', parsePercentage),
    units: readUnits(row),
  };
  const processes = processesOf(products);
  return { naturalKey: plantKey(plant), ...plant, processes };
}

/** Everything a row says, all its issues reported; null if one of them leaves the row out. */
export function readRow(row: RowCells, places: PlaceReader, infer: InferRouting): RowFacts | null {
  const name = oneLine(row.text('name'));
  if (name === '') {
    row.report('NAME_MISSING', 'name', {}, '');
  }
  const { key, siteName } = readCompanyName(name);
  const plant = readPlant(row, name, orNull(row.text('siteName')) ?? siteName, places, infer);
  const facts: RowFacts = {
    line: row.line,
    name,
    isSiteNamed: siteName !== null,
    nameKey: `${key}|${districtKey(plant.regionCode, plant.regionText, row)}`,
    businessNumber: readBusinessNumber(row),
    company: readCompanyFacts(row),
    systemTypes: readSystemTypes(row, 'systemTypes'),
    existingSystemTypes: readSystemTypes(row, 'existingSystemTypes'),
    hardshipClaims: parseHardshipClaims(row.text('hardshipClaims')),
    plant,
  };
  return row.isRefused ? null : facts;
}
