import { Field, InputType, Int } from 'type-graphql';
import { refuse } from '../platform/errors.ts';
import { Won } from '../platform/scalars.ts';
import { checkPriceSheet, type PriceSheet, type TierKind } from './priceSheet.ts';
import { TierKindEnum } from './priceSheet.type.ts';
import { invalidPriceSheet } from './provider.errors.ts';
import { problemTexts, type SheetProblem } from './sheetIssue.ts';
import { countObstacle } from './systemImport.issues.ts';

@InputType('PriceTierInput', { description: 'One step of the volume ladder.' })
export class PriceTierInput {
  @Field(() => Int, {
    description: 'Units from which the step holds; the first step starts at 1, bounds rise.',
  })
  fromUnits!: number;

  @Field(() => Won, { description: 'Price of one unit; never above that of the step before.' })
  unitPriceWon!: number;
}

@InputType('AdaptationFeeInput', { description: 'Fee for adapting the system to a process.' })
export class AdaptationFeeInput {
  @Field(() => String, {
    description: 'Code of a process or of a group, whose fee holds for each distinct process under it.',
  })
  processCode!: string;

  @Field(() => Won, { description: 'Paid once by a cluster, shared by the members that use the process.' })
  feeWon!: number;
}

@InputType('RegionSurchargeInput', { description: 'What installing in a region costs on top.' })
export class RegionSurchargeInput {
  @Field(() => String, { description: 'Region code; it covers the regions that it is a prefix of.' })
  regionCode!: string;

  @Field(() => Won, { description: 'Paid by each member in the region.' })
  surchargeWon!: number;
}

@InputType('PriceSheetInput', { description: 'What a system costs. Won are whole and excluding tax.' })
export class PriceSheetInput {
  @Field(() => Won, { description: 'Engineering cost, paid once by a cluster.' })
  engineeringWon!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of processes (and all below them) that need no adaptation.',
  })
  standardProcesses?: string[] | null;

  @Field(() => [AdaptationFeeInput], {
    nullable: true,
    description: 'Fees by process; the longest code decides.',
  })
  adaptations?: AdaptationFeeInput[] | null;

  @Field(() => Won, { description: 'Fee for a process that no entry covers.' })
  adaptationDefaultWon!: number;

  @Field(() => [PriceTierInput], { description: 'The volume ladder of the unit price.' })
  tiers!: PriceTierInput[];

  @Field(() => TierKindEnum, {
    description: 'Whether the step reached prices all units or only those inside it.',
  })
  tierKind!: TierKind;

  @Field(() => Int, { description: 'Units that the provider can install in one round.' })
  capacityUnits!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the regions served, each with all below it; null or left out for everywhere.',
  })
  regions?: string[] | null;

  @Field(() => [RegionSurchargeInput], {
    nullable: true,
    description: 'Surcharges by region; the longest code decides.',
  })
  surcharges?: RegionSurchargeInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Days from the order to the start of operation.' })
  leadTimeDays?: number | null;

  @Field(() => Won, { nullable: true, description: 'Maintenance of one year and one unit.' })
  yearlyMaintenanceWon?: number | null;
}

/** Index of the entry that the last part of a path names: ['adaptationWon', '3.2'] is entry 1 of the input. */
function inputPath(path: SheetProblem['path'], input: PriceSheetInput): string[] {
  const [field, key] = path;
  const lists = {
    adaptationWon: ['adaptations', (input.adaptations ?? []).map(({ processCode }) => processCode)],
    surchargeWon: ['surcharges', (input.surcharges ?? []).map(({ regionCode }) => regionCode)],
  } as const;
  const list = lists[field as keyof typeof lists];
  if (list === undefined || key === undefined) return path.map(String);
  return [list[0], String((list[1] as string[]).indexOf(String(key)))];
}

/** Codes that stand twice in a list of the input; one of them would be lost without a word. */
function repeated(list: string, codes: readonly string[]): SheetProblem[] {
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index
      ? []
      : [{ path: [list, index], code: 'DUPLICATE_KEY' as const, facts: { key: code } }],
  );
}

/** The sheet of an input; throws everything that is wrong with it, each with the path of its field. */
export function sheetOfInput(input: PriceSheetInput): PriceSheet {
  const { adaptations, surcharges, standardProcesses, regions, ...plain } = input;
  const fees = adaptations ?? [];
  const extras = surcharges ?? [];
  const { sheet, problems } = checkPriceSheet({
    ...plain,
    standardProcesses: standardProcesses ?? [],
    adaptationWon: Object.fromEntries(fees.map(({ processCode, feeWon }) => [processCode, feeWon])),
    surchargeWon: Object.fromEntries(
      extras.map(({ regionCode, surchargeWon }) => [regionCode, surchargeWon]),
    ),
    regions: regions ?? null,
  });
  const all = [
    ...problems.map((problem) => ({ ...problem, path: inputPath(problem.path, input) })),
    ...repeated(
      'adaptations',
      fees.map(({ processCode }) => processCode),
    ),
    ...repeated(
      'surcharges',
      extras.map(({ regionCode }) => regionCode),
    ),
  ];
  refuse(
    all.map((problem) =>
      invalidPriceSheet({ problem: problem.code, ...problemTexts(problem) }, fieldOf(problem.path)),
    ),
  );
  const obstacle = countObstacle(sheet as PriceSheet);
  if (obstacle)
    throw invalidPriceSheet({ problem: obstacle.words.code, ...obstacle.words }, fieldOf(obstacle.path));
  return sheet as PriceSheet;
}

function fieldOf(path: SheetProblem['path']): string[] {
  return ['input', 'sheet', ...path.map(String)];
}
