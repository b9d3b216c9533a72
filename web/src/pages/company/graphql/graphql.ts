/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where a routing comes from, least certain first. */
export type RoutingSource =
  /** By the company itself. No import changes it. */
  | 'CONFIRMED'
  /** From the industry code and product words; see its rule and confidence. */
  | 'INFERRED'
  /** From a file that names the processes. */
  | 'STATED';

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

export type CompanyOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyOverviewQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: ViewerKind, company: { __typename: 'Company', id: string, label: string, name: string | null, units: number | null, routingSource: RoutingSource | null, region: { __typename: 'Region', id: string, name: string } | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, processes: Array<{ __typename: 'Process', id: string, code: string, name: string }>, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType }>, clusters: { __typename: 'ClusterConnection', nodes: Array<{ __typename: 'Cluster', id: string, memberCount: number, savingWon: number | null, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } } | null }> }, clusterOpportunities: Array<{ __typename: 'ClusterOpportunity', members: number, shareWon: number, netWon: number, savingWon: number, system: { __typename: 'System', id: string, name: string }, cluster: { __typename: 'Cluster', id: string } }> } | null } };


export const CompanyOverviewDocument = {"__meta__":{"hash":"sha256:ea9113d4015ba96a89b3d4f9057b94a60565179d0fb44518caa4d40577c7a876"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"processes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusterOpportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyOverviewQuery, CompanyOverviewQueryVariables>;