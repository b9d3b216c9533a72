/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where a programme stands in its life. */
export type ProgrammeStatus =
  /** Takes no more applications. */
  | 'CLOSED'
  /** The awards are made. */
  | 'DECIDED'
  /** Being written. */
  | 'DRAFT'
  /** Finished and evaluated. */
  | 'EVALUATED'
  /** Takes applications; its rules are frozen, a change is a new version with a notice. */
  | 'OPEN'
  /** Announced; its rules may still change. */
  | 'PUBLISHED'
  /** Applications are being reviewed. */
  | 'REVIEWING'
  /** The systems are being built. */
  | 'RUNNING';

/** Where a round stands. */
export type RoundStatus =
  /** Was cancelled. Nothing was stored. */
  | 'CANCELLED'
  /** Checked, not started. */
  | 'CONFIGURED'
  /** Ended without a result; errorCode says why. Nothing was stored. */
  | 'FAILED'
  /** Done: its candidate clusters stand. They are advice; nobody joins by them. */
  | 'PROPOSED'
  /** Waits for a worker. */
  | 'QUEUED'
  /** A worker is at it. */
  | 'SOLVING';

export type OperatorOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorOverviewQuery = { __typename: 'Query', programmes: { __typename: 'ProgrammeConnection', nodes: Array<{ __typename: 'Programme', id: string, code: string, name: string, status: ProgrammeStatus, budgetWon: number | null }> }, rounds: { __typename: 'RoundConnection', nodes: Array<{ __typename: 'Round', id: string, status: RoundStatus, progress: number, createdAt: string, companyCount: number | null, matchedCount: number | null, clusterCount: number | null, savingWon: number | null, savingPercent: number | null, gapPercent: number | null, programme: { __typename: 'Programme', id: string, name: string } }> } };


export const OperatorOverviewDocument = {"__meta__":{"hash":"sha256:d4d21837b6b9b714f0c501b9a24ce586df03526605dce86eaa808c84e84e6169"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"budgetWon"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchedCount"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"gapPercent"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorOverviewQuery, OperatorOverviewQueryVariables>;