import { Loader } from '@mantine/core';
import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';
import { EmptyState } from './EmptyState.tsx';
import { IconDown, IconSort, IconUp } from './icons.tsx';
import { useRowFocus } from './useRowFocus.ts';

/** One column: what it says of a row, and how it is drawn. */
export interface DataColumn<Row extends RowData> {
  readonly id: string;
  readonly title: string;
  /** What it is sorted by, and shown where there is no `cell`. */
  readonly value: (row: Row) => string | number | null | undefined;
  readonly cell?: (row: Row) => ReactNode;
  /** Figures stand on the right. */
  readonly align?: 'start' | 'end';
  /** Pixels; the columns share what is left in proportion. */
  readonly width?: number;
  /** Default true where the table sorts by itself. */
  readonly isSortable?: boolean;
}

/** Which column the rows are sorted by; fits into the address as `name` and `-name`. */
export type Sorting = string;

interface DataTableProps<Row extends RowData> {
  /** What the table shows: its name for whoever hears the page. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Kept in the address by the page. */
  readonly sort?: Sorting | undefined;
  readonly onSort?: (sort: Sorting | undefined) => void;
  /** Whether the rows come sorted: then every click asks the server. */
  readonly isSortedByServer?: boolean;
  /** Enter, or a click on the row. */
  readonly onOpen?: (row: Row) => void;
  /** Height of the window in which many rows move; few rows stand as they are. */
  readonly height?: number;
  /** How many rows there are in all, where more can be loaded. */
  readonly total?: number | undefined;
  /** The last rows come into sight: load more. */
  readonly onEnd?: () => void;
  readonly isLoading?: boolean;
  readonly emptyText?: string;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic, text: sortFn_text },
});

const NONE: readonly never[] = [];
const ROW_PIXELS = 48;
/** So many rows are drawn as they are; more move in a window, and only those in sight are drawn. */
const FEW_ROWS = 40;

/** Rows in a table: sorted by column, walked by keyboard, drawn in time whether there are ten or a hundred thousand. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    sort,
    onSort,
    isSortedByServer = false,
    onOpen,
    height = 560,
  } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const defs = useMemo(() => columns.map((column) => toDef(column)), [columns]);
  const sorting = useMemo(() => (sort === undefined ? [] : [sortOf(sort)]), [sort]);
  const table = useTable({
    features,
    columns: defs,
    // Rows that come sorted are drawn as they are: TanStack would make an object for each at every page that arrives.
    data: isSortedByServer ? (NONE as readonly Row[]) : rows,
    getRowId: rowKey,
    state: { sorting },
    manualSorting: isSortedByServer,
    onSortingChange: () => undefined,
  });
  const sorted = isSortedByServer ? rows : table.getRowModel().rows.map(({ original }) => original);
  const isLong = sorted.length > FEW_ROWS || props.onEnd !== undefined;
  const focus = useRowFocus(
    sorted.length,
    (index) => drawn.show(index),
    (index) => onOpen?.(sorted[index] as Row),
  );
  const drawn = useDrawnRows(frame, sorted.length, isLong, focus.current);
  useEnd(drawn.rows.at(-1)?.index, sorted.length, props.onEnd);

  if (sorted.length === 0 && !props.isLoading)
    return <EmptyState text={props.emptyText ?? t('table.empty')} />;
  return (
    <div ref={frame} className={classes['frame']} style={isLong ? { maxHeight: height } : undefined}>
      <table
        className={classes['table']}
        aria-label={label}
        aria-rowcount={(props.total ?? sorted.length) + 1}
        aria-busy={props.isLoading || undefined}
      >
        <Head columns={columns} sort={sort} onSort={onSort} />
        <tbody onKeyDown={focus.onKeyDown}>
          {drawn.rows.flatMap(({ index, gap }) => {
            const row = sorted[index] as Row;
            return [
              gap > 0 && <Gap key={`before ${rowKey(row)}`} pixels={gap} columns={columns.length} />,
              <tr
                key={rowKey(row)}
                ref={focus.rowRef(index)}
                tabIndex={focus.tabIndex(index)}
                aria-rowindex={index + 2}
                data-opens={onOpen ? true : undefined}
                onFocus={() => focus.moved(index)}
                onClick={() => onOpen?.(row)}
              >
                {columns.map((column) => (
                  <td key={column.id} data-align={column.align}>
                    {column.cell ? column.cell(row) : (column.value(row) ?? '–')}
                  </td>
                ))}
              </tr>,
            ];
          })}
          {drawn.after > 0 && <Gap pixels={drawn.after} columns={columns.length} />}
        </tbody>
      </table>
      {props.isLoading && <Loader m="md" size="sm" role="status" aria-label={t('loading')} />}
    </div>
  );
}

/** A row that is drawn, and the empty space in place of those before it. */
interface DrawnRow {
  readonly index: number;
  readonly gap: number;
}

