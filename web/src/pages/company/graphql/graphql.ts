/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How an operation is run. */
export type AutomationLevel =
  /** By a machine that a worker watches. */
  | 'AUTOMATIC'
  /** By a machine that a worker loads or starts each time. */
  | 'HALF_AUTOMATIC'
  /** By hand. */
  | 'MANUAL'
  /** Without anybody present. */
  | 'UNATTENDED';

/** Where the companies of a blocking move would go. */
export type BlockingMoveKind =
  /** One member buys alone. */
  | 'ALONE'
  /** One member joins another open cluster of the round. */
  | 'OTHER_CLUSTER'
  /** Several members buy as a cluster of their own, with this or another system. */
  | 'SUB_GROUP';

/** How far the systems of a site are built (구축 수준), lowest first. */
export type BuiltLevel =
  /** 고도. The factory plans and runs itself to the order, from demand to delivery. */
  | 'ADVANCED'
  /** 기초. Production data are digitised: lots, output and defects are recorded and can be looked up. */
  | 'BASIC'
  /** 중간1. Machine and sensor data are collected and analysed in real time. */
  | 'INTERMEDIATE_1'
  /** 중간2. Processes are controlled in real time through the systems. */
  | 'INTERMEDIATE_2';

/** What the company itself is able to do, as diagnosed (역량 수준), lowest first. Never derived from the built level. */
export type CapabilityLevel =
  /** 레벨1 점검. The company can identify and check what it has and makes. */
  | 'LEVEL_1'
  /** 레벨2 모니터링. The company can see the state of its work from collected data. */
  | 'LEVEL_2'
  /** 레벨3 제어. The company can analyse its data and steer its processes by them. */
  | 'LEVEL_3'
  /** 레벨4 최적화. The company can foresee and optimize its operation. */
  | 'LEVEL_4'
  /** 레벨5 자율운영. The company runs autonomously, from sensing to decision. */
  | 'LEVEL_5';

/** Where a cluster stands in its life. */
export type ClusterStatus =
  /** The application is in. */
  | 'APPLIED'
  /** The operator has awarded it. */
  | 'AWARDED'
  /** Proposed by a round: advice that nobody has acted on. Nobody joins by it. */
  | 'CANDIDATE'
  /** Providers may quote. */
  | 'COLLECTING_QUOTES'
  /** Each member is asked to consent to the terms. */
  | 'CONSENTING'
  /** Is no more. */
  | 'DISSOLVED'
  /** Too few consents in time; the time was extended once. */
  | 'EXTENDED'
  /** Enough members have consented. */
  | 'FORMED'
  /** Somebody gathers members. */
  | 'FORMING'
  /** Went up in another cluster. */
  | 'MERGED'
  /** The operator has not awarded it. */
  | 'NOT_AWARDED'
  /** Quotes are open; a provider is being chosen. */
  | 'PRICING'
  /** Published to its members. */
  | 'PROPOSED'
  /** Fell below the minimum of members and looks for a replacement. */
  | 'SHORT'
  /** Was a candidate until a later round looked at its companies again. */
  | 'SUPERSEDED';

/** A company that an organisation says to be. */
export type CompanyClaimInput = {
  /** The company; where left out, the one with the organisation's business number. */
  companyId?: string | number | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** For whom: your own where left out. The operator names the organisation for which it vouches. */
  organisationId?: string | number | null | undefined;
};

/** A new company. */
export type CompanyCreateInput = {
  /** How far its systems are built now. */
  builtLevel?: BuiltLevel | null | undefined;
  /** Business registration number; its check digit is checked. */
  businessNumber?: string | null | undefined;
  /** Its capability as diagnosed. */
  capabilityLevel?: CapabilityLevel | null | undefined;
  /** Corporation registration number, thirteen digits. */
  corporationNumber?: string | null | undefined;
  /** All supports; replaces those that stand. */
  earlierSupports?: Array<EarlierSupportInput> | null | undefined;
  /** Number of employees. */
  employees?: number | null | undefined;
  /** Kinds of system that it runs already. */
  existingSystemTypes?: Array<SystemType> | null | undefined;
  /** Yearly exports in won. */
  exportsWon?: number | null | undefined;
  /** Day the business started, YYYY-MM-DD. */
  foundedOn?: string | null | undefined;
  /** All claims; replaces those that stand. */
  hardshipClaims?: Array<HardshipClaimInput> | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Name as registered. */
  name: string;
  /** Name of the owner or representative. */
  ownerName?: string | null | undefined;
  /** Its sites, the main one first; at least one. */
  plants: Array<PlantInput>;
  /** Yearly sales in won. */
  salesWon?: number | null | undefined;
  /** Size class. */
  sizeClass?: SizeClass | null | undefined;
  /** The built level it wants to reach. */
  targetLevel?: BuiltLevel | null | undefined;
  /** Tax type of the business. */
  taxType?: TaxType | null | undefined;
  /** Kinds of system that it wants. */
  wantedSystems?: Array<WantedSystemInput> | null | undefined;
  /** Address of its website. */
  website?: string | null | undefined;
};

/** Whom a company shows who it is: an organisation, or whoever acts for another company. */
export type CompanyRevealInput = {
  /** The company. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The other organisation; either this or otherCompanyId. */
  organisationId?: string | number | null | undefined;
  /** The other company, of which you may not know who it is; somebody must act for it. */
  otherCompanyId?: string | number | null | undefined;
};

/** From whom a company hides again who it is. */
export type CompanyRevealRevokeInput = {
  /** The company. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The other organisation. */
  organisationId: string | number;
};

/** Which routings a company confirms. */
export type CompanyRoutingConfirmInput = {
  /** The company. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Products whose routings are right; left out, all of them. */
  productIds?: Array<string | number> | null | undefined;
  /** Version that was read. */
  version: number;
};

/** Changes of a company. A field that is left out stays; null empties it. */
export type CompanyUpdateInput = {
  /** How far its systems are built now. */
  builtLevel?: BuiltLevel | null | undefined;
  /** Business registration number; its check digit is checked. */
  businessNumber?: string | null | undefined;
  /** Its capability as diagnosed. */
  capabilityLevel?: CapabilityLevel | null | undefined;
  /** Corporation registration number, thirteen digits. */
  corporationNumber?: string | null | undefined;
  /** All supports; replaces those that stand. */
  earlierSupports?: Array<EarlierSupportInput> | null | undefined;
  /** Number of employees. */
  employees?: number | null | undefined;
  /** Kinds of system that it runs already. */
  existingSystemTypes?: Array<SystemType> | null | undefined;
  /** Yearly exports in won. */
  exportsWon?: number | null | undefined;
  /** Day the business started, YYYY-MM-DD. */
  foundedOn?: string | null | undefined;
  /** All claims; replaces those that stand. */
  hardshipClaims?: Array<HardshipClaimInput> | null | undefined;
  /** The company. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Name as registered; cannot be emptied. */
  name?: string | null | undefined;
  /** Name of the owner or representative. */
  ownerName?: string | null | undefined;
  /** Yearly sales in won. */
  salesWon?: number | null | undefined;
  /** Size class. */
  sizeClass?: SizeClass | null | undefined;
  /** The built level it wants to reach. */
  targetLevel?: BuiltLevel | null | undefined;
  /** Tax type of the business. */
  taxType?: TaxType | null | undefined;
  /** Version that was read. */
  version: number;
  /** Address of its website. */
  website?: string | null | undefined;
};

/** How much of a company you see. */
export type CompanyVisibility =
  /** How it works, its region and its size; not who it is. */
  | 'ANONYMOUS'
  /** Everything: it is your own, or you are an operator. */
  | 'OWN'
  /** Who it is: it has shown itself to you. Its figures stay its own. */
  | 'REVEALED';

/** How the data of an operation are captured. */
export type DataCapture =
  /** Read from the machine or a sensor. */
  | 'AUTOMATIC'
  /** Scanned or keyed in at a terminal. */
  | 'HALF_AUTOMATIC'
  /** Written down by hand. */
  | 'MANUAL';

/** State support that a company has had before. */
export type EarlierSupportInput = {
  /** Amount received, in won. */
  amountWon: number;
  /** Name of the programme. */
  programme?: string | null | undefined;
  /** Year of the support. */
  year: number;
};

/** What would bring a left-out company into a cluster. */
export type EntryChange =
  /** More units from the provider. */
  | 'CAPACITY'
  /** A lower engineering cost of the system. */
  | 'ENGINEERING'
  /** More companies just like it that join the cluster with it. */
  | 'MORE_TO_JOIN'
  /** More companies just like it that open a cluster with it. */
  | 'MORE_TO_OPEN'
  /** Nothing: it could join as things stand. */
  | 'NONE'
  /** One more member than the rules allow. */
  | 'PLACE'
  /** A process that the system needs no adaptation to. */
  | 'STANDARD_PROCESS'
  /** A lower price of each unit, at every step of the ladder. */
  | 'UNIT_PRICE';

/** A machine of a plant. */
export type EquipmentInput = {
  /** How many of them there are; default 1. */
  count?: number | null | undefined;
  /** Name or model. */
  name: string;
  /** Code of the process it does. */
  processCode?: string | null | undefined;
};

/** Why a company asks to come first in a programme. */
export type HardshipClaimInput = {
  /** Day of the claim, YYYY-MM-DD. */
  claimedOn?: string | null | undefined;
  /** What proves it. */
  evidence?: string | null | undefined;
  /** The priority class that is claimed. */
  kind: HardshipKind;
  /** The company's own words. */
  statement: string;
};

