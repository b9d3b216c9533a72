import { registerEnumType } from 'type-graphql';

/** An enum of the schema, made of the descriptions of its values; each value is its own name. */
export function describedEnum<Code extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Code, string>>,
): Readonly<Record<Code, Code>> {
  const codes = Object.fromEntries(Object.keys(values).map((code) => [code, code])) as Record<Code, Code>;
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([code, text]) => [code, { description: text }]),
  ) as Record<Code, { description: string }>;
  registerEnumType(codes, { name, description, valuesConfig });
  return codes;
}
