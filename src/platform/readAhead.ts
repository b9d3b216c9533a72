import type { RequestContext } from './context.ts';
import { type AskedFields, askedFields } from './lookAhead.ts';
import { type Order, type Page, type PageRequest, pageOfRead, pageSql, planPage } from './page.ts';
import { type AnyShape, type ColumnLists, propertiesFor, rowMaker } from './rowShape.ts';
import { type RawBuilder, type Statement, sql } from './sql.ts';

/*
 * What a document asks for below a row is read with the row, in one statement: each table gives one level, restricted by
 * the level above it, and each level comes as one JSON text, a list of values for each column that is asked for: lists of
 * one kind of value are what PostgreSQL writes fastest and JSON.parse reads fastest. Where there are few rows, setting up
 * the lists costs more than they give: then every row comes by itself. Resolvers find what was read ahead on the row
 * (`plant.products`), at once and without a promise, and ask a loader where it is not there.
 */

/** A table below another one. */
export interface Branch {
  /** The field of the type above that shows it, and the property of the row above that holds it. */
  readonly field: string;
  readonly to: Level;
  readonly link: ToMany | ToOne;
}

/** Rows that name the row above: a list. */
interface ToMany {
  /** Column of the row below that names the row above, and its property. */
  readonly foreignKey: RawBuilder<unknown>;
  readonly property: string;
  /** Properties that the list is ordered by, rising: numbers, or words of plain letters. */
  readonly order: readonly string[];
  /** A list by nature, or one row at most. */
  readonly isSingle?: boolean;
}

/** The one row that the row above names. */
interface ToOne {
  /** Column of the row above, and its property. */
  readonly reference: RawBuilder<unknown>;
  readonly property: string;
}

/** A table as a caller sees it, and what hangs below it. */
export interface Level {
  /** Tells levels apart that differ with the caller. */
  readonly name: string;
  readonly shape: AnyShape;
  /** What follows `from`. */
  readonly source: RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  readonly branches: readonly Branch[];
}

/** Which rows of the first level are read. */
export interface Roots {
  /** What follows `from source`: `where`, `order by`, `limit`; as a ready statement where it is always the same. */
  readonly rest: RawBuilder<unknown> | Statement;
  /** A select that gives one row, read in the same statement: a count of the whole list. */
  readonly beside?: RawBuilder<unknown>;
  /** Whether some dozens of rows are expected on all levels together; nothing is read beside them then. */
  readonly isFew?: boolean;
}

interface PlannedLevel {
  readonly level: Level;
  readonly properties: readonly string[];
  readonly make: (columns: ColumnLists) => readonly Row[];
  /** Undefined for the first level. */
  readonly above?: { readonly place: number; readonly branch: Branch };
  /** Columns that levels below link to, by their places. */
  readonly references: readonly ToOne[];
}

interface ReadPlan {
  readonly levels: readonly PlannedLevel[];
  /**
   * The statement before and after what `Roots` adds, the same for all requests with this document: the end that gives a
   * list for each column, and the one that gives a row for each row.
   */
  readonly head: string;
  readonly tail: string;
  readonly tailOfFew: string;
  /** Whole statements by form and what `Roots` added: the same string each time, known again without being read. */
  readonly texts: Map<Form, Map<string, string>>;
}

/** Plans by document and first level. */
const plans = new WeakMap<AskedFields, Map<string, ReadPlan>>();

/** What `readTree` gives. */
export interface TreeAnswer<Row> {
  readonly rows: readonly Row[];
  /** The row that `beside` gives. */
  readonly beside?: unknown;
}

/** Reads rows and what the document of the request asks for below them: one statement. */
export async function readTree<Row extends object>(
  context: RequestContext,
  root: Level,
  { rest, beside, isFew = false }: Roots,
): Promise<TreeAnswer<Row>> {
  const { reads } = context;
  const plan = planFor(context, root);
  // Only what differs from one request to the next is put together now: which rows, and the values behind it.
  const { text, parameters } = 'text' in rest ? rest : reads.statement(withCount(rest, beside));
  if (isFew) {
    const statement: Statement = { text: wholeText(plan, text, 'FEW'), parameters };
    const [few] = await reads.rowsOf<FewRows>(statement);
    return { rows: assemble(plan, levelsOf(plan, few as FewRows)) as Row[] };
  }
  const form = beside === undefined ? 'LISTS' : 'COUNTED_LISTS';
  const [answer] = await reads.rowsOf<Answer>({ text: wholeText(plan, text, form), parameters });
  const { levels, beside: found } = answer as Answer;
  return { rows: assemble(plan, levels) as Row[], beside: found };
}

