interface Dated {
  readonly opensAt: string | null;
  readonly currentRuleSet: { readonly rules: { readonly announcedOn: string | null } } | null;
}

const inSeoul = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Seoul' });

/** The year of a programme: when it was announced, else when it opens, in Seoul; undefined where neither is set. */
export function yearOf({ opensAt, currentRuleSet }: Dated): string | undefined {
  const announcedOn = currentRuleSet?.rules.announcedOn;
  if (announcedOn != null) return announcedOn.slice(0, 4);
  return opensAt === null ? undefined : inSeoul.format(new Date(opensAt));
}
