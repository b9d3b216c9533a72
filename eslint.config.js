import graphqlPlugin from '@graphql-eslint/eslint-plugin';

/*
 * `npm run lint:schema`: the schema that clients see and the example queries. No rule is switched off for any type, field
 * or file, and comments cannot do it either. docs/decisions/0025 says which rules are on and which are not.
 */

const { 'flat/schema-recommended': schemaRecommended, 'flat/schema-relay': schemaRelay } =
  graphqlPlugin.configs;

// Demands an id of every object. Most of ours are values (a price line, a point of a curve): they have no identity.
const { '@graphql-eslint/strict-id-in-types': _notForValues, ...recommended } = schemaRecommended.rules;

/*
 * The SDL has one place for the date on which something goes: the reason of @deprecated, written by `deprecated()` of
 * src/platform/deprecation.ts. The rule looks for an argument of its own, which standard SDL does not have, so the parser
 * shows it the date that stands in the reason. A date that has passed is an error too: then the field goes.
 */
const schemaParser = {
  meta: { name: 'daseot-schema' },
  parseForESLint(code, options) {
    const parsed = graphqlPlugin.parser.parseForESLint(code, options);
    forEachNode(parsed.ast.body, (node) => {
      if (node.kind !== 'Directive' || node.name.value !== 'deprecated') return;
      const reason = node.arguments.find(({ name }) => name.value === 'reason');
      const [, year, month, day] = /, until (\d{4})-(\d{2})-(\d{2}): /.exec(reason?.value.value) ?? [];
      if (year === undefined) return;
      const deletionDate = { ...reason, name: { ...reason.name, value: 'deletionDate' } };
      deletionDate.value = { ...reason.value, value: `${day}/${month}/${year}` };
      node.arguments.push(deletionDate);
    });
    return parsed;
  },
};

function forEachNode(value, visit) {
  if (Array.isArray(value)) for (const one of value) forEachNode(one, visit);
  else if (typeof value?.kind === 'string') {
    visit(value);
    for (const [name, inner] of Object.entries(value)) if (name !== 'parent') forEachNode(inner, visit);
  }
}

const everythingDescribed = {
  types: true,
  rootField: true,
  DirectiveDefinition: true,
  EnumTypeDefinition: true,
  EnumValueDefinition: true,
  FieldDefinition: true,
  InputObjectTypeDefinition: true,
  InputValueDefinition: true,
  InterfaceTypeDefinition: true,
  ObjectTypeDefinition: true,
  ScalarTypeDefinition: true,
  UnionTypeDefinition: true,
};

export default [
  {
    files: ['schema/**/*.graphql'],
    plugins: { '@graphql-eslint': graphqlPlugin },
    linterOptions: { noInlineConfig: true },
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: {
        graphQLConfig: { schema: 'schema/schema.graphql', documents: 'schema/examples/*.graphql' },
      },
    },
  },
  {
    files: ['schema/schema.graphql'],
    languageOptions: { parser: schemaParser },
    rules: {
      ...recommended,
      ...schemaRelay.rules,
      '@graphql-eslint/require-description': ['error', everythingDescribed],
      // As the Relay specification has it: a list may be short and closed, and a node may be a figure without an id.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/input-name': ['error', { checkInputType: false, checkQueries: false }],
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      '@graphql-eslint/require-deprecation-date': 'error',
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      '@graphql-eslint/require-type-pattern-with-oneof': 'error',
    },
  },
  {
    files: ['schema/examples/*.graphql'],
    rules: {
      ...graphqlPlugin.configs['flat/operations-recommended'].rules,
      '@graphql-eslint/lone-executable-definition': 'error',
    },
  },
];