/** Both in one text, since their parameters are numbered together: the bracket that it leaves open is closed behind it. */
function withCount(rest: RawBuilder<unknown>, beside: RawBuilder<unknown> | undefined) {
  return beside === undefined ? rest : sql`${rest}), beside as (${beside}`;
}

/** Different texts that are kept of one plan: filters are put together in many ways. */
const MOST_TEXTS = 50;

type Form = 'LISTS' | 'COUNTED_LISTS' | 'FEW';

function wholeText({ head, tail, tailOfFew, texts }: ReadPlan, own: string, form: Form): string {
  const known = texts.get(form)?.get(own);
  if (known !== undefined) return known;
  const last = form === 'COUNTED_LISTS' ? ', (select to_json(beside) from beside) as beside' : '';
  const text = `${head} ${own})${form === 'FEW' ? tailOfFew : tail}${last}`;
  const ofForm = texts.get(form) ?? new Map<string, string>();
  texts.set(form, ofForm);
  if (ofForm.size < MOST_TEXTS) ofForm.set(own, text);
  return text;
}

/** How a page of a list is read with what is below its rows. */
export interface TreePageQuery<Row> {
  /** Type of the connection: whether the document asks it for `totalCount`. */
  readonly connection: string;
  readonly order: Order<Row>;
  readonly root: Level;
  /** Over the source of `root`. */
  readonly condition: RawBuilder<boolean>;
}

/** Reads one page by key, what is below its rows, and how many there are in all if the document asks: one statement. */
export async function readTreePage<Row extends object>(
  context: RequestContext,
  request: PageRequest,
  { connection, order, root, condition }: TreePageQuery<Row>,
): Promise<Page<Row>> {
  const plan = planPage(request);
  const { after, orderBy, limit } = pageSql(order, plan);
  const count = sql<{ count: number }>`select count(*) as count from ${root.source} where ${condition}`;
  const counts = askedFields(context)?.get(connection)?.has('totalCount') === true;
  const { rows, beside } = await readTree<Row>(context, root, {
    rest: sql`where ${condition} and ${after} order by ${orderBy} limit ${limit}`,
    ...(counts && { beside: count }),
  });
  const counted = beside as { readonly count: number } | undefined;
  return pageOfRead(order, rows, plan, async () => counted?.count ?? (await context.reads.one(count)).count);
}

/** What the statement gives: the levels in the order of the plan, and the row that was read beside them. */
interface Answer {
  readonly levels: readonly ColumnLists[];
  readonly beside?: unknown;
}

/** Rows of all levels, each behind the place of its level in the plan. */
interface FewRows {
  readonly rows: readonly (readonly [place: number, ...values: readonly unknown[]])[];
}

function levelsOf({ levels }: ReadPlan, { rows }: FewRows): ColumnLists[] {
  const lists = levels.map(({ properties }) => properties.map((): unknown[] => []));
  for (const [place, ...values] of rows) {
    const own = lists[place] as unknown[][];
    values.forEach((value, column) => {
      own[column]?.push(value);
    });
  }
  return lists;
}

const levelName = (place: number) => sql.raw(`l${place}`);
const columnName = (place: number) => sql.raw(`c${place}`);

function planFor(context: RequestContext, root: Level): ReadPlan {
  const asked = askedFields(context);
  if (asked === undefined) return makePlan(context, root, undefined);
  let known = plans.get(asked);
  if (known === undefined) {
    known = new Map();
    plans.set(asked, known);
  }
  let plan = known.get(root.name);
  if (plan === undefined) {
    plan = makePlan(context, root, asked);
    known.set(root.name, plan);
  }
  return plan;
}

