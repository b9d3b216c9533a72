import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import type { ListSize } from '../platform/cost.ts';
import { ancestorsOf, isUnder } from './process.ts';
import { ProcessType } from './process.type.ts';
import { findProcessRow, type ProcessRow, processRow, processRows } from './taxonomyRows.ts';

/** A query may ask for the children of every node, so they are not looked for each time. */
const rowsByParent = Map.groupBy(processRows, (row) => row.parentCode);

/** The rows below a code and of a level; all where neither is said. */
function processesOf(under: unknown, level: unknown): ProcessRow[] {
  return processRows.filter(
    (row) => (under == null || isUnder(row.code, String(under))) && (level == null || row.level === level),
  );
}

@Resolver(() => ProcessType)
export class ProcessResolver {
  @FieldResolver(() => String, { description: "Name in the caller's language." })
  name(@Root() process: ProcessRow, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? process.nameKo : process.nameEn;
  }

  @FieldResolver(() => ProcessType, { nullable: true, description: 'The node above; null for a trade.' })
  parent(@Root() process: ProcessRow): ProcessRow | null {
    return process.parentCode === null ? null : processRow(process.parentCode);
  }

  @Extensions({ listSize: () => 2 } satisfies { listSize: ListSize })
  @FieldResolver(() => [ProcessType], { description: 'The nodes above, nearest first.' })
  ancestors(@Root() process: ProcessRow): ProcessRow[] {
    return ancestorsOf(process.code).map(processRow);
  }

  @Extensions({ listSize: () => 8 } satisfies { listSize: ListSize })
  @FieldResolver(() => [ProcessType], { description: 'The nodes right below.' })
  children(@Root() process: ProcessRow): ProcessRow[] {
    return rowsByParent.get(process.code) ?? [];
  }

  @Extensions({ listSize: ({ under, level }) => processesOf(under, level).length } satisfies {
    listSize: ListSize;
  })
  @Query(() => [ProcessType], {
    complexity: 0,
    description: 'The process taxonomy in the order of its tree.',
  })
  processes(
    @Arg('under', () => String, { nullable: true, description: 'Only this code and what lies below it.' })
    under: string | null | undefined,
    @Arg('level', () => Int, { nullable: true, description: 'Only one level: 1, 2 or 3.' })
    level: number | null | undefined,
    @Arg('nameContains', () => String, {
      nullable: true,
      description: 'Only names (Korean or English) that contain this text.',
    })
    nameContains: string | null | undefined,
  ): ProcessRow[] {
    const text = nameContains?.trim().toLowerCase() ?? '';
    return processesOf(under, level).filter(
      (row) => row.nameEn.toLowerCase().includes(text) || row.nameKo.includes(text),
    );
  }

  @Query(() => ProcessType, {
    nullable: true,
    description: 'One process by its code; null for an unknown one.',
  })
  process(
    @Arg('code', () => String, { description: 'Dotted path, such as 3.2.1.' }) code: string,
  ): ProcessRow | null {
    return findProcessRow(code);
  }
}
