/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query CompaniesPage($first: Int!, $after: String, $where: CompanyWhere) {\n    companies(first: $first, after: $after, where: $where) {\n      totalCount\n      nodes {\n        id\n        name\n        region {\n          id\n          name\n        }\n        processes {\n          id\n          code\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CompaniesPageDocument,
    "\n  query WhatWouldIPay($input: EstimateInput!) {\n    estimate(input: $input) {\n      estimate {\n        standAlone {\n          won\n        }\n        priceCurve {\n          members\n          shareWon\n          netWon\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.WhatWouldIPayDocument,
    "\n  query NewestRound {\n    rounds(first: 1) {\n      nodes {\n        id\n        status\n      }\n    }\n  }\n": typeof types.NewestRoundDocument,
    "\n  subscription Progress($id: ID!) {\n    roundProgress(id: $id) {\n      status\n      phase\n      progress\n    }\n  }\n": typeof types.ProgressDocument,
};
const documents: Documents = {
    "\n  query CompaniesPage($first: Int!, $after: String, $where: CompanyWhere) {\n    companies(first: $first, after: $after, where: $where) {\n      totalCount\n      nodes {\n        id\n        name\n        region {\n          id\n          name\n        }\n        processes {\n          id\n          code\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CompaniesPageDocument,
    "\n  query WhatWouldIPay($input: EstimateInput!) {\n    estimate(input: $input) {\n      estimate {\n        standAlone {\n          won\n        }\n        priceCurve {\n          members\n          shareWon\n          netWon\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.WhatWouldIPayDocument,
    "\n  query NewestRound {\n    rounds(first: 1) {\n      nodes {\n        id\n        status\n      }\n    }\n  }\n": types.NewestRoundDocument,
    "\n  subscription Progress($id: ID!) {\n    roundProgress(id: $id) {\n      status\n      phase\n      progress\n    }\n  }\n": types.ProgressDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompaniesPage($first: Int!, $after: String, $where: CompanyWhere) {\n    companies(first: $first, after: $after, where: $where) {\n      totalCount\n      nodes {\n        id\n        name\n        region {\n          id\n          name\n        }\n        processes {\n          id\n          code\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CompaniesPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatWouldIPay($input: EstimateInput!) {\n    estimate(input: $input) {\n      estimate {\n        standAlone {\n          won\n        }\n        priceCurve {\n          members\n          shareWon\n          netWon\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').WhatWouldIPayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestRound {\n    rounds(first: 1) {\n      nodes {\n        id\n        status\n      }\n    }\n  }\n"): typeof import('./graphql.ts').NewestRoundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Progress($id: ID!) {\n    roundProgress(id: $id) {\n      status\n      phase\n      progress\n    }\n  }\n"): typeof import('./graphql.ts').ProgressDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