function makePlan({ reads }: RequestContext, root: Level, asked: AskedFields | undefined): ReadPlan {
  const levels: PlannedLevel[] = [];
  const add = (level: Level, above?: PlannedLevel['above']) => {
    const fields = asked === undefined ? undefined : (asked.get(level.shape.type) ?? new Set<string>());
    // Of a document that is not known nothing is read ahead.
    const below = level.branches.filter(({ field }) => fields?.has(field) === true);
    const keys = above !== undefined && 'foreignKey' in above.branch.link ? above.branch.link.order : [];
    const properties = propertiesFor(level.shape, fields, keys);
    const slots = below.map(({ field, link }) => ({
      name: field,
      isList: 'foreignKey' in link && link.isSingle !== true,
    }));
    const place = levels.length;
    levels.push({
      level,
      properties,
      make: rowMaker(level.shape, properties, slots),
      ...(above && { above }),
      references: below.flatMap(({ link }) => ('reference' in link ? [link] : [])),
    });
    for (const branch of below) add(branch.to, { place, branch });
  };
  add(root);
  const [first, ...others] = levels as [PlannedLevel, ...PlannedLevel[]];
  const parts = others.map((planned, place) => sql`, ${levelName(place + 1)} as (${selectBelow(planned)})`);
  const texts = levels.map(({ properties }, place) => {
    const lists = properties.map((_, column) => sql`json_agg(${columnName(column)})`);
    return sql`(select json_build_array(${sql.join(lists)}) from ${levelName(place)})`;
  });
  const fewTexts = levels.map(({ properties }, place) => {
    const columns = properties.map((_, column) => columnName(column));
    return sql`select json_build_array(${sql.join([sql.raw(`${place}`), ...columns])}) from ${levelName(place)}`;
  });
  const head = sql`with ${levelName(0)} as (select ${columnsOf(first)} from ${root.source}`;
  const below = sql.join(parts, sql``);
  const tail = sql`${below} select json_build_array(${sql.join(texts)}) as levels`;
  const tailOfFew = sql`${below} select array_to_json(array(${sql.join(fewTexts, sql` union all `)})) as rows`;
  const textOf = (part: RawBuilder<unknown>): string => reads.statement(part).text;
  return {
    levels,
    head: textOf(head),
    tail: textOf(tail),
    tailOfFew: textOf(tailOfFew),
    texts: new Map(),
  };
}

/** What a level selects: its properties, its key, what levels below name it by. */
function columnsOf({ level, properties, references }: PlannedLevel): RawBuilder<unknown> {
  return sql.join([
    ...properties.map((name, place) => {
      return sql`${level.shape.columns[name] as RawBuilder<unknown>} as ${columnName(place)}`;
    }),
    sql`${level.key} as id`,
    ...references.map(({ reference, property }) => sql`${reference} as ${sql.ref(property)}`),
  ]);
}

function selectBelow(planned: PlannedLevel): RawBuilder<unknown> {
  const { above, level } = planned as PlannedLevel & Required<Pick<PlannedLevel, 'above'>>;
  const { link } = above.branch;
  const upper = levelName(above.place);
  const columns = columnsOf(planned);
  return 'foreignKey' in link
    ? sql`select ${columns} from ${upper} upper, ${level.source} where ${link.foreignKey} = upper.id`
    : sql`select ${columns} from ${level.source} where ${level.key} in (select ${sql.ref(link.property)} from ${upper})`;
}

/** Makes the rows of all levels and hangs each below its own; the rows of the first level. */
function assemble({ levels }: ReadPlan, answers: readonly ColumnLists[]): readonly object[] {
  const made: (readonly Row[])[] = [];
  const byKey: (ReadonlyMap<unknown, Row> | undefined)[] = [];
  levels.forEach(({ make, above }, place) => {
    const rows = make(answers[place] as ColumnLists);
    made.push(rows);
    if (above === undefined) return;
    const { branch } = above;
    const upper = made[above.place] as readonly Row[];
    if ('foreignKey' in branch.link) {
      const rowsAbove = byKey[above.place] ?? new Map(upper.map((row) => [row['id'], row]));
      byKey[above.place] = rowsAbove;
      hang(rows, rowsAbove, branch.field, branch.link);
    } else {
      const { property } = branch.link;
      const found = new Map(rows.map((row) => [row['id'], row]));
      for (const row of upper) row[branch.field] = found.get(row[property]) ?? null;
    }
  });
  return made[0] ?? [];
}

type Row = Record<string, unknown>;

/**
 * Hangs rows below those that they name. PostgreSQL gives them as its indexes do, which is nearly always the wanted
 * order: looking at it costs less than having them sorted there.
 */
function hang(
  rows: readonly Row[],
  above: ReadonlyMap<unknown, Row>,
  field: string,
  { property, order, isSingle }: ToMany,
): void {
  const unordered = new Set<Row[]>();
  for (const row of rows) {
    const owner = above.get(row[property]);
    if (owner === undefined) continue;
    if (isSingle) {
      owner[field] = row;
      continue;
    }
    const list = owner[field] as Row[];
    const last = list.at(-1);
    if (last !== undefined && compareBy(order, last, row) > 0) unordered.add(list);
    list.push(row);
  }
  for (const list of unordered) list.sort((a, b) => compareBy(order, a, b));
}

function compareBy(order: readonly string[], a: Row, b: Row): number {
  for (const name of order) {
    const [one, other] = [a[name] as number, b[name] as number];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