/** Priority classes that a company can claim. */
export type HardshipKind =
  /** In a region that is declared in crisis. */
  | 'CRISIS_REGION'
  /** Owned by a disabled person. */
  | 'DISABLED_OWNED'
  /** Exports consumer goods. */
  | 'EXPORTER'
  /** A claim that fits no other class. */
  | 'OTHER'
  /** Hurt by a change of policy. */
  | 'POLICY_CHANGE'
  /** Hurt by regulation. */
  | 'REGULATION'
  /** A root industry (뿌리산업). */
  | 'ROOT_INDUSTRY';

/** Why a member cannot leave its cluster. */
export type HeldReason =
  /** The cluster would have fewer members than the rules ask for. */
  | 'MINIMUM'
  /** A member left behind would pay more than alone. */
  | 'STAND_ALONE';

/** Why a company is in no cluster of a round. */
export type LeftOutReason =
  /** The provider of the cluster that suits it best has no units left. */
  | 'CAPACITY_FULL'
  /** The clusters that suit it have no place left. */
  | 'CLUSTERS_FULL'
  /** No cluster came about that it could join. */
  | 'NOT_ALIKE'
  /** Nothing is known of its processes. */
  | 'NO_ROUTING'
  /** In the best cluster it would cost more than it saves, or pay more than alone. */
  | 'NO_SAVING'
  /** No system of a wanted type serves its region. */
  | 'NO_SYSTEM'
  /** Not enough others could share a cluster with it. */
  | 'TOO_FEW_COMPANIES';

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

/** A company that is in no list, in a few words. */
export type NewcomerInput = {
  /** Codes of the processes used, at most 100; a group stands for all operations below it. */
  processCodes: Array<string>;
  /** Province or district. Without it only systems that are sold everywhere can be bought. */
  regionCode?: string | null | undefined;
  /** Kinds of system wanted; default: what the round takes companies to want. */
  systemTypes?: Array<SystemType> | null | undefined;
  /** Lines or work centres to connect: 1 to 1,000, default 1. */
  units?: number | null | undefined;
};

/** One step of a routing. */
export type OperationInput = {
  /** How it is run. */
  automationLevel?: AutomationLevel | null | undefined;
  /** How its data are captured. */
  dataCapture?: DataCapture | null | undefined;
  /** The machine that does it. */
  equipment?: string | null | undefined;
  /** Whether it is controlled in real time. */
  isRealTimeControlled?: boolean | null | undefined;
  /** Code of the process. */
  processCode: string;
};

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

/** Changes of an organisation; what is left out stays. */
export type OrganisationUpdateInput = {
  /** Business registration number, with or without hyphens. Its check digit and the registry are asked. */
  businessNumber?: string | null | undefined;
  /** The organisation: the one that you act for, unless you are the operator. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Its name, 1 to 200 characters; null leaves it. */
  name?: string | null | undefined;
  /** Name of the representative, as the registry has it. Without it nothing becomes VERIFIED. */
  ownerName?: string | null | undefined;
  /** Day on which the business started, as the registry has it. Without it nothing becomes VERIFIED. */
  startedOn?: string | null | undefined;
  /** The version that was read. */
  version: number;
};

/** A site to be added to a company. */
export type PlantCreateInput = {
  /** Address; gives the region where no code is stated. */
  address?: string | null | undefined;
  /** The company. */
  companyId: string | number;
  /** Its machines. */
  equipment?: Array<EquipmentInput> | null | undefined;
  /** Number in the factory register. */
  factoryRegistrationNumber?: string | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Industry code, two to five digits. */
  industryCode?: string | null | undefined;
  /** Name of the industry. */
  industryName?: string | null | undefined;
  /** Revision of the classification: 9, 10 or 11. */
  industryRevision?: number | null | undefined;
  /** Materials that it works. */
  materials?: Array<string> | null | undefined;
  /** What tells the site apart, such as 제2공장. */
  name?: string | null | undefined;
  /** What it makes. */
  products?: Array<ProductInput> | null | undefined;
  /** Code of the district, or of the province. */
  regionCode?: string | null | undefined;
  /** Lines or work centres to connect; default 1. */
  units?: number | null | undefined;
  /** Version of the company that was read; it counts all that belongs to it. */
  version: number;
  /** Part of the company's volume, 0 to 1. */
  volumeShare?: number | null | undefined;
};

/** A site of a company. */
export type PlantInput = {
  /** Address; gives the region where no code is stated. */
  address?: string | null | undefined;
  /** Its machines. */
  equipment?: Array<EquipmentInput> | null | undefined;
  /** Number in the factory register. */
  factoryRegistrationNumber?: string | null | undefined;
  /** Industry code, two to five digits. */
  industryCode?: string | null | undefined;
  /** Name of the industry. */
  industryName?: string | null | undefined;
  /** Revision of the classification: 9, 10 or 11. */
  industryRevision?: number | null | undefined;
  /** Materials that it works. */
  materials?: Array<string> | null | undefined;
  /** What tells the site apart, such as 제2공장. */
  name?: string | null | undefined;
  /** What it makes. */
  products?: Array<ProductInput> | null | undefined;
  /** Code of the district, or of the province. */
  regionCode?: string | null | undefined;
  /** Lines or work centres to connect; default 1. */
  units?: number | null | undefined;
  /** Part of the company's volume, 0 to 1. */
  volumeShare?: number | null | undefined;
};

/** A site to be removed with all that it makes. */
export type PlantRemoveInput = {
  /** The plant. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Version of the company that was read; it counts all that belongs to it. */
  version: number;
};

/** Changes of a site. A field that is left out stays; null empties it; a list replaces the one that stands. */
export type PlantUpdateInput = {
  /** Address; gives the region where no code is stated. */
  address?: string | null | undefined;
  /** Its machines. */
  equipment?: Array<EquipmentInput> | null | undefined;
  /** Number in the factory register. */
  factoryRegistrationNumber?: string | null | undefined;
  /** The plant. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Industry code, two to five digits. */
  industryCode?: string | null | undefined;
  /** Name of the industry. */
  industryName?: string | null | undefined;
  /** Revision of the classification: 9, 10 or 11. */
  industryRevision?: number | null | undefined;
  /** Materials that it works. */
  materials?: Array<string> | null | undefined;
  /** What tells the site apart, such as 제2공장. */
  name?: string | null | undefined;
  /** Code of the district, or of the province. */
  regionCode?: string | null | undefined;
  /** Lines or work centres to connect; default 1. */
  units?: number | null | undefined;
  /** Version of the company that was read; it counts all that belongs to it. */
  version: number;
  /** Part of the company's volume, 0 to 1. */
  volumeShare?: number | null | undefined;
};

/** What a position of a price pays for. */
export type PriceLineKind =
  /** Adapting the system to one process. */
  | 'ADAPTATION'
  /** The system as it is, set up once for the cluster. */
  | 'ENGINEERING'
  /** Installing in a region. */
  | 'SURCHARGE'
  /** Connecting lines or work centres. */
  | 'UNITS';

/** A product to be added to a plant. */
export type ProductCreateInput = {
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Name of the product. */
  name: string;
  /** Its routing, confirmed by being stated; left out, one is inferred from industry and words. */
  operations?: Array<OperationInput> | null | undefined;
  /** The plant that makes it. */
  plantId: string | number;
  /** Description. */
  text?: string | null | undefined;
  /** Version of the company that was read; it counts all that belongs to it. */
  version: number;
  /** Part of the plant's volume, 0 to 1. */
  volumeShare?: number | null | undefined;
};

/** What a plant makes. */
export type ProductInput = {
  /** Name of the product. */
  name: string;
  /** Its routing, confirmed by being stated; left out, one is inferred from industry and words. */
  operations?: Array<OperationInput> | null | undefined;
  /** Description. */
  text?: string | null | undefined;
  /** Part of the plant's volume, 0 to 1. */
  volumeShare?: number | null | undefined;
};

/** A product to be removed with its routing. */
export type ProductRemoveInput = {
  /** The product. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Version of the company that was read; it counts all that belongs to it. */
  version: number;
};

/** Changes of a product. A field that is left out stays; null empties it. How it is made is changed by routingUpdate. */
export type ProductUpdateInput = {
  /** The product. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Name of the product; cannot be emptied. */
  name?: string | null | undefined;
  /** Description. */
  text?: string | null | undefined;
  /** Version of the company that was read; it counts all that belongs to it. */
  version: number;
  /** Part of the plant's volume, 0 to 1. */
  volumeShare?: number | null | undefined;
};

/** Where a routing comes from, least certain first. */
export type RoutingSource =
  /** By the company itself. No import changes it. */
  | 'CONFIRMED'
  /** From the industry code and product words; see its rule and confidence. */
  | 'INFERRED'
  /** From a file that names the processes. */
  | 'STATED';

/** How a product is really made. */
export type RoutingUpdateInput = {
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** All operations in working order; at least one. */
  operations: Array<OperationInput>;
  /** Which product. */
  productId: string | number;
  /** Version of the company that was read; it counts all that belongs to it. */
  version: number;
};

