import type { BuiltLevel, CapabilityLevel } from '../taxonomy/level.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import type { TaxType } from './company.entity.ts';
import type { InputCheck } from './companyInput.check.ts';
import { addressKey, shortHash } from './import/companyKey.ts';
import type { HardshipKind, SizeClass } from './import/companyRecord.ts';
import { inferRouting } from './inference.ts';
import type { AutomationLevel, DataCapture } from './plant.entity.ts';
import type { NewOperation, NewPlant, NewProduct } from './plantRows.ts';

type Maybe<Value> = Value | null | undefined;

/** Facts of a company's own. A field that is left out stays as it is; null empties it. */
export interface CompanyProfile {
  readonly businessNumber?: Maybe<string>;
  readonly corporationNumber?: Maybe<string>;
  readonly ownerName?: Maybe<string>;
  readonly website?: Maybe<string>;
  readonly foundedOn?: Maybe<string>;
  readonly sizeClass?: Maybe<SizeClass>;
  readonly employees?: Maybe<number>;
  readonly salesWon?: Maybe<number>;
  readonly exportsWon?: Maybe<number>;
  readonly taxType?: Maybe<TaxType>;
  readonly builtLevel?: Maybe<BuiltLevel>;
  readonly capabilityLevel?: Maybe<CapabilityLevel>;
  readonly targetLevel?: Maybe<BuiltLevel>;
  readonly existingSystemTypes?: Maybe<readonly SystemType[]>;
  readonly hardshipClaims?: Maybe<readonly ClaimPlan[]>;
  readonly earlierSupports?: Maybe<readonly SupportPlan[]>;
}

export interface ClaimPlan {
  readonly kind: HardshipKind;
  readonly statement: string;
  readonly evidence?: Maybe<string>;
  readonly claimedOn?: Maybe<string>;
}

export interface SupportPlan {
  readonly year: number;
  readonly programme?: Maybe<string>;
  readonly amountWon: number;
}

export interface WishPlan {
  readonly systemType: SystemType;
  readonly targetLevel?: Maybe<BuiltLevel>;
}

export interface OperationPlan {
  readonly processCode: string;
  readonly equipment?: Maybe<string>;
  readonly dataCapture?: Maybe<DataCapture>;
  readonly automationLevel?: Maybe<AutomationLevel>;
  readonly isRealTimeControlled?: Maybe<boolean>;
}

export interface ProductPlan {
  readonly name: string;
  readonly text?: Maybe<string>;
  readonly volumeShare?: Maybe<number>;
  readonly operations?: Maybe<readonly OperationPlan[]>;
}

export interface PlantPlan {
  readonly name?: Maybe<string>;
  readonly factoryRegistrationNumber?: Maybe<string>;
  readonly regionCode?: Maybe<string>;
  readonly address?: Maybe<string>;
  readonly industryCode?: Maybe<string>;
  readonly industryRevision?: Maybe<number>;
  readonly industryName?: Maybe<string>;
  readonly units?: Maybe<number>;
  readonly volumeShare?: Maybe<number>;
  readonly materials?: Maybe<readonly string[]>;
  readonly equipment?: Maybe<
    readonly { readonly name: string; readonly processCode?: Maybe<string>; readonly count?: Maybe<number> }[]
  >;
  readonly products?: Maybe<readonly ProductPlan[]>;
}

/** The profile's columns as they are stored, only those that the input names. */
export function profileColumns(
  profile: CompanyProfile,
  check: InputCheck,
): Readonly<Record<string, unknown>> {
  const at = (field: string) => ['input', field];
  const { businessNumber } = profile;
  const number = check.businessNumber(businessNumber, at('businessNumber'));
  const columns: Record<string, unknown> = {
    business_number: number,
    registration_status: number === null ? 'CLAIMED' : 'CHECKSUM_OK',
    corporation_number: check.corporationNumber(profile.corporationNumber, at('corporationNumber')),
    owner_name: check.text(profile.ownerName, at('ownerName')),
    website: check.website(profile.website, at('website')),
    founded_on: check.day(profile.foundedOn, at('foundedOn')),
    size_class: profile.sizeClass,
    employees: check.count(profile.employees, at('employees'), 0),
    sales_won: check.won(profile.salesWon, at('salesWon')),
    exports_won: check.won(profile.exportsWon, at('exportsWon')),
    tax_type: profile.taxType,
    built_level: profile.builtLevel,
    capability_level: profile.capabilityLevel,
    target_level: profile.targetLevel,
    existing_system_types: [...new Set(profile.existingSystemTypes ?? [])].sort(),
  };
  const given: readonly (readonly [string, unknown])[] = [
    ['business_number', businessNumber],
    ['registration_status', businessNumber],
    ['corporation_number', profile.corporationNumber],
    ['owner_name', profile.ownerName],
    ['website', profile.website],
    ['founded_on', profile.foundedOn],
    ['size_class', profile.sizeClass],
    ['employees', profile.employees],
    ['sales_won', profile.salesWon],
    ['exports_won', profile.exportsWon],
    ['tax_type', profile.taxType],
    ['built_level', profile.builtLevel],
    ['capability_level', profile.capabilityLevel],
    ['target_level', profile.targetLevel],
    ['existing_system_types', profile.existingSystemTypes],
  ];
  return Object.fromEntries(
    given.filter(([, value]) => value !== undefined).map(([column]) => [column, columns[column] ?? null]),
  );
}

