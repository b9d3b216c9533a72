/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who stands behind what is said about a provider. */
export type ProviderStatus =
  /** Kept by the provider. */
  | 'CLAIMED'
  /** Written down by others. */
  | 'DRAFT'
  /** Checked by the operator. */
  | 'VERIFIED';

/** Where a system stands in its life. */
export type SystemStatus =
  /** Registered, without a price yet. */
  | 'DRAFT'
  /** Has a price sheet and can be bought. */
  | 'PUBLISHED'
  /** Sold no more, for good. */
  | 'WITHDRAWN';

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

export type ProviderOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type ProviderOverviewQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: ViewerKind, provider: { __typename: 'Provider', id: string, name: string, status: ProviderStatus, systems: Array<{ __typename: 'System', id: string, code: string, name: string, type: SystemType, status: SystemStatus }> } | null }, demand: { __typename: 'DemandConnection', nodes: Array<{ __typename: 'DemandCell', companies: number, units: number, process: { __typename: 'Process', id: string, code: string, name: string }, region: { __typename: 'Region', id: string, code: string, name: string } | null }> } };


export const ProviderOverviewDocument = {"__meta__":{"hash":"sha256:0f683c74493a19c3a0b6295ca1bc182d280014ca807d6536c2b6278cb67d529d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"systems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"demand"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"processLevel"},"value":{"kind":"IntValue","value":"2"}},{"kind":"Argument","name":{"kind":"Name","value":"regionLevel"},"value":{"kind":"EnumValue","value":"SIDO"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companies"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProviderOverviewQuery, ProviderOverviewQueryVariables>;