/** Similarity coefficients: symmetric, 0 to 1, and 1 for a company with itself. */
export type SimilarityMeasure =
  /** The default: taxonomy (50 %), Jaccard (20 %), order, volume and materials (10 % each). */
  | 'BLEND'
  /** Shared processes over processes of either (McAuley 1972). */
  | 'JACCARD'
  /** Shared materials over materials of either. */
  | 'MATERIALS'
  /** Longest common subsequence of the operations: the same work in the same order. */
  | 'SEQUENCE'
  /** Weighted Jaccard over processes with their ancestors: near ones count in part, rare ones more. */
  | 'TAXONOMY'
  /** Part of the production volume that goes through the same processes. */
  | 'VOLUME';

/** Size classes that Korean registers name. */
export type SizeClass =
  /** Large enterprise (대기업). */
  | 'LARGE'
  /** Medium enterprise (중기업). */
  | 'MEDIUM'
  /** Micro enterprise (소상공인). */
  | 'MICRO'
  /** Between medium and large (중견기업). */
  | 'MID_SIZE'
  /** Small enterprise (소기업). */
  | 'SMALL'
  /** Small or medium (중소기업), where the register tells no more. */
  | 'SME';

/** Whether anybody in a cluster would gain by going elsewhere. */
export type StabilityStatus =
  /** Some would, and can. */
  | 'BLOCKED'
  /** Some would, but their leaving would break the minimum or put others above alone. */
  | 'HELD'
  /** Nobody would gain by more than epsilon. */
  | 'STABLE';

/** How well it is known that no sub-group but those listed would gain. */
export type SubGroupCheck =
  /** By an argument that covers all of them. */
  | 'CERTIFIED'
  /** None was found by a search; one may exist. */
  | 'SEARCHED';

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

/** Tax type of a business, as the tax office numbers them. */
export type TaxType =
  /** 04: exempt from value-added tax (면세사업자). */
  | 'EXEMPT'
  /** 01: general taxable person (일반과세자). */
  | 'GENERAL'
  /** 05: non-profit corporation without business for profit, or state body. */
  | 'NON_PROFIT'
  /** 06: body with a number of its own (고유번호 단체). */
  | 'REGISTERED_BODY'
  /** 02: simplified taxable person (간이과세자). */
  | 'SIMPLIFIED'
  /** 07: simplified taxable person who issues tax invoices. */
  | 'SIMPLIFIED_INVOICING'
  /** 03: special taxable person (과세특례자). */
  | 'SPECIAL';

/** Why a request was refused. Each code means one thing and will keep meaning it. */
export type UserErrorCode =
  /** An invitation to this address is open: revoke it before you send another. */
  | 'ALREADY_INVITED'
  /** The person belongs to the organisation already: change the role instead. */
  | 'ALREADY_MEMBER'
  /** Another provider has this business registration number. */
  | 'BUSINESS_NUMBER_TAKEN'
  /** It belongs to another organisation. If that is wrong, ask the operator. */
  | 'CLAIMED_BY_OTHER'
  /** The business numbers are not the same, or that of the organisation is not proved far enough. Correct it with organisationUpdate, or ask the operator to claim for you. */
  | 'CLAIM_NOT_PROVED'
  /** Only open candidate clusters with prices can be asked about. This one was superseded, or was formed by similarity. */
  | 'CLUSTER_NOT_OPEN'
  /** The code of a mail, or of a second factor, is wrong, used or expired. */
  | 'CODE_NOT_VALID'
  /** Another object has this code already. Choose another one. */
  | 'CODE_TAKEN'
  /** A company with this business registration number is registered already. */
  | 'COMPANY_EXISTS'
  /** A company of this name and district is registered without a business number. State the number to tell them apart. */
  | 'COMPANY_NAME_TAKEN'
  /** Nobody acts for the other company yet: there is nobody to whom one could show oneself. */
  | 'COMPANY_UNCLAIMED'
  /** Effort is the number of moves tried per company; the message names the range. */
  | 'EFFORT_OUT_OF_RANGE'
  /** E-mail and password are right, but the e-mail is not proved: use the code that was mailed. */
  | 'EMAIL_NOT_PROVED'
  /** The gain that does not count, in percent, must be within the range that the message names. */
  | 'EPSILON_OUT_OF_RANGE'
  /** The idempotency key was used before, in the last 30 days, for the same operation with other content. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The import with this idempotency key is still running: repeat the request later for its answer. */
  | 'IMPORT_RUNNING'
  /** A field holds a value that is not possible; the message names it and the remedy. */
  | 'INVALID_INPUT'
  /** The price sheet breaks a rule; the field path names the place, the message the remedy. */
  | 'INVALID_PRICE_SHEET'
  /** The rules hold a value that is not possible; the field path names it. */
  | 'INVALID_RULES'
  /** The invitation was accepted, declined or revoked already. */
  | 'INVITATION_ANSWERED'
  /** The invitation has expired: ask for a new one. */
  | 'INVITATION_EXPIRED'
  /** The invitation is for another e-mail, or that of the account is not proved. */
  | 'INVITATION_FOR_OTHER'
  /** The job has ended already, so there is nothing to cancel. */
  | 'JOB_IS_OVER'
  /** An organisation keeps at least one owner: make somebody else an owner first. */
  | 'LAST_OWNER'
  /** A company has at least one plant: change the last one instead of removing it. */
  | 'LAST_PLANT'
  /** A plant has at least one product: change the last one instead of removing it. */
  | 'LAST_PRODUCT'
  /** A company that is to join a cluster is a member of it, or joins twice. */
  | 'MEMBER_ALREADY'
  /** Stability and proofs are about prices, which rounds by similarity do not have. */
  | 'NEEDS_PRICES'
  /** The rules of an open programme bind; changing them needs a reason, which is told to applicants. */
  | 'NOTICE_NEEDED'
  /** The reader of a what-if must be a member of the cluster, or join it: nobody sees the amounts of others. */
  | 'NOT_CONCERNED'
  /** The id is well formed, but nothing with it exists (or you may not see it). */
  | 'NOT_FOUND'
  /** Nothing is known of the processes of the company, so it has no price. Give it a routing first. */
  | 'NO_KNOWN_PROCESS'
  /** A company that is to leave a cluster is no member of it. */
  | 'NO_MEMBER'
  /** The round has no open candidate clusters with at least five members. */
  | 'NO_OPEN_CLUSTERS'
  /** Neither processes nor anything from which they could be inferred. */
  | 'NO_PROCESSES_STATED'
  /** Nobody sells a system of the wanted types in the region with enough capacity. */
  | 'NO_SYSTEM_FOR_REGION'
  /** No published system of a wanted type serves a company of the round with enough capacity. */
  | 'NO_USABLE_SYSTEM'
  /** A fact that only the operator states about a provider, such as a sanction. Leave the field out. */
  | 'OPERATOR_STATES_IT'
  /** An organisation owns one company or provider at most, and this one has its own: change that one instead. */
  | 'OWNS_ONE_ALREADY'
  /** The programme stands elsewhere in its life than the step needs. */
  | 'PROGRAMME_STEP_REFUSED'
  /** The budget of the proof, in seconds of processor time, must be within the range of the message. */
  | 'PROOF_SECONDS_OUT_OF_RANGE'
  /** Only a provider that keeps its data itself, and is not verified yet, can be verified. */
  | 'PROVIDER_NOT_CLAIMED'
  /** A role or scope is given that is above that of the caller. */
  | 'ROLE_ABOVE_OWN'
  /** A round of the programme waits or runs already. Wait for it or cancel it: two would give away the same units twice. */
  | 'ROUND_ALREADY_RUNNING'
  /** The round has ended, so there is nothing to cancel. Its result stands. */
  | 'ROUND_IS_OVER'
  /** A programme opens only with rules: make a version of them first. */
  | 'RULE_SET_MISSING'
  /** The seed must be a whole number within the range that the message names. */
  | 'SEED_OUT_OF_RANGE'
  /** The object was changed after it had been read: read it again and repeat the change. */
  | 'STALE_VERSION'
  /** Only a published system of a provider in good standing competes for clusters. */
  | 'SYSTEM_NOT_ON_SALE'
  /** Only a published system can be withdrawn. */
  | 'SYSTEM_NOT_PUBLISHED'
  /** The system was withdrawn and is sold no more. Offer a new one under a new code. */
  | 'SYSTEM_WITHDRAWN'
  /** The token is revoked or has expired: make a new one. */
  | 'TOKEN_OVER'
  /** Fewer companies with known processes than one cluster needs. Register companies, give them routings, or widen the region. */
  | 'TOO_FEW_COMPANIES'
  /** The organisation has as many of these as it may have: remove one first. */
  | 'TOO_MANY'
  /** Something was tried too often from this address, or with this e-mail. */
  | 'TOO_MANY_ATTEMPTS'
  /** A what-if takes a limited number of companies that leave or join. */
  | 'TOO_MANY_COMPANIES'
  /** Grouping by similarity compares every pair of companies, so it takes a limited number of them. */
  | 'TOO_MANY_FOR_SIMILARITY'
  /** Units (lines or work centres to connect) must lie within the range that the message names. */
  | 'UNITS_OUT_OF_RANGE'
  /** An industry code from which nothing can be inferred. Use a KSIC code of manufacturing (10 to 34). */
  | 'UNKNOWN_INDUSTRY'
  /** A process code that the taxonomy does not have; the message names the nearest one. */
  | 'UNKNOWN_PROCESS'
  /** A region code that is no province or district in use. */
  | 'UNKNOWN_REGION'
  /** A password that is too short or too long. */
  | 'WEAK_PASSWORD'
  /** A business registration number that is no ten digits, or whose check digit is wrong. */
  | 'WRONG_BUSINESS_NUMBER'
  /** A corporation registration number that is no thirteen digits, or whose check digit is wrong. */
  | 'WRONG_CORPORATION_NUMBER'
  /** No account has this e-mail and password. Which of the two is wrong is not told. */
  | 'WRONG_EMAIL_OR_PASSWORD';

