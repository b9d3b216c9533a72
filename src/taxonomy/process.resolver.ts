import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { ancestorsOf, isUnder } from './process.ts';
import { ProcessType } from './process.type.ts';
import { findProcessRow, type ProcessRow, processRow, processRows } from './taxonomyRows.ts';

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

  @FieldResolver(() => [ProcessType], { description: 'The nodes above, nearest first.' })
  ancestors(@Root() process: ProcessRow): ProcessRow[] {
    return ancestorsOf(process.code).map(processRow);
  }

  @FieldResolver(() => [ProcessType], { description: 'The nodes right below.' })
  children(@Root() process: ProcessRow): ProcessRow[] {
    return processRows.filter((row) => row.parentCode === process.code);
  }

  @Query(() => [ProcessType], { description: 'The process taxonomy in the order of its tree.' })
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
    return processRows.filter(
      (row) =>
        (under == null || isUnder(row.code, under)) &&
        (level == null || row.level === level) &&
        (row.nameEn.toLowerCase().includes(text) || row.nameKo.includes(text)),
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
