/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

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
    "query CompanyOverview {\n  viewer {\n    kind\n    company {\n      id\n      label\n      name\n      units\n      routingSource\n      region {\n        id\n        name\n      }\n      industry {\n        id\n        code\n        name\n      }\n      processes {\n        id\n        code\n        name\n      }\n      wantedSystems {\n        systemType\n      }\n      clusters(first: 5) {\n        nodes {\n          id\n          memberCount\n          savingWon\n          system {\n            id\n            name\n            provider {\n              id\n              name\n            }\n          }\n        }\n      }\n      clusterOpportunities(first: 3) {\n        members\n        shareWon\n        netWon\n        savingWon\n        system {\n          id\n          name\n        }\n        cluster {\n          id\n        }\n      }\n    }\n  }\n}": typeof types.CompanyOverviewDocument,
};
const documents: Documents = {
    "query CompanyOverview {\n  viewer {\n    kind\n    company {\n      id\n      label\n      name\n      units\n      routingSource\n      region {\n        id\n        name\n      }\n      industry {\n        id\n        code\n        name\n      }\n      processes {\n        id\n        code\n        name\n      }\n      wantedSystems {\n        systemType\n      }\n      clusters(first: 5) {\n        nodes {\n          id\n          memberCount\n          savingWon\n          system {\n            id\n            name\n            provider {\n              id\n              name\n            }\n          }\n        }\n      }\n      clusterOpportunities(first: 3) {\n        members\n        shareWon\n        netWon\n        savingWon\n        system {\n          id\n          name\n        }\n        cluster {\n          id\n        }\n      }\n    }\n  }\n}": types.CompanyOverviewDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CompanyOverview {\n  viewer {\n    kind\n    company {\n      id\n      label\n      name\n      units\n      routingSource\n      region {\n        id\n        name\n      }\n      industry {\n        id\n        code\n        name\n      }\n      processes {\n        id\n        code\n        name\n      }\n      wantedSystems {\n        systemType\n      }\n      clusters(first: 5) {\n        nodes {\n          id\n          memberCount\n          savingWon\n          system {\n            id\n            name\n            provider {\n              id\n              name\n            }\n          }\n        }\n      }\n      clusterOpportunities(first: 3) {\n        members\n        shareWon\n        netWon\n        savingWon\n        system {\n          id\n          name\n        }\n        cluster {\n          id\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query CompanyOverview {\n  viewer {\n    kind\n    company {\n      id\n      label\n      name\n      units\n      routingSource\n      region {\n        id\n        name\n      }\n      industry {\n        id\n        code\n        name\n      }\n      processes {\n        id\n        code\n        name\n      }\n      wantedSystems {\n        systemType\n      }\n      clusters(first: 5) {\n        nodes {\n          id\n          memberCount\n          savingWon\n          system {\n            id\n            name\n            provider {\n              id\n              name\n            }\n          }\n        }\n      }\n      clusterOpportunities(first: 3) {\n        members\n        shareWon\n        netWon\n        savingWon\n        system {\n          id\n          name\n        }\n        cluster {\n          id\n        }\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;