/** By what a caller is known. */
export type ViewerKind =
  /** By the session of a person. */
  | 'ACCOUNT'
  /** By nothing but its address. */
  | 'ANONYMOUS'
  /** By a token of an organisation. */
  | 'TOKEN';

/** A kind of system that a company wants. */
export type WantedSystemInput = {
  /** The kind. */
  systemType: SystemType;
  /** The built level that it is to reach. */
  targetLevel?: BuiltLevel | null | undefined;
};

/** What a company wants. */
export type WantedSystemsSetInput = {
  /** The company. */
  companyId: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Version that was read. */
  version: number;
  /** All of them; replaces those that stand. May be empty. */
  wantedSystems: Array<WantedSystemInput>;
};

/** Who would leave a candidate cluster and who would join it, all at once; at most 20 companies in all. */
export type WhatIfInput = {
  /** Whose amounts are shown: a member, or a company that joins. Left out: the first newcomer. Until accounts exist it stands for the signed-in company. */
  asCompanyId?: string | number | null | undefined;
  /** An open candidate cluster; default: the newest that asCompanyId is a member of. */
  clusterId?: string | number | null | undefined;
  /** Companies that join; they leave the cluster of the same round that they are in. */
  joinCompanyIds?: Array<string | number> | null | undefined;
  /** Members that leave. */
  leaveCompanyIds?: Array<string | number> | null | undefined;
  /** Companies in no list that join. */
  newcomers?: Array<NewcomerInput> | null | undefined;
};

/** Why a group could not go on as a cluster with its system. */
export type WhatIfObstacle =
  /** Somebody would pay more than alone. */
  | 'ABOVE_STAND_ALONE'
  /** The provider has not as many units left. */
  | 'CAPACITY'
  /** Somebody is from another place than the rules let share a cluster. */
  | 'LOCALITY'
  /** The system is not sold where somebody is; then there is no price. */
  | 'REGION_NOT_SERVED'
  /** Fewer members than the rules ask for: the cluster would end, and nobody would get the subsidy. */
  | 'TOO_FEW'
  /** More members than the rules allow. */
  | 'TOO_MANY'
  /** Somebody does not want this kind of system. */
  | 'TYPE_NOT_WANTED';

export type CompanyOfferFragment = { __typename: 'ClusterOpportunity', members: number, shareWon: number, subsidyWon: number, netWon: number, savingWon: number, standAloneWon: number, presentMembersSaveWon: number, sharedProcesses: Array<{ __typename: 'Process', id: string, name: string }>, newAdaptations: Array<{ __typename: 'NewAdaptation', won: number, process: { __typename: 'Process', id: string, name: string } }>, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } }, cluster: { __typename: 'Cluster', id: string } };

export type CompanyClusterRowFragment = { __typename: 'Cluster', id: string, status: ClusterStatus, memberCount: number, savingWon: number | null, stability: StabilityStatus | null, programme: { __typename: 'Programme', id: string, name: string }, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } } | null, coreProcesses: Array<{ __typename: 'Process', id: string, name: string }> };

export type CompanyOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyOverviewQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: ViewerKind, company: { __typename: 'Company', id: string, label: string, name: string | null, version: number, units: number | null, routingSource: RoutingSource | null, region: { __typename: 'Region', id: string, name: string } | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, processes: Array<{ __typename: 'Process', id: string, code: string, name: string }>, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType }>, clusters: { __typename: 'ClusterConnection', nodes: Array<{ __typename: 'Cluster', id: string, status: ClusterStatus, memberCount: number, savingWon: number | null, stability: StabilityStatus | null, members: { __typename: 'ClusterMemberConnection', nodes: Array<{ __typename: 'ClusterMember', shareWon: number | null, subsidyWon: number | null, netWon: number | null, standAloneWon: number | null, savingWon: number | null, company: { __typename: 'Company', id: string, visibility: CompanyVisibility } }> }, programme: { __typename: 'Programme', id: string, name: string }, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } } | null, coreProcesses: Array<{ __typename: 'Process', id: string, name: string }> }> }, clusterOpportunities: Array<{ __typename: 'ClusterOpportunity', members: number, shareWon: number, subsidyWon: number, netWon: number, savingWon: number, standAloneWon: number, presentMembersSaveWon: number, sharedProcesses: Array<{ __typename: 'Process', id: string, name: string }>, newAdaptations: Array<{ __typename: 'NewAdaptation', won: number, process: { __typename: 'Process', id: string, name: string } }>, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } }, cluster: { __typename: 'Cluster', id: string } }>, partners: { __typename: 'CompanyPartnerConnection', totalCount: number } | null } | null } };

export type CompanyClustersQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyClustersQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', company: { __typename: 'Company', id: string, clusters: { __typename: 'ClusterConnection', nodes: Array<{ __typename: 'Cluster', id: string, status: ClusterStatus, memberCount: number, savingWon: number | null, stability: StabilityStatus | null, programme: { __typename: 'Programme', id: string, name: string }, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } } | null, coreProcesses: Array<{ __typename: 'Process', id: string, name: string }> }> }, clusterOpportunities: Array<{ __typename: 'ClusterOpportunity', members: number, shareWon: number, subsidyWon: number, netWon: number, savingWon: number, standAloneWon: number, presentMembersSaveWon: number, sharedProcesses: Array<{ __typename: 'Process', id: string, name: string }>, newAdaptations: Array<{ __typename: 'NewAdaptation', won: number, process: { __typename: 'Process', id: string, name: string } }>, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } }, cluster: { __typename: 'Cluster', id: string } }> } | null }, rounds: { __typename: 'RoundConnection', nodes: Array<{ __typename: 'Round', id: string, createdAt: string, programme: { __typename: 'Programme', id: string, name: string }, unmatched: { __typename: 'UnmatchedCompanyConnection', nodes: Array<{ __typename: 'UnmatchedCompany', reason: LeftOutReason, message: string, standAloneWon: number | null, possiblePartners: number, companiesNeeded: number, options: Array<{ __typename: 'EntryOption', change: EntryChange, message: string, part: number, members: number, shareWon: number, standAloneWon: number, system: { __typename: 'System', id: string, name: string }, cluster: { __typename: 'Cluster', id: string } | null }> }> } }> } };

export type CompanyRevealPartsFragment = { __typename: 'Company', id: string, revealedTo: Array<{ __typename: 'CompanyReveal', organisationId: string, kind: OrganisationKind, shownAt: string, company: { __typename: 'Company', id: string, label: string } | null, provider: { __typename: 'Provider', id: string, name: string } | null }> | null };

export type CompanyRevealsQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyRevealsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', company: { __typename: 'Company', id: string, revealedTo: Array<{ __typename: 'CompanyReveal', organisationId: string, kind: OrganisationKind, shownAt: string, company: { __typename: 'Company', id: string, label: string } | null, provider: { __typename: 'Provider', id: string, name: string } | null }> | null } | null } };

export type CompanyIdentityQueryVariables = Exact<{
  id: string | number;
}>;


export type CompanyIdentityQuery = { __typename: 'Query', company: { __typename: 'Company', id: string, label: string, visibility: CompanyVisibility, isClaimed: boolean, businessNumber: string | null, ownerName: string | null, website: string | null, foundedOn: string | null } | null };

export type CompanyProvidersQueryVariables = Exact<{
  name?: string | null | undefined;
}>;


export type CompanyProvidersQuery = { __typename: 'Query', verified: { __typename: 'ProviderConnection', nodes: Array<{ __typename: 'Provider', id: string, name: string, organisationId: string | null }> }, claimed: { __typename: 'ProviderConnection', nodes: Array<{ __typename: 'Provider', id: string, name: string, organisationId: string | null }> } };

export type CompanyRevealMutationVariables = Exact<{
  input: CompanyRevealInput;
}>;


