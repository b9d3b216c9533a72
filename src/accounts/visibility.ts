import { type Caller, isOperator } from '../platform/caller.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';

/** Whether the organisation in `column` is the caller's own. The operator sees what an owner sees. */
export function isOwn(caller: Caller, column: RawBuilder<unknown>): RawBuilder<boolean> {
  if (isOperator(caller)) return sql<boolean>`true`;
  if (caller.organisation === null) return sql<boolean>`false`;
  return sql<boolean>`coalesce(${column} = ${caller.organisation.id}::int, false)`;
}
