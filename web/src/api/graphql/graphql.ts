/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a member may do in its organisation, the most first. */
export type MemberRole =
  /** Changes the data of the organisation, and makes tokens. */
  | 'EDITOR'
  /** Everything, members and tokens included. */
  | 'OWNER'
  /** Signs contracts and consents. */
  | 'SIGNER'
  /** Reads. */
  | 'VIEWER';

/** What an organisation is in the market. */
export type OrganisationKind =
  /** A manufacturer that may adopt a system. */
  | 'COMPANY'
  /** Recruits companies and submits for them; it is never paid. */
  | 'LEAD'
  /** Runs programmes and rounds. */
  | 'OPERATOR'
  /** Sells and installs systems. */
  | 'PROVIDER';

/** How large a region is. */
export type RegionLevel =
  /** A province or metropolitan city (시·도); codes of two digits. */
  | 'SIDO'
  /** A city, county or district (시·군·구); codes of five digits. */
  | 'SIGUNGU';

/** Kinds of smart-factory system. None stands in for another: a company names what it wants. */
export type SystemType =
  /** Advanced planning and scheduling. Builds finite-capacity production plans and re-plans them when something changes. */
  | 'APS'
  /** Computerized maintenance management system. Plans maintenance, keeps machine histories and spare parts. */
  | 'CMMS'
  /** Digital twin. Keeps a live model of the factory to try changes without risk. */
  | 'DIGITAL_TWIN'
  /** Enterprise resource planning. Keeps orders, purchasing, stock, costing and accounts in one ledger. */
  | 'ERP'
  /** Factory energy management system. Meters electricity, gas and steam by line and cuts peaks and waste. */
  | 'FEMS'
  /** Laboratory information management system. Registers samples, tests and certificates of analysis. */
  | 'LIMS'
  /** Line automation. Links machines, conveyors, controllers and sensors into an automatic line. */
  | 'LINE_AUTOMATION'
  /** Logistics automation. Moves and stores goods with guided vehicles, sorters and automatic racks. */
  | 'LOGISTICS_AUTOMATION'
  /** Machine vision inspection. Finds defects and measures parts with cameras. */
  | 'MACHINE_VISION'
  /** Manufacturing data and AI. Learns from shop-floor data to predict quality, failures and demand. */
  | 'MANUFACTURING_AI'
  /** Manufacturing execution system. Takes work orders to the shop floor, collects output, downtime and defects per operation, and traces every lot. */
  | 'MES'
  /** Product lifecycle management. Holds drawings, bills of material, engineering changes and development projects. */
  | 'PLM'
  /** Process simulation. Computes casting, forming, moulding or line flow before metal is cut. */
  | 'PROCESS_SIMULATION'
  /** Quality management system. Plans inspections, keeps their records, watches control charts and drives corrective action. */
  | 'QMS'
  /** Robot cell. Hands loading, welding, assembly or packing to an industrial or collaborative robot. */
  | 'ROBOT_CELL'
  /** Supervisory control and data acquisition. Reads and sets machine and process values from one control room. */
  | 'SCADA'
  /** Supply chain management. Shares orders, forecasts and deliveries with suppliers and customers. */
  | 'SCM'
  /** Smart HACCP. Records the critical control points of food making by sensor and raises the alarm. */
  | 'SMART_HACCP'
  /** Warehouse management system. Directs receipt, location, picking and dispatch of goods by bar code or radio tag. */
  | 'WMS';

/** By what a caller is known. */
export type ViewerKind =
  /** By the session of a person. */
  | 'ACCOUNT'
  /** By nothing but its address. */
  | 'ANONYMOUS'
  /** By a token of an organisation. */
  | 'TOKEN';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: ViewerKind, role: MemberRole | null, account: { __typename: 'Account', id: string, name: string, email: string, twoFactorEnabled: boolean } | null, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, memberships: Array<{ __typename: 'ViewerMembership', role: MemberRole, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } }> } };

export type IndustriesQueryVariables = Exact<{ [key: string]: never; }>;


export type IndustriesQuery = { __typename: 'Query', industries: Array<{ __typename: 'Industry', id: string, code: string, name: string }> };

export type ProcessesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcessesQuery = { __typename: 'Query', processes: Array<{ __typename: 'Process', id: string, code: string, level: number, name: string }> };

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', id: string, code: string, level: RegionLevel, name: string, parent: { __typename: 'Region', id: string, code: string, name: string } | null }> };

export type SystemTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemTypesQuery = { __typename: 'Query', systemTypes: Array<{ __typename: 'SystemTypeInfo', code: SystemType, nameKo: string, nameEn: string, descriptionKo: string, descriptionEn: string }> };


export const ViewerDocument = {"__meta__":{"hash":"sha256:43e4b581377ed0a9633034a821206c1a80f02966146b57abd23b9e0b9250307c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"twoFactorEnabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const IndustriesDocument = {"__meta__":{"hash":"sha256:1ea3b84578f9a50aafed8a8929539794e1a17478f9cdade9e739ec1befcf496d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Industries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"industries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"digits"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<IndustriesQuery, IndustriesQueryVariables>;
export const ProcessesDocument = {"__meta__":{"hash":"sha256:4187a0b6274eb85dc8cbd28a47d1acf78a1f37b89dcb1fb68b029915551a1d15"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Processes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"processes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ProcessesQuery, ProcessesQueryVariables>;
export const RegionsDocument = {"__meta__":{"hash":"sha256:0e1676ff7e9bbc98ba076710c1053f5eee76ea7ee89125da2e72ff178144019e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;
export const SystemTypesDocument = {"__meta__":{"hash":"sha256:906a75cb3b98bb2ff0e2bed0b96f768beba25d4b57f5d98ba0d354379a8df2ea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SystemTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameKo"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"descriptionKo"}},{"kind":"Field","name":{"kind":"Name","value":"descriptionEn"}}]}}]}}]} as unknown as DocumentNode<SystemTypesQuery, SystemTypesQueryVariables>;