export type CompanyRevealMutation = { __typename: 'Mutation', companyReveal: { __typename: 'CompanyRevealPayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, revealedTo: Array<{ __typename: 'CompanyReveal', organisationId: string, kind: OrganisationKind, shownAt: string, company: { __typename: 'Company', id: string, label: string } | null, provider: { __typename: 'Provider', id: string, name: string } | null }> | null } | null } };

export type CompanyRevealRevokeMutationVariables = Exact<{
  input: CompanyRevealRevokeInput;
}>;


export type CompanyRevealRevokeMutation = { __typename: 'Mutation', companyRevealRevoke: { __typename: 'CompanyRevealRevokePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, revealedTo: Array<{ __typename: 'CompanyReveal', organisationId: string, kind: OrganisationKind, shownAt: string, company: { __typename: 'Company', id: string, label: string } | null, provider: { __typename: 'Provider', id: string, name: string } | null }> | null } | null } };

export type CompanyClusterQueryVariables = Exact<{
  id: string | number;
}>;


export type CompanyClusterQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', company: { __typename: 'Company', id: string, units: number | null, processes: Array<{ __typename: 'Process', id: string, code: string }>, region: { __typename: 'Region', id: string, code: string } | null, clusterOpportunities: Array<{ __typename: 'ClusterOpportunity', members: number, shareWon: number, subsidyWon: number, netWon: number, savingWon: number, standAloneWon: number, presentMembersSaveWon: number, lines: Array<{ __typename: 'PriceLine', kind: PriceLineKind, won: number, rule: string, process: { __typename: 'Process', id: string, name: string } | null }>, sharedProcesses: Array<{ __typename: 'Process', id: string, name: string }>, newAdaptations: Array<{ __typename: 'NewAdaptation', won: number, process: { __typename: 'Process', id: string, name: string } }>, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } }, cluster: { __typename: 'Cluster', id: string } }>, partners: { __typename: 'CompanyPartnerConnection', edges: Array<{ __typename: 'CompanyPartnerEdge', similarity: number, node: { __typename: 'Company', id: string, label: string } }> } | null } | null }, cluster: { __typename: 'Cluster', contractWon: number | null, standAloneWon: number | null, subsidyWon: number | null, netWon: number | null, units: number, id: string, status: ClusterStatus, memberCount: number, savingWon: number | null, stability: StabilityStatus | null, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, organisationId: string | null, name: string } } | null, sharedProcesses: Array<{ __typename: 'Process', id: string, name: string }>, explanation: { __typename: 'ClusterExplanation', text: string, savingPercent: number | null, isEveryMemberPivotal: boolean, singleProcesses: Array<{ __typename: 'ClusterSingleProcess', process: { __typename: 'Process', id: string, name: string }, company: { __typename: 'Company', id: string, label: string } }> }, runnerUp: { __typename: 'ClusterRunnerUp', marginWon: number, contractWon: number, system: { __typename: 'System', id: string, name: string } } | null, certificate: { __typename: 'ClusterCertificate', status: StabilityStatus, epsilonPercent: number, sameSystem: SubGroupCheck, otherSystems: SubGroupCheck, blockingMoves: Array<{ __typename: 'BlockingMove', kind: BlockingMoveKind, savesWon: number | null, heldBy: HeldReason | null, system: { __typename: 'System', id: string, name: string } | null, companies: Array<{ __typename: 'MovingCompany', savesWon: number | null, company: { __typename: 'Company', id: string, label: string } }> }> } | null, priceCurve: Array<{ __typename: 'GroupPricePoint', members: number, shareWon: number, subsidyWon: number, netWon: number }>, members: { __typename: 'ClusterMemberConnection', nodes: Array<{ __typename: 'ClusterMember', position: number, isPivotal: boolean, heldBy: HeldReason | null, units: number | null, standAloneWon: number | null, shareWon: number | null, subsidyWon: number | null, netWon: number | null, savingWon: number | null, othersSaveWon: number | null, processes: Array<{ __typename: 'Process', id: string, name: string }>, lines: Array<{ __typename: 'PriceLine', kind: PriceLineKind, won: number, rule: string, process: { __typename: 'Process', id: string, name: string } | null }> | null, alternatives: Array<{ __typename: 'MemberAlternative', members: number, shareWon: number, subsidyWon: number, netWon: number, savesWon: number, presentMembersSaveWon: number, system: { __typename: 'System', id: string, name: string }, cluster: { __typename: 'Cluster', id: string } | null }> | null, company: { __typename: 'Company', id: string, label: string, visibility: CompanyVisibility, region: { __typename: 'Region', id: string, name: string } | null } }> }, programme: { __typename: 'Programme', id: string, name: string }, coreProcesses: Array<{ __typename: 'Process', id: string, name: string }> } | null };

export type CompanyWhatIfQueryVariables = Exact<{
  input: WhatIfInput;
}>;


export type CompanyWhatIfQuery = { __typename: 'Query', whatIf: { __typename: 'WhatIfPayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, whatIf: { __typename: 'WhatIf', message: string, goesOn: boolean, obstacles: Array<WhatIfObstacle>, membersBefore: number, membersAfter: number, contractBeforeWon: number | null, contractAfterWon: number | null, isCheapestSystem: boolean | null, own: { __typename: 'WhatIfOwn', standAloneWon: number | null, shareChangeWon: number | null, netChangeWon: number | null, isAboveStandAlone: boolean, before: { __typename: 'WhatIfPrice', shareWon: number, subsidyWon: number, netWon: number } | null, after: { __typename: 'WhatIfPrice', shareWon: number, subsidyWon: number, netWon: number } | null }, rivalAfter: { __typename: 'RivalOffer', marginWon: number, system: { __typename: 'System', id: string, name: string } } | null } | null } };

export type CompanyPartnersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  measure?: SimilarityMeasure | null | undefined;
  minSimilarity?: number | null | undefined;
  regionCode?: string | null | undefined;
}>;


export type CompanyPartnersQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', company: { __typename: 'Company', id: string, label: string, name: string | null, region: { __typename: 'Region', id: string, code: string, name: string, parent: { __typename: 'Region', id: string, code: string } | null } | null, clusters: { __typename: 'ClusterConnection', nodes: Array<{ __typename: 'Cluster', id: string }> }, partners: { __typename: 'CompanyPartnerConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CompanyPartnerEdge', cursor: string, similarity: number, measure: string, shared: Array<{ __typename: 'Process', id: string, name: string }>, missing: Array<{ __typename: 'Process', id: string, name: string }>, additional: Array<{ __typename: 'Process', id: string, name: string }>, near: Array<{ __typename: 'NearProcesses', own: { __typename: 'Process', id: string, name: string }, other: { __typename: 'Process', id: string, name: string } }>, node: { __typename: 'Company', id: string, label: string, visibility: CompanyVisibility, industry: { __typename: 'Industry', id: string, name: string } | null, region: { __typename: 'Region', id: string, code: string, name: string, parent: { __typename: 'Region', id: string, code: string, name: string } | null } | null } }> } | null } | null } };

export type CompanyRoutingPartsFragment = { __typename: 'Company', id: string, version: number, name: string | null, routingSource: RoutingSource | null, plants: Array<{ __typename: 'Plant', id: string, name: string | null, units: number, industryCode: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, products: Array<{ __typename: 'Product', id: string, name: string, routing: { __typename: 'Routing', source: RoutingSource, confidence: number, rule: string | null, operations: Array<{ __typename: 'Operation', position: number, processCode: string, equipment: string | null, dataCapture: DataCapture | null, automationLevel: AutomationLevel | null, isRealTimeControlled: boolean | null, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null }> }> | null };

export type CompanyRoutingQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyRoutingQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', company: { __typename: 'Company', id: string, version: number, name: string | null, routingSource: RoutingSource | null, plants: Array<{ __typename: 'Plant', id: string, name: string | null, units: number, industryCode: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, products: Array<{ __typename: 'Product', id: string, name: string, routing: { __typename: 'Routing', source: RoutingSource, confidence: number, rule: string | null, operations: Array<{ __typename: 'Operation', position: number, processCode: string, equipment: string | null, dataCapture: DataCapture | null, automationLevel: AutomationLevel | null, isRealTimeControlled: boolean | null, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null }> }> | null } | null } };

export type CompanyTemplatesQueryVariables = Exact<{
  prefix?: string | null | undefined;
}>;


export type CompanyTemplatesQuery = { __typename: 'Query', routingTemplates: Array<{ __typename: 'RoutingTemplate', prefix: string, name: string, note: string, confidence: number, operations: Array<{ __typename: 'Process', id: string, code: string, name: string }> }> };

export type CompanyRoutingSaveMutationVariables = Exact<{
  input: RoutingUpdateInput;
}>;


export type CompanyRoutingSaveMutation = { __typename: 'Mutation', routingUpdate: { __typename: 'RoutingUpdatePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', currentVersion: number, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, routingSource: RoutingSource | null, plants: Array<{ __typename: 'Plant', id: string, name: string | null, units: number, industryCode: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, products: Array<{ __typename: 'Product', id: string, name: string, routing: { __typename: 'Routing', source: RoutingSource, confidence: number, rule: string | null, operations: Array<{ __typename: 'Operation', position: number, processCode: string, equipment: string | null, dataCapture: DataCapture | null, automationLevel: AutomationLevel | null, isRealTimeControlled: boolean | null, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null }> }> | null } | null } };

export type CompanyRoutingConfirmMutationVariables = Exact<{
  input: CompanyRoutingConfirmInput;
}>;


export type CompanyRoutingConfirmMutation = { __typename: 'Mutation', companyRoutingConfirm: { __typename: 'CompanyRoutingConfirmPayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', currentVersion: number, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, routingSource: RoutingSource | null, plants: Array<{ __typename: 'Plant', id: string, name: string | null, units: number, industryCode: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, products: Array<{ __typename: 'Product', id: string, name: string, routing: { __typename: 'Routing', source: RoutingSource, confidence: number, rule: string | null, operations: Array<{ __typename: 'Operation', position: number, processCode: string, equipment: string | null, dataCapture: DataCapture | null, automationLevel: AutomationLevel | null, isRealTimeControlled: boolean | null, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null }> }> | null } | null } };

export type CompanyRegistrationQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyRegistrationQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: ViewerKind, role: MemberRole | null, company: { __typename: 'Company', id: string } | null, organisation: { __typename: 'Organisation', id: string, name: string, businessNumber: string | null, version: number } | null } };

export type CompanyNumberStateMutationVariables = Exact<{
  input: OrganisationUpdateInput;
}>;


export type CompanyNumberStateMutation = { __typename: 'Mutation', organisationUpdate: { __typename: 'OrganisationUpdatePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, organisation: { __typename: 'Organisation', id: string, version: number, businessNumber: string | null } | null } };

export type CompanyClaimMutationVariables = Exact<{
  input: CompanyClaimInput;
}>;


export type CompanyClaimMutation = { __typename: 'Mutation', companyClaim: { __typename: 'CompanyClaimPayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string } | null } };

export type CompanyCreateMutationVariables = Exact<{
  input: CompanyCreateInput;
}>;


export type CompanyCreateMutation = { __typename: 'Mutation', companyCreate: { __typename: 'CompanyCreatePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string } | null } };

export type CompanyProfilePartsFragment = { __typename: 'Company', id: string, version: number, name: string | null, businessNumber: string | null, corporationNumber: string | null, ownerName: string | null, website: string | null, foundedOn: string | null, sizeClass: SizeClass | null, employees: number | null, salesWon: number | null, exportsWon: number | null, taxType: TaxType | null, builtLevel: BuiltLevel | null, capabilityLevel: CapabilityLevel | null, targetLevel: BuiltLevel | null, existingSystemTypes: Array<SystemType> | null, hardshipClaims: Array<{ __typename: 'HardshipClaim', kind: HardshipKind, statement: string, evidence: string | null, claimedOn: string | null }> | null, earlierSupports: Array<{ __typename: 'EarlierSupport', year: number, programme: string | null, amountWon: number }> | null, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType, targetLevel: BuiltLevel | null }>, plants: Array<{ __typename: 'Plant', id: string, name: string | null, factoryRegistrationNumber: string | null, address: string | null, units: number, volumeShare: number | null, materials: Array<string>, industryName: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, region: { __typename: 'Region', id: string, code: string, name: string } | null, equipment: Array<{ __typename: 'Equipment', name: string, count: number, process: { __typename: 'Process', id: string, code: string } | null }>, products: Array<{ __typename: 'Product', id: string, name: string }> }> | null };

export type CompanyProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyProfileQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', company: { __typename: 'Company', id: string, version: number, name: string | null, businessNumber: string | null, corporationNumber: string | null, ownerName: string | null, website: string | null, foundedOn: string | null, sizeClass: SizeClass | null, employees: number | null, salesWon: number | null, exportsWon: number | null, taxType: TaxType | null, builtLevel: BuiltLevel | null, capabilityLevel: CapabilityLevel | null, targetLevel: BuiltLevel | null, existingSystemTypes: Array<SystemType> | null, hardshipClaims: Array<{ __typename: 'HardshipClaim', kind: HardshipKind, statement: string, evidence: string | null, claimedOn: string | null }> | null, earlierSupports: Array<{ __typename: 'EarlierSupport', year: number, programme: string | null, amountWon: number }> | null, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType, targetLevel: BuiltLevel | null }>, plants: Array<{ __typename: 'Plant', id: string, name: string | null, factoryRegistrationNumber: string | null, address: string | null, units: number, volumeShare: number | null, materials: Array<string>, industryName: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, region: { __typename: 'Region', id: string, code: string, name: string } | null, equipment: Array<{ __typename: 'Equipment', name: string, count: number, process: { __typename: 'Process', id: string, code: string } | null }>, products: Array<{ __typename: 'Product', id: string, name: string }> }> | null } | null } };

export type CompanyProfileSaveMutationVariables = Exact<{
  input: CompanyUpdateInput;
}>;


export type CompanyProfileSaveMutation = { __typename: 'Mutation', companyUpdate: { __typename: 'CompanyUpdatePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', currentVersion: number, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, businessNumber: string | null, corporationNumber: string | null, ownerName: string | null, website: string | null, foundedOn: string | null, sizeClass: SizeClass | null, employees: number | null, salesWon: number | null, exportsWon: number | null, taxType: TaxType | null, builtLevel: BuiltLevel | null, capabilityLevel: CapabilityLevel | null, targetLevel: BuiltLevel | null, existingSystemTypes: Array<SystemType> | null, hardshipClaims: Array<{ __typename: 'HardshipClaim', kind: HardshipKind, statement: string, evidence: string | null, claimedOn: string | null }> | null, earlierSupports: Array<{ __typename: 'EarlierSupport', year: number, programme: string | null, amountWon: number }> | null, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType, targetLevel: BuiltLevel | null }>, plants: Array<{ __typename: 'Plant', id: string, name: string | null, factoryRegistrationNumber: string | null, address: string | null, units: number, volumeShare: number | null, materials: Array<string>, industryName: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, region: { __typename: 'Region', id: string, code: string, name: string } | null, equipment: Array<{ __typename: 'Equipment', name: string, count: number, process: { __typename: 'Process', id: string, code: string } | null }>, products: Array<{ __typename: 'Product', id: string, name: string }> }> | null } | null } };

export type CompanyWantedSystemsSetMutationVariables = Exact<{
  input: WantedSystemsSetInput;
}>;


export type CompanyWantedSystemsSetMutation = { __typename: 'Mutation', wantedSystemsSet: { __typename: 'WantedSystemsSetPayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, businessNumber: string | null, corporationNumber: string | null, ownerName: string | null, website: string | null, foundedOn: string | null, sizeClass: SizeClass | null, employees: number | null, salesWon: number | null, exportsWon: number | null, taxType: TaxType | null, builtLevel: BuiltLevel | null, capabilityLevel: CapabilityLevel | null, targetLevel: BuiltLevel | null, existingSystemTypes: Array<SystemType> | null, hardshipClaims: Array<{ __typename: 'HardshipClaim', kind: HardshipKind, statement: string, evidence: string | null, claimedOn: string | null }> | null, earlierSupports: Array<{ __typename: 'EarlierSupport', year: number, programme: string | null, amountWon: number }> | null, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType, targetLevel: BuiltLevel | null }>, plants: Array<{ __typename: 'Plant', id: string, name: string | null, factoryRegistrationNumber: string | null, address: string | null, units: number, volumeShare: number | null, materials: Array<string>, industryName: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, region: { __typename: 'Region', id: string, code: string, name: string } | null, equipment: Array<{ __typename: 'Equipment', name: string, count: number, process: { __typename: 'Process', id: string, code: string } | null }>, products: Array<{ __typename: 'Product', id: string, name: string }> }> | null } | null } };

export type CompanyPlantAddMutationVariables = Exact<{
  input: PlantCreateInput;
}>;


export type CompanyPlantAddMutation = { __typename: 'Mutation', plantCreate: { __typename: 'PlantCreatePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', currentVersion: number, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, businessNumber: string | null, corporationNumber: string | null, ownerName: string | null, website: string | null, foundedOn: string | null, sizeClass: SizeClass | null, employees: number | null, salesWon: number | null, exportsWon: number | null, taxType: TaxType | null, builtLevel: BuiltLevel | null, capabilityLevel: CapabilityLevel | null, targetLevel: BuiltLevel | null, existingSystemTypes: Array<SystemType> | null, hardshipClaims: Array<{ __typename: 'HardshipClaim', kind: HardshipKind, statement: string, evidence: string | null, claimedOn: string | null }> | null, earlierSupports: Array<{ __typename: 'EarlierSupport', year: number, programme: string | null, amountWon: number }> | null, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType, targetLevel: BuiltLevel | null }>, plants: Array<{ __typename: 'Plant', id: string, name: string | null, factoryRegistrationNumber: string | null, address: string | null, units: number, volumeShare: number | null, materials: Array<string>, industryName: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, region: { __typename: 'Region', id: string, code: string, name: string } | null, equipment: Array<{ __typename: 'Equipment', name: string, count: number, process: { __typename: 'Process', id: string, code: string } | null }>, products: Array<{ __typename: 'Product', id: string, name: string }> }> | null } | null } };

export type CompanyPlantSaveMutationVariables = Exact<{
  input: PlantUpdateInput;
}>;


export type CompanyPlantSaveMutation = { __typename: 'Mutation', plantUpdate: { __typename: 'PlantUpdatePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', currentVersion: number, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, businessNumber: string | null, corporationNumber: string | null, ownerName: string | null, website: string | null, foundedOn: string | null, sizeClass: SizeClass | null, employees: number | null, salesWon: number | null, exportsWon: number | null, taxType: TaxType | null, builtLevel: BuiltLevel | null, capabilityLevel: CapabilityLevel | null, targetLevel: BuiltLevel | null, existingSystemTypes: Array<SystemType> | null, hardshipClaims: Array<{ __typename: 'HardshipClaim', kind: HardshipKind, statement: string, evidence: string | null, claimedOn: string | null }> | null, earlierSupports: Array<{ __typename: 'EarlierSupport', year: number, programme: string | null, amountWon: number }> | null, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType, targetLevel: BuiltLevel | null }>, plants: Array<{ __typename: 'Plant', id: string, name: string | null, factoryRegistrationNumber: string | null, address: string | null, units: number, volumeShare: number | null, materials: Array<string>, industryName: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, region: { __typename: 'Region', id: string, code: string, name: string } | null, equipment: Array<{ __typename: 'Equipment', name: string, count: number, process: { __typename: 'Process', id: string, code: string } | null }>, products: Array<{ __typename: 'Product', id: string, name: string }> }> | null } | null } };

export type CompanyPlantRemoveMutationVariables = Exact<{
  input: PlantRemoveInput;
}>;


export type CompanyPlantRemoveMutation = { __typename: 'Mutation', plantRemove: { __typename: 'PlantRemovePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', currentVersion: number, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, businessNumber: string | null, corporationNumber: string | null, ownerName: string | null, website: string | null, foundedOn: string | null, sizeClass: SizeClass | null, employees: number | null, salesWon: number | null, exportsWon: number | null, taxType: TaxType | null, builtLevel: BuiltLevel | null, capabilityLevel: CapabilityLevel | null, targetLevel: BuiltLevel | null, existingSystemTypes: Array<SystemType> | null, hardshipClaims: Array<{ __typename: 'HardshipClaim', kind: HardshipKind, statement: string, evidence: string | null, claimedOn: string | null }> | null, earlierSupports: Array<{ __typename: 'EarlierSupport', year: number, programme: string | null, amountWon: number }> | null, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType, targetLevel: BuiltLevel | null }>, plants: Array<{ __typename: 'Plant', id: string, name: string | null, factoryRegistrationNumber: string | null, address: string | null, units: number, volumeShare: number | null, materials: Array<string>, industryName: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, region: { __typename: 'Region', id: string, code: string, name: string } | null, equipment: Array<{ __typename: 'Equipment', name: string, count: number, process: { __typename: 'Process', id: string, code: string } | null }>, products: Array<{ __typename: 'Product', id: string, name: string }> }> | null } | null } };

export type CompanyProductAddMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type CompanyProductAddMutation = { __typename: 'Mutation', productCreate: { __typename: 'ProductCreatePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, product: { __typename: 'Product', id: string } | null, company: { __typename: 'Company', id: string, version: number, name: string | null, routingSource: RoutingSource | null, plants: Array<{ __typename: 'Plant', id: string, name: string | null, units: number, industryCode: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, products: Array<{ __typename: 'Product', id: string, name: string, routing: { __typename: 'Routing', source: RoutingSource, confidence: number, rule: string | null, operations: Array<{ __typename: 'Operation', position: number, processCode: string, equipment: string | null, dataCapture: DataCapture | null, automationLevel: AutomationLevel | null, isRealTimeControlled: boolean | null, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null }> }> | null } | null } };

export type CompanyProductRenameMutationVariables = Exact<{
  input: ProductUpdateInput;
}>;


export type CompanyProductRenameMutation = { __typename: 'Mutation', productUpdate: { __typename: 'ProductUpdatePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, routingSource: RoutingSource | null, plants: Array<{ __typename: 'Plant', id: string, name: string | null, units: number, industryCode: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, products: Array<{ __typename: 'Product', id: string, name: string, routing: { __typename: 'Routing', source: RoutingSource, confidence: number, rule: string | null, operations: Array<{ __typename: 'Operation', position: number, processCode: string, equipment: string | null, dataCapture: DataCapture | null, automationLevel: AutomationLevel | null, isRealTimeControlled: boolean | null, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null }> }> | null } | null } };

export type CompanyProductRemoveMutationVariables = Exact<{
  input: ProductRemoveInput;
}>;


export type CompanyProductRemoveMutation = { __typename: 'Mutation', productRemove: { __typename: 'ProductRemovePayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    >, company: { __typename: 'Company', id: string, version: number, name: string | null, routingSource: RoutingSource | null, plants: Array<{ __typename: 'Plant', id: string, name: string | null, units: number, industryCode: string | null, industry: { __typename: 'Industry', id: string, code: string, name: string } | null, products: Array<{ __typename: 'Product', id: string, name: string, routing: { __typename: 'Routing', source: RoutingSource, confidence: number, rule: string | null, operations: Array<{ __typename: 'Operation', position: number, processCode: string, equipment: string | null, dataCapture: DataCapture | null, automationLevel: AutomationLevel | null, isRealTimeControlled: boolean | null, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null }> }> | null } | null } };

export const CompanyOfferFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClusterOpportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"presentMembersSaveWon"}},{"kind":"Field","name":{"kind":"Name","value":"sharedProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newAdaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CompanyOfferFragment, unknown>;
export const CompanyClusterRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyClusterRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cluster"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coreProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CompanyClusterRowFragment, unknown>;
export const CompanyRevealPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRevealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revealedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"shownAt"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRevealPartsFragment, unknown>;
export const CompanyRoutingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRoutingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"dataCapture"}},{"kind":"Field","name":{"kind":"Name","value":"automationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isRealTimeControlled"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRoutingPartsFragment, unknown>;
export const CompanyProfilePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"corporationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"exportsWon"}},{"kind":"Field","name":{"kind":"Name","value":"taxType"}},{"kind":"Field","name":{"kind":"Name","value":"builtLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"existingSystemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"hardshipClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"claimedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierSupports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"amountWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"factoryRegistrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}},{"kind":"Field","name":{"kind":"Name","value":"materials"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyProfilePartsFragment, unknown>;
export const CompanyOverviewDocument = {"__meta__":{"hash":"sha256:a8ffbee20039ba877a2a785f17b2b3113f419c51fb6bcd2675a1c0b651def399"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"processes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyClusterRow"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusterOpportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyOffer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyClusterRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cluster"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coreProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClusterOpportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"presentMembersSaveWon"}},{"kind":"Field","name":{"kind":"Name","value":"sharedProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newAdaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CompanyOverviewQuery, CompanyOverviewQueryVariables>;
export const CompanyClustersDocument = {"__meta__":{"hash":"sha256:57f7df18ca7d9f219da82c1bbd108f904edd9f607840953ca706eb6951ae34d8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyClusters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyClusterRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusterOpportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyOffer"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmatched"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"possiblePartners"}},{"kind":"Field","name":{"kind":"Name","value":"companiesNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyClusterRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cluster"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coreProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClusterOpportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"presentMembersSaveWon"}},{"kind":"Field","name":{"kind":"Name","value":"sharedProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newAdaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CompanyClustersQuery, CompanyClustersQueryVariables>;
export const CompanyRevealsDocument = {"__meta__":{"hash":"sha256:ed204479bcc23bd349d46ae15612bc9bae1a1de79033a60e9806616ea9a60521"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyReveals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRevealParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRevealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revealedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"shownAt"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRevealsQuery, CompanyRevealsQueryVariables>;
export const CompanyIdentityDocument = {"__meta__":{"hash":"sha256:773935614a9395ddb1628e60600c1538ed1f0f0dad7919f88e0cebe66542d71f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"isClaimed"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}}]}}]}}]} as unknown as DocumentNode<CompanyIdentityQuery, CompanyIdentityQueryVariables>;
export const CompanyProvidersDocument = {"__meta__":{"hash":"sha256:8313d9a1855dd79f2456b556144672c0097f2545bda27201eac5da34379dfb4d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyProviders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"verified"},"name":{"kind":"Name","value":"providers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"VERIFIED"}},{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"claimed"},"name":{"kind":"Name","value":"providers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"CLAIMED"}},{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyProvidersQuery, CompanyProvidersQueryVariables>;
export const CompanyRevealDocument = {"__meta__":{"hash":"sha256:ff894832aea274710b9559bc5912f8564b24e4c2c9ed07d916d1867a7ea7e03c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyReveal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyRevealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companyReveal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRevealParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRevealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revealedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"shownAt"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRevealMutation, CompanyRevealMutationVariables>;
export const CompanyRevealRevokeDocument = {"__meta__":{"hash":"sha256:066f4353d4300ebf4ea030cddd3c916f68356210895df9fb469d552bdd492a3d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyRevealRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyRevealRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companyRevealRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRevealParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRevealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revealedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"shownAt"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRevealRevokeMutation, CompanyRevealRevokeMutationVariables>;
export const CompanyClusterDocument = {"__meta__":{"hash":"sha256:a5d1777d07c7b1c48c8b742caa48fd78290fb660d4aa545e7d1da1ba4b8243d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyCluster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"processes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusterOpportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyOffer"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyClusterRow"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"contractWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"sharedProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isEveryMemberPivotal"}},{"kind":"Field","name":{"kind":"Name","value":"singleProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"runnerUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"marginWon"}},{"kind":"Field","name":{"kind":"Name","value":"contractWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"epsilonPercent"}},{"kind":"Field","name":{"kind":"Name","value":"sameSystem"}},{"kind":"Field","name":{"kind":"Name","value":"otherSystems"}},{"kind":"Field","name":{"kind":"Name","value":"blockingMoves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"savesWon"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"savesWon"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceCurve"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"isPivotal"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"othersSaveWon"}},{"kind":"Field","name":{"kind":"Name","value":"processes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savesWon"}},{"kind":"Field","name":{"kind":"Name","value":"presentMembersSaveWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyOffer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClusterOpportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"presentMembersSaveWon"}},{"kind":"Field","name":{"kind":"Name","value":"sharedProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newAdaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyClusterRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cluster"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coreProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CompanyClusterQuery, CompanyClusterQueryVariables>;
export const CompanyWhatIfDocument = {"__meta__":{"hash":"sha256:42cef578d7c8d480e8d95b66d556d83c30a90999fa4dfaac7894816b8eb752ad"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyWhatIf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatIfInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"goesOn"}},{"kind":"Field","name":{"kind":"Name","value":"obstacles"}},{"kind":"Field","name":{"kind":"Name","value":"membersBefore"}},{"kind":"Field","name":{"kind":"Name","value":"membersAfter"}},{"kind":"Field","name":{"kind":"Name","value":"contractBeforeWon"}},{"kind":"Field","name":{"kind":"Name","value":"contractAfterWon"}},{"kind":"Field","name":{"kind":"Name","value":"isCheapestSystem"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"shareChangeWon"}},{"kind":"Field","name":{"kind":"Name","value":"netChangeWon"}},{"kind":"Field","name":{"kind":"Name","value":"isAboveStandAlone"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rivalAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"marginWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyWhatIfQuery, CompanyWhatIfQueryVariables>;
export const CompanyPartnersDocument = {"__meta__":{"hash":"sha256:975af61083996db63dbae4bb24f343f4da77c2f36af50097399d7a53d42b420f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyPartners"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"measure"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SimilarityMeasure"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minSimilarity"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"measure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"measure"}}},{"kind":"Argument","name":{"kind":"Name","value":"minSimilarity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minSimilarity"}}},{"kind":"Argument","name":{"kind":"Name","value":"regionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"shared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"additional"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"near"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyPartnersQuery, CompanyPartnersQueryVariables>;
export const CompanyRoutingDocument = {"__meta__":{"hash":"sha256:1d4b002c4c32f25495ada30c4fb577b76e92447e9ba1b40fa9706569db1d400a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyRouting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRoutingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRoutingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"dataCapture"}},{"kind":"Field","name":{"kind":"Name","value":"automationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isRealTimeControlled"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRoutingQuery, CompanyRoutingQueryVariables>;
export const CompanyTemplatesDocument = {"__meta__":{"hash":"sha256:47029625bf86de84c121aa1cd6b2cdbfe765ad0e6a1a2e4771dda2a470aaa20d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyTemplates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"routingTemplates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"prefix"},"value":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyTemplatesQuery, CompanyTemplatesQueryVariables>;
export const CompanyRoutingSaveDocument = {"__meta__":{"hash":"sha256:e4110f37497a8385170c1300acf0100ce1dbb497b88b5426d17b54e6ecf657e5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyRoutingSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RoutingUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"routingUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRoutingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRoutingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"dataCapture"}},{"kind":"Field","name":{"kind":"Name","value":"automationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isRealTimeControlled"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRoutingSaveMutation, CompanyRoutingSaveMutationVariables>;
export const CompanyRoutingConfirmDocument = {"__meta__":{"hash":"sha256:7565755c013632efd2e2bc18045c2edd8281488f9910b8f67427e8dea23879a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyRoutingConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyRoutingConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companyRoutingConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRoutingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRoutingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"dataCapture"}},{"kind":"Field","name":{"kind":"Name","value":"automationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isRealTimeControlled"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRoutingConfirmMutation, CompanyRoutingConfirmMutationVariables>;
export const CompanyRegistrationDocument = {"__meta__":{"hash":"sha256:fcdd64f07b186ffb3cecb4c8c7dd115dde2cc1832918506253db4a9e48a79fde"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyRegistration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyRegistrationQuery, CompanyRegistrationQueryVariables>;
export const CompanyNumberStateDocument = {"__meta__":{"hash":"sha256:4be082b20e9f200596b77c945eedfb53781b19f9e5882f9942687f02821b3d50"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyNumberState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyNumberStateMutation, CompanyNumberStateMutationVariables>;
export const CompanyClaimDocument = {"__meta__":{"hash":"sha256:142a8d0c240f411f8110a713daeb49179fb3de5c5cb5df2870a1f54b16350e6b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companyClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyClaimMutation, CompanyClaimMutationVariables>;
export const CompanyCreateDocument = {"__meta__":{"hash":"sha256:527ce2cab29f3aefb760149a80fca5c42ae8891ed382f70e1710f54855d123a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companyCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyCreateMutation, CompanyCreateMutationVariables>;
export const CompanyProfileDocument = {"__meta__":{"hash":"sha256:ee2e4c1f7c06a214b49564d85262f3a33fbfc36b8846f42f3deb0dccd4e9791e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyProfileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"corporationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"exportsWon"}},{"kind":"Field","name":{"kind":"Name","value":"taxType"}},{"kind":"Field","name":{"kind":"Name","value":"builtLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"existingSystemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"hardshipClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"claimedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierSupports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"amountWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"factoryRegistrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}},{"kind":"Field","name":{"kind":"Name","value":"materials"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyProfileQuery, CompanyProfileQueryVariables>;
export const CompanyProfileSaveDocument = {"__meta__":{"hash":"sha256:21339bbc2bcf223a6c8a36a0c45a72f9329f0b4bfa42867fdbd3b38b7df3c5e6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyProfileSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companyUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyProfileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"corporationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"exportsWon"}},{"kind":"Field","name":{"kind":"Name","value":"taxType"}},{"kind":"Field","name":{"kind":"Name","value":"builtLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"existingSystemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"hardshipClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"claimedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierSupports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"amountWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"factoryRegistrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}},{"kind":"Field","name":{"kind":"Name","value":"materials"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyProfileSaveMutation, CompanyProfileSaveMutationVariables>;
export const CompanyWantedSystemsSetDocument = {"__meta__":{"hash":"sha256:5d28ff74bea2c837aafe60a825edc6dbf040eb2f353ae247bce5b51b4e940f8b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyWantedSystemsSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WantedSystemsSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystemsSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyProfileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"corporationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"exportsWon"}},{"kind":"Field","name":{"kind":"Name","value":"taxType"}},{"kind":"Field","name":{"kind":"Name","value":"builtLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"existingSystemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"hardshipClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"claimedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierSupports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"amountWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"factoryRegistrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}},{"kind":"Field","name":{"kind":"Name","value":"materials"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyWantedSystemsSetMutation, CompanyWantedSystemsSetMutationVariables>;
export const CompanyPlantAddDocument = {"__meta__":{"hash":"sha256:3179e05d6a290ae7be46569d275634c8a69f961c68cbafc9146d2fae581c31ab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyPlantAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlantCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"plantCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyProfileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"corporationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"exportsWon"}},{"kind":"Field","name":{"kind":"Name","value":"taxType"}},{"kind":"Field","name":{"kind":"Name","value":"builtLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"existingSystemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"hardshipClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"claimedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierSupports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"amountWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"factoryRegistrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}},{"kind":"Field","name":{"kind":"Name","value":"materials"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyPlantAddMutation, CompanyPlantAddMutationVariables>;
export const CompanyPlantSaveDocument = {"__meta__":{"hash":"sha256:aa6b594dd3201d3d91fc5e75e20b7ab5c60589ccd53da589c3f3a611886acbdf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyPlantSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlantUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"plantUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyProfileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"corporationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"exportsWon"}},{"kind":"Field","name":{"kind":"Name","value":"taxType"}},{"kind":"Field","name":{"kind":"Name","value":"builtLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"existingSystemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"hardshipClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"claimedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierSupports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"amountWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"factoryRegistrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}},{"kind":"Field","name":{"kind":"Name","value":"materials"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyPlantSaveMutation, CompanyPlantSaveMutationVariables>;
export const CompanyPlantRemoveDocument = {"__meta__":{"hash":"sha256:c029b77b86bed5561ffe8ac4283a969be7e3a0bb30338122c1e56e9b2e5f26de"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyPlantRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlantRemoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"plantRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyProfileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"corporationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ownerName"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"exportsWon"}},{"kind":"Field","name":{"kind":"Name","value":"taxType"}},{"kind":"Field","name":{"kind":"Name","value":"builtLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"existingSystemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"hardshipClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"claimedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierSupports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"amountWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"factoryRegistrationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"volumeShare"}},{"kind":"Field","name":{"kind":"Name","value":"materials"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"equipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyPlantRemoveMutation, CompanyPlantRemoveMutationVariables>;
export const CompanyProductAddDocument = {"__meta__":{"hash":"sha256:5eac36e64ed49cda525bcb2b4601488c337da9a3988ba1573eb62b833556c1f0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyProductAdd"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"productCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRoutingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRoutingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"dataCapture"}},{"kind":"Field","name":{"kind":"Name","value":"automationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isRealTimeControlled"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyProductAddMutation, CompanyProductAddMutationVariables>;
export const CompanyProductRenameDocument = {"__meta__":{"hash":"sha256:2b51ae2458c892e07866fa7163a7fc7bc7f6f8cb4db827942071ae81fb720322"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyProductRename"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"productUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRoutingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRoutingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"dataCapture"}},{"kind":"Field","name":{"kind":"Name","value":"automationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isRealTimeControlled"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyProductRenameMutation, CompanyProductRenameMutationVariables>;
export const CompanyProductRemoveDocument = {"__meta__":{"hash":"sha256:b37df10bc5a3a39074feb63bf9f3b84e445bcdd27c55b24abeab6fdc4f2d720e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyProductRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductRemoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"productRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CompanyRoutingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CompanyRoutingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Company"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"equipment"}},{"kind":"Field","name":{"kind":"Name","value":"dataCapture"}},{"kind":"Field","name":{"kind":"Name","value":"automationLevel"}},{"kind":"Field","name":{"kind":"Name","value":"isRealTimeControlled"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyProductRemoveMutation, CompanyProductRemoveMutationVariables>;