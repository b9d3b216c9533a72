interface NamedRegion {
  readonly name: string;
  readonly parent?: { readonly name: string } | null;
}

/** A region with the one around it; districts of a city carry its name already. */
export function regionName(region: NamedRegion | null | undefined): string | undefined {
  if (!region) return undefined;
  const { name, parent } = region;
  return parent && !name.startsWith(parent.name) ? `${parent.name} ${name}` : name;
}
