/** The languages in which the server speaks to people. */
export type Language = 'ko' | 'en';

/** The language the caller likes best by its Accept-Language header; English where it asks for neither. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined) return 'en';
  let best: Language = 'en';
  let bestWeight = 0;
  for (const part of header.split(',').slice(0, 20)) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters
      .map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1])
      .find((text) => text !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    const primary = range.split('-')[0];
    if ((primary === 'ko' || primary === 'en') && weight > bestWeight) {
      best = primary;
      bestWeight = weight;
    }
  }
  return best;
}