/** Operations as they are stored. */
export function planOperations(
  operations: readonly OperationPlan[],
  path: readonly string[],
  check: InputCheck,
): NewOperation[] {
  return check.list(operations, path, 1).map((operation, index) => {
    const at = (field: string) => [...path, String(index), field];
    return {
      ...operation,
      processCode: check.process(operation.processCode, at('processCode')),
      equipment: check.text(operation.equipment, at('equipment')),
    };
  });
}

/** What a plant is beside what it makes, as it is stored. */
export type PlantFacts = Omit<NewPlant, 'companyId' | 'position' | 'naturalKey' | 'products'>;

/** A plant without its products, as it is stored. */
export function planPlantFacts(plant: PlantPlan, path: readonly string[], check: InputCheck): PlantFacts {
  const at = (field: string) => [...path, field];
  const address = check.text(plant.address, at('address'));
  const industryCode = check.industry(plant.industryCode, at('industryCode'));
  return {
    sourceId: null,
    name: check.text(plant.name, at('name')),
    factoryRegistrationNumber: check.text(plant.factoryRegistrationNumber, at('factoryRegistrationNumber')),
    regionCode: check.region(plant.regionCode, address, at('regionCode')),
    regionText: null,
    address,
    industryCode,
    industryRevision: check.revision(plant.industryRevision, industryCode, at('industryRevision')),
    industryName: check.text(plant.industryName, at('industryName')),
    otherIndustryCodes: [],
    units: check.count(plant.units, at('units'), 1) ?? 1,
    volumeShare: check.share(plant.volumeShare, at('volumeShare')),
    materials: [
      ...new Set(
        check
          .list(plant.materials, at('materials'))
          .flatMap((name) => check.text(name, at('materials')) ?? []),
      ),
    ],
    equipment: check.list(plant.equipment, at('equipment')).map((machine, index) => ({
      name: check.name(machine.name, [...at('equipment'), String(index), 'name']),
      processCode:
        machine.processCode == null
          ? null
          : check.process(machine.processCode, [...at('equipment'), String(index), 'processCode']),
      count: check.count(machine.count, [...at('equipment'), String(index), 'count'], 1) ?? 1,
    })),
  };
}

/** A plant as it is stored, with a routing for each product: stated ones are confirmed, others are inferred. */
export function planPlant(
  plant: PlantPlan,
  companyName: string,
  position: number,
  check: InputCheck,
  path: readonly string[] = ['input', 'plants', String(position - 1)],
): Omit<NewPlant, 'companyId'> {
  const facts = planPlantFacts(plant, path, check);
  const products = planProducts(plant.products, facts, companyName, path, check);
  return { ...facts, position, products, naturalKey: plantKey(facts, products) };
}

/** What a plant works in. */
export type Industry = Pick<NewPlant, 'industryCode' | 'industryRevision' | 'industryName'>;

/** The routing that industry and words suggest; null where they suggest none. */
export function suggestRouting(
  { industryCode, industryRevision, industryName }: Industry,
  companyName: string,
  product?: Pick<NewProduct, 'name' | 'text'>,
): NewProduct['routing'] {
  const productText = product ? `${product.name} ${product.text ?? ''} ${companyName}` : companyName;
  const routing = inferRouting({ industryCode, industryRevision, industryName, productText });
  return routing && { source: 'INFERRED', ...routing };
}

function planProducts(
  products: Maybe<readonly ProductPlan[]>,
  industry: Industry,
  companyName: string,
  path: readonly string[],
  check: InputCheck,
): NewProduct[] {
  const listed = check.list(products, [...path, 'products']);
  if (listed.length === 0) {
    const { industryName } = industry;
    const nameSource = industryName === null ? 'COMPANY' : 'INDUSTRY';
    const name = industryName ?? companyName;
    const routing = suggestRouting(industry, companyName);
    return [{ name, nameSource, text: null, volumeShare: null, routing }];
  }
  return listed.map((product, index) =>
    planProduct(product, industry, companyName, [...path, 'products', String(index)], check),
  );
}

/** A product as it is stored: a stated routing is confirmed, else one is inferred. */
export function planProduct(
  product: ProductPlan,
  industry: Industry,
  companyName: string,
  path: readonly string[],
  check: InputCheck,
): NewProduct {
  const name = check.name(product.name, [...path, 'name']);
  const text = check.text(product.text, [...path, 'text']);
  const volumeShare = check.share(product.volumeShare, [...path, 'volumeShare']);
  const stated = product.operations ?? [];
  if (stated.length === 0) {
    const routing = suggestRouting(industry, companyName, { name, text });
    return { name, nameSource: 'FILE', text, volumeShare, routing };
  }
  const operations = planOperations(stated, [...path, 'operations'], check);
  const routing = { source: 'CONFIRMED', confidence: 1, rule: null, operations } as const;
  return { name, nameSource: 'FILE', text, volumeShare, routing };
}

/** The key under which an import of the same plant finds it; see PlantRecord.naturalKey. */
function plantKey(
  plant: Pick<NewPlant, 'factoryRegistrationNumber' | 'address' | 'name'> & Industry,
  products: readonly NewProduct[],
): string {
  if (plant.factoryRegistrationNumber !== null) return `fr:${plant.factoryRegistrationNumber}`;
  const industry = plant.industryCode ?? addressKey(plant.industryName ?? '');
  const site = addressKey(plant.name ?? '');
  if (plant.address !== null) return `ad:${addressKey(plant.address)}|${industry}|${site}`;
  return `pr:${industry}|${site}|${shortHash(JSON.stringify(products.map((product) => product.name)))}`;
}
