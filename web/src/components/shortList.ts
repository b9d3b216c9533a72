import type { ComboboxItem, ComboboxItemGroup, OptionsFilter } from '@mantine/core';

/** Entries that are drawn at once; typing brings the others. */
const SHOWN = 60;

/**
 * Keeps the first entries that have what was typed, over all groups together (Mantine's own limit counts anew in each),
 * and ends with a line that says how many more there are.
 */
export function shortList(more: (count: number) => string): OptionsFilter {
  return ({ options, search }) => {
    const part = search.trim().toLowerCase();
    let shown = 0;
    let hidden = 0;
    const take = (items: readonly ComboboxItem[]): ComboboxItem[] => {
      const found = items.filter(({ label }) => label.toLowerCase().includes(part));
      const taken = found.slice(0, SHOWN - shown);
      shown += taken.length;
      hidden += found.length - taken.length;
      return taken;
    };
    const list = (options as readonly (ComboboxItem | ComboboxItemGroup<ComboboxItem>)[]).flatMap(
      (option): (ComboboxItem | ComboboxItemGroup<ComboboxItem>)[] => {
        if (!('group' in option)) return take([option]);
        const items = take(option.items);
        return items.length === 0 ? [] : [{ ...option, items }];
      },
    );
    return hidden === 0 ? list : [...list, { value: '', label: more(hidden), disabled: true }];
  };
}
