import { useCallback, useRef, useState } from 'react';
import { useDraft } from '../../app/draft.ts';
import type { CompanyRoutingPartsFragment, OperationInput } from './graphql/graphql.ts';

export type RoutingCompany = CompanyRoutingPartsFragment;
export type RoutingPlant = NonNullable<RoutingCompany['plants']>[number];
export type RoutingProduct = RoutingPlant['products'][number];

/** One operation in the editor; `key` stays with it wherever it is moved. */
export interface EditedOperation extends OperationInput {
  readonly key: string;
}

/** What is edited, and the version of the company from which it began. */
export interface RoutingDraft {
  readonly version: number;
  readonly operations: readonly EditedOperation[];
}

/** Most operations of one routing. */
export const MOST_OPERATIONS = 100;

/** The routing that the server has, as the editor takes it. */
export function draftOf({ version }: RoutingCompany, { routing }: RoutingProduct): RoutingDraft {
  const operations = (routing?.operations ?? []).map(
    ({ position, processCode, equipment, dataCapture, automationLevel, isRealTimeControlled }) => ({
      key: `${position} ${processCode}`,
      processCode,
      equipment: equipment ?? null,
      dataCapture: dataCapture ?? null,
      automationLevel: automationLevel ?? null,
      isRealTimeControlled: isRealTimeControlled ?? null,
    }),
  );
  return { version, operations };
}

export function inputOf(operations: readonly EditedOperation[]): OperationInput[] {
  return operations.map(({ key: _key, ...operation }) => operation);
}

function isSame(left: readonly EditedOperation[], right: readonly EditedOperation[]): boolean {
  return JSON.stringify(inputOf(left)) === JSON.stringify(inputOf(right));
}

/** The list with the operation at `from` moved to `to`. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const without = list.filter((_, index) => index !== from);
  const item = list[from];
  return item === undefined ? [...list] : [...without.slice(0, to), item, ...without.slice(to)];
}

let added = 0;
/** A new operation of a process. */
export function operationOf(processCode: string): EditedOperation {
  added += 1;
  return { key: `new ${Date.now()} ${added}`, processCode };
}

const MOST_STEPS_BACK = 100;

/** Whether the same operations stand in the same order, so that only what is said of one has changed. */
function isSameOrder(left: readonly EditedOperation[], right: readonly EditedOperation[]): boolean {
  return left.length === right.length && left.every(({ key }, index) => key === right[index]?.key);
}

/** The routing as it is edited: kept in the browser until it is saved, every step can be undone and done again. */
export function useRoutingState(company: RoutingCompany, product: RoutingProduct) {
  const saved = draftOf(company, product);
  const draft = useDraft<RoutingDraft | null>(`routing:${product.id}`, null);
  const [past, setPast] = useState<readonly (readonly EditedOperation[])[]>([]);
  const [future, setFuture] = useState<readonly (readonly EditedOperation[])[]>([]);
  // Without a change of the editor's own, what the server has goes.
  const edited =
    draft.value !== null && !isSame(draft.value.operations, saved.operations) ? draft.value : undefined;
  const isChanged = edited !== undefined;
  const current = edited ?? saved;
  const put = (operations: readonly EditedOperation[]) => draft.set({ version: current.version, operations });
  // What is typed about an operation is one step back, not one for each key.
  const isTyping = useRef(false);
  const change = (operations: readonly EditedOperation[]) => {
    const isDetail = isSameOrder(current.operations, operations);
    if (!isDetail || !isTyping.current) {
      setPast((before) => [...before, current.operations].slice(-MOST_STEPS_BACK));
    }
    isTyping.current = isDetail;
    setFuture([]);
    put(operations);
  };
  const step = (from: typeof past, setFrom: typeof setPast, setTo: typeof setPast) => {
    const target = from.at(-1);
    if (target === undefined) return;
    isTyping.current = false;
    setFrom(from.slice(0, -1));
    setTo((before) => [...before, current.operations]);
    put(target);
  };
  const forget = useCallback(() => {
    setPast([]);
    setFuture([]);
    draft.drop();
  }, [draft.drop]);
  return {
    ...current,
    isChanged,
    isRestored: draft.isRestored && isChanged,
    /** Whether the company was changed elsewhere since this draft began. */
    isBehind: isChanged && current.version !== company.version,
    change,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undo: () => step(past, setPast, setFuture),
    redo: () => step(future, setFuture, setPast),
    forget,
  };
}
