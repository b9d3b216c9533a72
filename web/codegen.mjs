import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/*
 * Typed documents of the page: for each area the operations of its `documents.graphql`, with the hash by which they are
 * sent. Each area has a folder of its own, so that two people who add operations to two areas touch no file in common.
 */

const areas = {
  'web/src/api': 'web/src/api/documents.graphql',
  'web/src/pages/company': 'web/src/pages/company/documents.graphql',
  'web/src/pages/operator': 'web/src/pages/operator/documents.graphql',
  'web/src/pages/provider': 'web/src/pages/provider/documents.graphql',
  'web/src/pages/signIn': 'web/src/pages/signIn/documents.graphql',
  'web/src/pages/start': 'web/src/pages/start/documents.graphql',
};

const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  strictScalars: true,
  importExtension: '.ts',
  defaultScalarType: 'unknown',
  scalars: { DateTime: 'string', LocalDate: 'string', Upload: 'File', Won: 'number' },
};

const outputs = Object.entries(areas).map(([folder, documents]) => [
  `${folder}/graphql/`,
  {
    preset: 'client',
    documents: [documents],
    // What the cache adds to a document must be in the text whose hash is trusted.
    documentTransforms: [addTypenameSelectionDocumentTransform],
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
    },
    config,
  },
]);

export default {
  schema: 'schema/schema.graphql',
  generates: {
    ...Object.fromEntries(outputs),
    'web/src/api/possibleTypes.ts': {
      plugins: ['fragment-matcher'],
      config: { apolloClientVersion: 3, useExplicitTyping: true },
    },
  },
};
