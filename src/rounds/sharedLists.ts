/** Lists from so many bytes on are shared; of short ones a copy costs less than memory of their own. */
const SHARED_FROM_BYTES = 4096;

type NumberList = Int32Array | Uint16Array | Float64Array;

/**
 * The same plain data with its long lists of numbers in memory that all threads see: what is sent to a thread is copied but
 * for that. Cost O(size), once; nobody may write to the lists any more.
 */
export function withSharedLists<Value>(value: Value): Value;
export function withSharedLists(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return sharedList(value as NumberList);
  if (Array.isArray(value)) return value.map(withSharedLists);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withSharedLists(part)]));
}

function sharedList(list: NumberList): NumberList {
  if (list.byteLength < SHARED_FROM_BYTES) return list;
  const List = list.constructor as new (memory: SharedArrayBuffer) => NumberList;
  const shared = new List(new SharedArrayBuffer(list.byteLength));
  shared.set(list);
  return shared;
}