/** Which rows are drawn: those in sight, and wherever it is the one with the focus, which would else be lost. */
function useDrawnRows(
  frame: RefObject<HTMLDivElement | null>,
  count: number,
  isLong: boolean,
  current: number,
): { rows: readonly DrawnRow[]; after: number; show(index: number): void } {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      if (current >= range.count || inSight.includes(current)) return inSight;
      return [...inSight, current].sort((left, right) => left - right);
    },
    [current],
  );
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
    enabled: isLong,
    rangeExtractor,
  });
  if (!isLong) {
    const rows = Array.from({ length: count }, (_, index) => ({ index, gap: 0 }));
    return { rows, after: 0, show: () => undefined };
  }
  const items = virtualizer.getVirtualItems();
  const rows = items.map(({ index, start }, place) => ({ index, gap: start - (items[place - 1]?.end ?? 0) }));
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return { rows, after, show: (index) => virtualizer.scrollToIndex(index) };
}

function toDef<Row extends RowData>(column: DataColumn<Row>): ColumnDef<typeof features, Row> {
  return { id: column.id, accessorFn: column.value, sortUndefined: 'last' } as ColumnDef<
    typeof features,
    Row
  >;
}

function sortOf(sort: Sorting): { id: string; desc: boolean } {
  return { id: sort.replace(/^-/, ''), desc: sort.startsWith('-') };
}

/** A click sorts upward, the next downward, the third not at all. */
function nextSort(sort: Sorting | undefined, id: string): Sorting | undefined {
  if (sort === id) return `-${id}`;
  return sort === `-${id}` ? undefined : id;
}

interface HeadProps<Row extends RowData> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: Sorting | undefined;
  readonly onSort: ((sort: Sorting | undefined) => void) | undefined;
}

function Head<Row extends RowData>({ columns, sort, onSort }: HeadProps<Row>) {
  const spoken = (id: string) => {
    if (sort === id) return 'ascending';
    return sort === `-${id}` ? 'descending' : 'none';
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, title, align, width, isSortable = true }) => (
          <th
            key={id}
            scope="col"
            data-align={align}
            style={{ width, minWidth: width }}
            aria-sort={onSort && isSortable ? spoken(id) : undefined}
          >
            {onSort && isSortable ? (
              <button type="button" className={classes['sort']} onClick={() => onSort(nextSort(sort, id))}>
                {title}
                <SortSign state={spoken(id)} />
              </button>
            ) : (
              title
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortSign({ state }: { readonly state: 'ascending' | 'descending' | 'none' }) {
  if (state === 'ascending') return <IconUp size={16} />;
  return state === 'descending' ? <IconDown size={16} /> : <IconSort size={16} />;
}

/** The rows that are not drawn, as empty space. */
function Gap({ pixels, columns }: { readonly pixels: number; readonly columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height: pixels, padding: 0, border: 0 }} />
    </tr>
  );
}

/** Calls `onEnd` once for each length of the list whose end was seen. */
function useEnd(last: number | undefined, count: number, onEnd: (() => void) | undefined): void {
  const told = useRef(0);
  useEffect(() => {
    if (onEnd === undefined || last === undefined || last < count - 1 || told.current === count) return;
    told.current = count;
    onEnd();
  }, [last, count, onEnd]);
}
