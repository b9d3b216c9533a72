/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Fee for adapting the system to a process. */
export type AdaptationFeeInput = {
  /** Paid once by a cluster, shared by the members that use the process. */
  feeWon: number;
  /** Code of a process or of a group, whose fee holds for each distinct process under it. */
  processCode: string;
};

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

/** Which clusters: every condition that is given must hold. */
export type ClusterWhere = {
  /** With this company as a member. */
  companyId?: string | number | null | undefined;
  /** At most so many members. */
  maxSize?: number | null | undefined;
  /** At least so many members. */
  minSize?: number | null | undefined;
  /** At least two members share a process at or below this code: 3.2 covers 3.2.1. */
  processCode?: string | null | undefined;
  /** Of this programme. */
  programmeId?: string | number | null | undefined;
  /** At least one member is in this province or district. */
  regionCode?: string | null | undefined;
  /** Proposed by this round. */
  roundId?: string | number | null | undefined;
  /** In one of these states. */
  statuses?: Array<ClusterStatus> | null | undefined;
  /** Around this system. */
  systemId?: string | number | null | undefined;
  /** Around a system of this kind. */
  systemType?: SystemType | null | undefined;
};

/** What a position of a contract pays for. */
export type CostKind =
  /** Adaptation to a process, paid once by those who use it. */
  | 'ADAPTATION'
  /** Engineering, paid once by the cluster. */
  | 'ENGINEERING'
  /** Installation in a far region. */
  | 'SURCHARGE'
  /** Lines or work centres connected. */
  | 'UNITS';

/** How finely demand is told apart by region. */
export type DemandRegionLevel =
  /** The whole country together. */
  | 'COUNTRY'
  /** By province or metropolitan city. */
  | 'SIDO'
  /** By city, county or district. */
  | 'SIGUNGU';

/** Conditions on demand; all that are given must hold. */
export type DemandWhere = {
  /** A process or any below it. */
  processCode?: string | null | undefined;
  /** A region or any within it. */
  regionCode?: string | null | undefined;
  /** Wants this kind of system. */
  systemType?: SystemType | null | undefined;
  /** Wants to reach this level with it. */
  targetLevel?: BuiltLevel | null | undefined;
};

/** Why a system would lose a cluster. */
export type LossReason =
  /** A member would pay more than alone. */
  | 'ABOVE_STAND_ALONE'
  /** The units would go to clusters that bring more. */
  | 'CAPACITY'
  /** It would not be sold to every member. */
  | 'NOT_SOLD'
  /** Another system would be cheaper for it. */
  | 'OUTBID';

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

/** What a system costs. Won are whole and excluding tax. */
export type PriceSheetInput = {
  /** Fee for a process that no entry covers. */
  adaptationDefaultWon: number;
  /** Fees by process; the longest code decides. */
  adaptations?: Array<AdaptationFeeInput> | null | undefined;
  /** Units that the provider can install in one round. */
  capacityUnits: number;
  /** Engineering cost, paid once by a cluster. */
  engineeringWon: number;
  /** Days from the order to the start of operation. */
  leadTimeDays?: number | null | undefined;
  /** Codes of the regions served, each with all below it; null or left out for everywhere. */
  regions?: Array<string> | null | undefined;
  /** Codes of processes (and all below them) that need no adaptation. */
  standardProcesses?: Array<string> | null | undefined;
  /** Surcharges by region; the longest code decides. */
  surcharges?: Array<RegionSurchargeInput> | null | undefined;
  /** Whether the step reached prices all units or only those inside it. */
  tierKind: TierKind;
  /** The volume ladder of the unit price. */
  tiers: Array<PriceTierInput>;
  /** Maintenance of one year and one unit. */
  yearlyMaintenanceWon?: number | null | undefined;
};

/** A price sheet that shall be in force from now on. */
export type PriceSheetPublishInput = {
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** What it costs. */
  sheet: PriceSheetInput;
  /** The system. */
  systemId: string | number;
  /** The version of the system that was read. */
  version: number;
};

/** What would be different in the sheet of a system; what is left out stays as it is in force. */
export type PriceSheetWhatIfInput = {
  /** Fee for a process that no entry covers. */
  adaptationDefaultWon?: number | null | undefined;
  /** Fees that change; others stay. */
  adaptations?: Array<AdaptationFeeInput> | null | undefined;
  /** Units that can be installed in one round. */
  capacityUnits?: number | null | undefined;
  /** Engineering cost. */
  engineeringWon?: number | null | undefined;
  /** The round among whose open candidate clusters it competes; default: the newest that has any. */
  roundId?: string | number | null | undefined;
  /** Codes of processes (and all below them) that become standard; others stay. */
  standardProcesses?: Array<string> | null | undefined;
  /** The system. */
  systemId: string | number;
  /** How the ladder prices a volume. */
  tierKind?: TierKind | null | undefined;
  /** The whole volume ladder. */
  tiers?: Array<PriceTierInput> | null | undefined;
};

/** One step of the volume ladder. */
export type PriceTierInput = {
  /** Units from which the step holds; the first step starts at 1, bounds rise. */
  fromUnits: number;
  /** Price of one unit; never above that of the step before. */
  unitPriceWon: number;
};

/** A provider that an organisation says to be. */
export type ProviderClaimInput = {
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** For whom: your own where left out. The operator names the organisation for which it vouches. */
  organisationId?: string | number | null | undefined;
  /** The provider; where left out, the one with the organisation's business number. */
  providerId?: string | number | null | undefined;
};

/** A provider to register. */
export type ProviderCreateInput = {
  /** After-sales service in its own words. */
  afterService?: string | null | undefined;
  /** Business registration number, with or without hyphens. */
  businessNumber?: string | null | undefined;
  /** Capability as diagnosed by others. */
  capabilityLevel?: CapabilityLevel | null | undefined;
  /** Day of the diagnosis; a level needs one. */
  capabilityOn?: string | null | undefined;
  /** Who made the diagnosis; a level needs it. */
  capabilitySource?: string | null | undefined;
  /** The word under which files know it; default its name. */
  code?: string | null | undefined;
  /** Sites finished so far. */
  finishedSites?: number | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Name of the firm. */
  name: string;
  /** Code of the region of its seat: 2, 5 or 10 digits. */
  regionCode?: string | null | undefined;
  /** Sites being built now. */
  runningSites?: number | null | undefined;
  /** Sales of the last year. */
  salesWon?: number | null | undefined;
  /** Why it is sanctioned; a sanction needs it, and the operator states it. */
  sanctionReason?: string | null | undefined;
  /** Last day of a sanction; the operator states it. */
  sanctionUntil?: string | null | undefined;
  /** Sites that it can build at once. */
  siteCapacity?: number | null | undefined;
  /** Number of staff. */
  staff?: number | null | undefined;
  /** Day on which business began. */
  startedOn?: string | null | undefined;
  /** Months of warranty without charge. */
  warrantyMonths?: number | null | undefined;
};

/** Who stands behind what is said about a provider. */
export type ProviderStatus =
  /** Kept by the provider. */
  | 'CLAIMED'
  /** Written down by others. */
  | 'DRAFT'
  /** Checked by the operator. */
  | 'VERIFIED';

/** Changes of a provider; what is left out stays, null clears. */
export type ProviderUpdateInput = {
  /** After-sales service in its own words. */
  afterService?: string | null | undefined;
  /** Business registration number, with or without hyphens. */
  businessNumber?: string | null | undefined;
  /** Capability as diagnosed by others. */
  capabilityLevel?: CapabilityLevel | null | undefined;
  /** Day of the diagnosis; a level needs one. */
  capabilityOn?: string | null | undefined;
  /** Who made the diagnosis; a level needs it. */
  capabilitySource?: string | null | undefined;
  /** Sites finished so far. */
  finishedSites?: number | null | undefined;
  /** The provider. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Name of the firm; null leaves it. */
  name?: string | null | undefined;
  /** Code of the region of its seat: 2, 5 or 10 digits. */
  regionCode?: string | null | undefined;
  /** Sites being built now. */
  runningSites?: number | null | undefined;
  /** Sales of the last year. */
  salesWon?: number | null | undefined;
  /** Why it is sanctioned; a sanction needs it, and the operator states it. */
  sanctionReason?: string | null | undefined;
  /** Last day of a sanction; the operator states it. */
  sanctionUntil?: string | null | undefined;
  /** Sites that it can build at once. */
  siteCapacity?: number | null | undefined;
  /** Number of staff. */
  staff?: number | null | undefined;
  /** Day on which business began. */
  startedOn?: string | null | undefined;
  /** The version that was read; another one in the meantime refuses the change. */
  version: number;
  /** Months of warranty without charge. */
  warrantyMonths?: number | null | undefined;
};

/** What installing in a region costs on top. */
export type RegionSurchargeInput = {
  /** Region code; it covers the regions that it is a prefix of. */
  regionCode: string;
  /** Paid by each member in the region. */
  surchargeWon: number;
};

/** A system to register; its first price sheet publishes it. */
export type SystemCreateInput = {
  /** The id under which files and rounds will know it; never changes. */
  code: string;
  /** What it does. */
  description?: string | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Name of the product. */
  name: string;
  /** Who sells it. */
  providerId: string | number;
  /** Built level that a site reaches with it. */
  targetLevel?: BuiltLevel | null | undefined;
  /** Kind of system; never changes. */
  type: SystemType;
};

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

/** Changes of a system; what is left out stays, null clears. */
export type SystemUpdateInput = {
  /** What it does. */
  description?: string | null | undefined;
  /** The system. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Name of the product; null leaves it. */
  name?: string | null | undefined;
  /** Built level that a site reaches with it. */
  targetLevel?: BuiltLevel | null | undefined;
  /** The version that was read. */
  version: number;
};

/** A system to take off the market. */
export type SystemWithdrawInput = {
  /** The system. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Why; kept in its history. */
  reason: string;
  /** The version that was read. */
  version: number;
};

/** How a volume ladder prices a volume. */
export type TierKind =
  /** The step reached prices every unit; a volume never costs more than a larger one. */
  | 'ALL_UNITS'
  /** Each step prices only the units inside it. */
  | 'INCREMENTAL';

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

export type SheetFieldsFragment = { __typename: 'PriceSheet', id: string, versionNumber: number, publishedAt: string, engineeringWon: number, standardProcesses: Array<string>, adaptationDefaultWon: number, tierKind: TierKind, capacityUnits: number, regions: Array<string> | null, leadTimeDays: number | null, yearlyMaintenanceWon: number | null, adaptations: Array<{ __typename: 'AdaptationFee', processCode: string, feeWon: number }>, tiers: Array<{ __typename: 'PriceTier', fromUnits: number, unitPriceWon: number }>, surcharges: Array<{ __typename: 'RegionSurcharge', regionCode: string, surchargeWon: number }> };

export type ProviderFactsFragment = { __typename: 'Provider', id: string, version: number, name: string, status: ProviderStatus, businessNumber: string | null, regionCode: string | null, startedOn: string | null, staff: number | null, salesWon: number | null, finishedSites: number | null, runningSites: number | null, siteCapacity: number | null, warrantyMonths: number | null, afterService: string | null, capabilityLevel: CapabilityLevel | null, capabilityOn: string | null, capabilitySource: string | null, sanctionUntil: string | null, sanctionReason: string | null };

export type ProviderOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type ProviderOverviewQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: ViewerKind, provider: { __typename: 'Provider', id: string, name: string, status: ProviderStatus, siteCapacity: number | null, runningSites: number | null, systems: Array<{ __typename: 'System', id: string, code: string, name: string, type: SystemType, status: SystemStatus, priceSheet: { __typename: 'PriceSheet', id: string, versionNumber: number, publishedAt: string, engineeringWon: number, standardProcesses: Array<string>, adaptationDefaultWon: number, tierKind: TierKind, capacityUnits: number, regions: Array<string> | null, leadTimeDays: number | null, yearlyMaintenanceWon: number | null, adaptations: Array<{ __typename: 'AdaptationFee', processCode: string, feeWon: number }>, tiers: Array<{ __typename: 'PriceTier', fromUnits: number, unitPriceWon: number }>, surcharges: Array<{ __typename: 'RegionSurcharge', regionCode: string, surchargeWon: number }> } | null }> } | null } };

export type ProviderStandingQueryVariables = Exact<{
  systemId: string | number;
}>;


export type ProviderStandingQuery = { __typename: 'Query', priceSheetWhatIf: { __typename: 'PriceSheetWhatIfPayload', userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, message: string }
    >, whatIf: { __typename: 'PriceSheetWhatIf', clusterCount: number, before: { __typename: 'SheetPosition', clusters: number, units: number, revenueWon: number, beyondCapacity: number }, near: Array<{ __typename: 'NearCluster', cutWon: number, standing: { __typename: 'SheetStanding', clusterId: string, memberCount: number, units: number, afterWon: number | null, rivalWon: number | null, marginWon: number | null } }> } | null } };

export type ProviderDemandQueryVariables = Exact<{
  where: DemandWhere;
  processLevel: number;
  regionLevel: DemandRegionLevel;
  first: number;
  after?: string | null | undefined;
}>;


export type ProviderDemandQuery = { __typename: 'Query', demand: { __typename: 'DemandConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'DemandCell', companies: number, units: number, process: { __typename: 'Process', id: string, code: string, name: string }, region: { __typename: 'Region', id: string, code: string, name: string, parent: { __typename: 'Region', id: string, name: string } | null } | null }> } };

export type ProviderCellClustersQueryVariables = Exact<{
  where: ClusterWhere;
}>;


export type ProviderCellClustersQuery = { __typename: 'Query', clusters: { __typename: 'ClusterConnection', totalCount: number, nodes: Array<{ __typename: 'Cluster', id: string, memberCount: number, units: number, contractWon: number | null, system: { __typename: 'System', id: string, code: string, name: string, provider: { __typename: 'Provider', id: string, name: string } } | null }> } };

export type ProviderSystemQueryVariables = Exact<{
  code: string;
}>;


export type ProviderSystemQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: ViewerKind, provider: { __typename: 'Provider', id: string } | null }, system: { __typename: 'System', id: string, code: string, name: string, type: SystemType, targetLevel: BuiltLevel | null, description: string | null, status: SystemStatus, version: number, updatedAt: string, provider: { __typename: 'Provider', id: string, name: string }, priceSheet: { __typename: 'PriceSheet', id: string, versionNumber: number, publishedAt: string, engineeringWon: number, standardProcesses: Array<string>, adaptationDefaultWon: number, tierKind: TierKind, capacityUnits: number, regions: Array<string> | null, leadTimeDays: number | null, yearlyMaintenanceWon: number | null, adaptations: Array<{ __typename: 'AdaptationFee', processCode: string, feeWon: number }>, tiers: Array<{ __typename: 'PriceTier', fromUnits: number, unitPriceWon: number }>, surcharges: Array<{ __typename: 'RegionSurcharge', regionCode: string, surchargeWon: number }> } | null, priceSheets: Array<{ __typename: 'PriceSheet', id: string, versionNumber: number, publishedAt: string, engineeringWon: number, standardProcesses: Array<string>, adaptationDefaultWon: number, tierKind: TierKind, capacityUnits: number, regions: Array<string> | null, leadTimeDays: number | null, yearlyMaintenanceWon: number | null, adaptations: Array<{ __typename: 'AdaptationFee', processCode: string, feeWon: number }>, tiers: Array<{ __typename: 'PriceTier', fromUnits: number, unitPriceWon: number }>, surcharges: Array<{ __typename: 'RegionSurcharge', regionCode: string, surchargeWon: number }> }>, priceCurve: { __typename: 'PriceCurve', ruleSet: { __typename: 'RuleSet', id: string, rules: { __typename: 'RuleSetRules', minMembers: number, maxMembers: number, capPerCompanyWon: number, capPerClusterWon: number | null, eligibleCostKinds: Array<CostKind> | null, rateBands: Array<{ __typename: 'RateBand', fromWon: number, rate: number }> } } | null } } | null };

export type ProviderClustersQueryVariables = Exact<{
  systemId: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ProviderClustersQuery = { __typename: 'Query', clusters: { __typename: 'ClusterConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Cluster', id: string, position: number, memberCount: number, units: number, contractWon: number | null, savingWon: number | null, standAloneWon: number | null, coreProcesses: Array<{ __typename: 'Process', id: string, code: string, name: string }>, runnerUp: { __typename: 'ClusterRunnerUp', contractWon: number, marginWon: number, system: { __typename: 'System', id: string, name: string } } | null, explanation: { __typename: 'ClusterExplanation', text: string } }> } };

export type ProviderClusterQueryVariables = Exact<{
  id: string | number;
}>;


export type ProviderClusterQuery = { __typename: 'Query', node:
    | { __typename: 'Account', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Cluster', position: number, memberCount: number, units: number, id: string, coreProcesses: Array<{ __typename: 'Process', id: string, name: string }>, sharedProcesses: Array<{ __typename: 'Process', id: string, name: string }>, explanation: { __typename: 'ClusterExplanation', text: string }, lines: Array<{ __typename: 'PriceLine', kind: PriceLineKind, won: number, process: { __typename: 'Process', id: string, name: string } | null }> }
    | { __typename: 'Company', id: string }
    | { __typename: 'Industry', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Plant', id: string }
    | { __typename: 'PriceSheet', id: string }
    | { __typename: 'Process', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'Provider', id: string }
    | { __typename: 'Region', id: string }
    | { __typename: 'Round', id: string }
    | { __typename: 'RuleSet', id: string }
    | { __typename: 'System', id: string }
   | null };

export type ProviderSheetWhatIfQueryVariables = Exact<{
  input: PriceSheetWhatIfInput;
}>;


export type ProviderSheetWhatIfQuery = { __typename: 'Query', priceSheetWhatIf: { __typename: 'PriceSheetWhatIfPayload', userErrors: Array<
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
    >, whatIf: { __typename: 'PriceSheetWhatIf', isExact: boolean, clusterCount: number, clustersLeftOut: number, clustersWon: number, clustersLost: number, before: { __typename: 'SheetPosition', clusters: number, units: number, revenueWon: number, beyondCapacity: number }, after: { __typename: 'SheetPosition', clusters: number, units: number, revenueWon: number, beyondCapacity: number }, won: Array<{ __typename: 'SheetStanding', clusterId: string, memberCount: number, units: number, beforeWon: number | null, afterWon: number | null, rivalWon: number | null, marginWon: number | null }>, lost: Array<{ __typename: 'LostCluster', reason: LossReason, standing: { __typename: 'SheetStanding', clusterId: string, memberCount: number, units: number, beforeWon: number | null, afterWon: number | null, rivalWon: number | null, marginWon: number | null } }>, near: Array<{ __typename: 'NearCluster', cutWon: number, standing: { __typename: 'SheetStanding', clusterId: string, memberCount: number, units: number, afterWon: number | null, rivalWon: number | null, marginWon: number | null } }>, valuableStandards: Array<{ __typename: 'StandardValue', feeWon: number, clustersWon: number, unitsWon: number, revenueWon: number, revenueChangeWon: number, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null } };

export type ProviderPublishSheetMutationVariables = Exact<{
  input: PriceSheetPublishInput;
}>;


export type ProviderPublishSheetMutation = { __typename: 'Mutation', priceSheetPublish: { __typename: 'PriceSheetPublishPayload', isNew: boolean | null, priceSheet: { __typename: 'PriceSheet', id: string, versionNumber: number, publishedAt: string, engineeringWon: number, standardProcesses: Array<string>, adaptationDefaultWon: number, tierKind: TierKind, capacityUnits: number, regions: Array<string> | null, leadTimeDays: number | null, yearlyMaintenanceWon: number | null, adaptations: Array<{ __typename: 'AdaptationFee', processCode: string, feeWon: number }>, tiers: Array<{ __typename: 'PriceTier', fromUnits: number, unitPriceWon: number }>, surcharges: Array<{ __typename: 'RegionSurcharge', regionCode: string, surchargeWon: number }> } | null, system: { __typename: 'System', id: string, status: SystemStatus, version: number, updatedAt: string, priceSheet: { __typename: 'PriceSheet', id: string } | null, priceSheets: Array<{ __typename: 'PriceSheet', id: string, versionNumber: number, publishedAt: string, engineeringWon: number, standardProcesses: Array<string>, adaptationDefaultWon: number, tierKind: TierKind, capacityUnits: number, regions: Array<string> | null, leadTimeDays: number | null, yearlyMaintenanceWon: number | null, adaptations: Array<{ __typename: 'AdaptationFee', processCode: string, feeWon: number }>, tiers: Array<{ __typename: 'PriceTier', fromUnits: number, unitPriceWon: number }>, surcharges: Array<{ __typename: 'RegionSurcharge', regionCode: string, surchargeWon: number }> }> } | null, userErrors: Array<
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
    > } };

export type ProviderProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProviderProfileQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', kind: ViewerKind, organisation: { __typename: 'Organisation', id: string, name: string, businessNumber: string | null, version: number } | null, provider: { __typename: 'Provider', id: string, version: number, name: string, status: ProviderStatus, businessNumber: string | null, regionCode: string | null, startedOn: string | null, staff: number | null, salesWon: number | null, finishedSites: number | null, runningSites: number | null, siteCapacity: number | null, warrantyMonths: number | null, afterService: string | null, capabilityLevel: CapabilityLevel | null, capabilityOn: string | null, capabilitySource: string | null, sanctionUntil: string | null, sanctionReason: string | null } | null } };

export type ProviderRegisterMutationVariables = Exact<{
  input: ProviderCreateInput;
}>;


export type ProviderRegisterMutation = { __typename: 'Mutation', providerCreate: { __typename: 'ProviderCreatePayload', provider: { __typename: 'Provider', id: string } | null, userErrors: Array<
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
    > } };

export type ProviderUpdateMutationVariables = Exact<{
  input: ProviderUpdateInput;
}>;


export type ProviderUpdateMutation = { __typename: 'Mutation', providerUpdate: { __typename: 'ProviderUpdatePayload', provider: { __typename: 'Provider', id: string, version: number, name: string, status: ProviderStatus, businessNumber: string | null, regionCode: string | null, startedOn: string | null, staff: number | null, salesWon: number | null, finishedSites: number | null, runningSites: number | null, siteCapacity: number | null, warrantyMonths: number | null, afterService: string | null, capabilityLevel: CapabilityLevel | null, capabilityOn: string | null, capabilitySource: string | null, sanctionUntil: string | null, sanctionReason: string | null } | null, userErrors: Array<
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
    > } };

export type ProviderNumberStateMutationVariables = Exact<{
  input: OrganisationUpdateInput;
}>;


export type ProviderNumberStateMutation = { __typename: 'Mutation', organisationUpdate: { __typename: 'OrganisationUpdatePayload', organisation: { __typename: 'Organisation', id: string, version: number, businessNumber: string | null } | null, userErrors: Array<
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
    > } };

export type ProviderClaimMutationVariables = Exact<{
  input: ProviderClaimInput;
}>;


export type ProviderClaimMutation = { __typename: 'Mutation', providerClaim: { __typename: 'ProviderClaimPayload', provider: { __typename: 'Provider', id: string } | null, userErrors: Array<
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
    > } };

export type ProviderSystemCreateMutationVariables = Exact<{
  input: SystemCreateInput;
}>;


export type ProviderSystemCreateMutation = { __typename: 'Mutation', systemCreate: { __typename: 'SystemCreatePayload', system: { __typename: 'System', id: string, code: string, provider: { __typename: 'Provider', id: string, systems: Array<{ __typename: 'System', id: string, code: string, name: string, type: SystemType, status: SystemStatus, priceSheet: { __typename: 'PriceSheet', id: string, versionNumber: number, publishedAt: string, engineeringWon: number, standardProcesses: Array<string>, adaptationDefaultWon: number, tierKind: TierKind, capacityUnits: number, regions: Array<string> | null, leadTimeDays: number | null, yearlyMaintenanceWon: number | null, adaptations: Array<{ __typename: 'AdaptationFee', processCode: string, feeWon: number }>, tiers: Array<{ __typename: 'PriceTier', fromUnits: number, unitPriceWon: number }>, surcharges: Array<{ __typename: 'RegionSurcharge', regionCode: string, surchargeWon: number }> } | null }> } } | null, userErrors: Array<
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
    > } };

export type ProviderSystemUpdateMutationVariables = Exact<{
  input: SystemUpdateInput;
}>;


export type ProviderSystemUpdateMutation = { __typename: 'Mutation', systemUpdate: { __typename: 'SystemUpdatePayload', system: { __typename: 'System', id: string, name: string, targetLevel: BuiltLevel | null, description: string | null, version: number, updatedAt: string } | null, userErrors: Array<
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
    > } };

export type ProviderSystemWithdrawMutationVariables = Exact<{
  input: SystemWithdrawInput;
}>;


export type ProviderSystemWithdrawMutation = { __typename: 'Mutation', systemWithdraw: { __typename: 'SystemWithdrawPayload', system: { __typename: 'System', id: string, status: SystemStatus, version: number, updatedAt: string } | null, userErrors: Array<
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
    > } };

export const SheetFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SheetFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PriceSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"engineeringWon"}},{"kind":"Field","name":{"kind":"Name","value":"standardProcesses"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"feeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptationDefaultWon"}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fromUnits"}},{"kind":"Field","name":{"kind":"Name","value":"unitPriceWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierKind"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnits"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"surcharges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regionCode"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDays"}},{"kind":"Field","name":{"kind":"Name","value":"yearlyMaintenanceWon"}}]}}]} as unknown as DocumentNode<SheetFieldsFragment, unknown>;
export const ProviderFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProviderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"regionCode"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"staff"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"finishedSites"}},{"kind":"Field","name":{"kind":"Name","value":"runningSites"}},{"kind":"Field","name":{"kind":"Name","value":"siteCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"warrantyMonths"}},{"kind":"Field","name":{"kind":"Name","value":"afterService"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityOn"}},{"kind":"Field","name":{"kind":"Name","value":"capabilitySource"}},{"kind":"Field","name":{"kind":"Name","value":"sanctionUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sanctionReason"}}]}}]} as unknown as DocumentNode<ProviderFactsFragment, unknown>;
export const ProviderOverviewDocument = {"__meta__":{"hash":"sha256:fcb60cc06520fa4105aaa0a2d5baa3ae1ca5ecd54ce294a377df189385fe9055"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"siteCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"runningSites"}},{"kind":"Field","name":{"kind":"Name","value":"systems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priceSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SheetFields"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SheetFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PriceSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"engineeringWon"}},{"kind":"Field","name":{"kind":"Name","value":"standardProcesses"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"feeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptationDefaultWon"}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fromUnits"}},{"kind":"Field","name":{"kind":"Name","value":"unitPriceWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierKind"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnits"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"surcharges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regionCode"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDays"}},{"kind":"Field","name":{"kind":"Name","value":"yearlyMaintenanceWon"}}]}}]} as unknown as DocumentNode<ProviderOverviewQuery, ProviderOverviewQueryVariables>;
export const ProviderStandingDocument = {"__meta__":{"hash":"sha256:03d16e4c2e71676b3751f1b2d5686833d9620c31a5e19fe289aec87fb87c91f8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderStanding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"systemId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"priceSheetWhatIf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"systemId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"systemId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"revenueWon"}},{"kind":"Field","name":{"kind":"Name","value":"beyondCapacity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"near"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cutWon"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusterId"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"afterWon"}},{"kind":"Field","name":{"kind":"Name","value":"rivalWon"}},{"kind":"Field","name":{"kind":"Name","value":"marginWon"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProviderStandingQuery, ProviderStandingQueryVariables>;
export const ProviderDemandDocument = {"__meta__":{"hash":"sha256:620cabd58e60414c620642f63f06c1d7dddefdc8310a492932bee67d4917e9ec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderDemand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DemandWhere"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"processLevel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionLevel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DemandRegionLevel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"demand"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"processLevel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"processLevel"}}},{"kind":"Argument","name":{"kind":"Name","value":"regionLevel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionLevel"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companies"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProviderDemandQuery, ProviderDemandQueryVariables>;
export const ProviderCellClustersDocument = {"__meta__":{"hash":"sha256:7396ed7870e1d90edb3dbe568d82898297e9442758ce741d9117bf569cf12f62"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderCellClusters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClusterWhere"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"contractWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProviderCellClustersQuery, ProviderCellClustersQueryVariables>;
export const ProviderSystemDocument = {"__meta__":{"hash":"sha256:f0505431bf14ff813cef191a2170a69866f7e0046d6d60ee850381070b50c27a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderSystem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SheetFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceSheets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SheetFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceCurve"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"processCodes"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"1","block":false}]}},{"kind":"Argument","name":{"kind":"Name","value":"members"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"minMembers"}},{"kind":"Field","name":{"kind":"Name","value":"maxMembers"}},{"kind":"Field","name":{"kind":"Name","value":"capPerCompanyWon"}},{"kind":"Field","name":{"kind":"Name","value":"capPerClusterWon"}},{"kind":"Field","name":{"kind":"Name","value":"eligibleCostKinds"}},{"kind":"Field","name":{"kind":"Name","value":"rateBands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fromWon"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SheetFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PriceSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"engineeringWon"}},{"kind":"Field","name":{"kind":"Name","value":"standardProcesses"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"feeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptationDefaultWon"}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fromUnits"}},{"kind":"Field","name":{"kind":"Name","value":"unitPriceWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierKind"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnits"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"surcharges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regionCode"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDays"}},{"kind":"Field","name":{"kind":"Name","value":"yearlyMaintenanceWon"}}]}}]} as unknown as DocumentNode<ProviderSystemQuery, ProviderSystemQueryVariables>;
export const ProviderClustersDocument = {"__meta__":{"hash":"sha256:852af4900c111522dc9a1607832e3f7ddc328eac07cb8187e28aa8df3e7520c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderClusters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"systemId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"systemId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"systemId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CANDIDATE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"contractWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"coreProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runnerUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contractWon"}},{"kind":"Field","name":{"kind":"Name","value":"marginWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProviderClustersQuery, ProviderClustersQueryVariables>;
export const ProviderClusterDocument = {"__meta__":{"hash":"sha256:16e8fe6668397b2b8786e114050ac0c11d03ffd6bfe311011e4c72e191cbd1ab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderCluster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cluster"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"coreProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProviderClusterQuery, ProviderClusterQueryVariables>;
export const ProviderSheetWhatIfDocument = {"__meta__":{"hash":"sha256:d45b84348ac37c3745825d2db752fcd247d8af125f3309cf9aca9ba94805024d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderSheetWhatIf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PriceSheetWhatIfInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"priceSheetWhatIf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"clustersLeftOut"}},{"kind":"Field","name":{"kind":"Name","value":"clustersWon"}},{"kind":"Field","name":{"kind":"Name","value":"clustersLost"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"revenueWon"}},{"kind":"Field","name":{"kind":"Name","value":"beyondCapacity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"revenueWon"}},{"kind":"Field","name":{"kind":"Name","value":"beyondCapacity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"won"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusterId"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"beforeWon"}},{"kind":"Field","name":{"kind":"Name","value":"afterWon"}},{"kind":"Field","name":{"kind":"Name","value":"rivalWon"}},{"kind":"Field","name":{"kind":"Name","value":"marginWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusterId"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"beforeWon"}},{"kind":"Field","name":{"kind":"Name","value":"afterWon"}},{"kind":"Field","name":{"kind":"Name","value":"rivalWon"}},{"kind":"Field","name":{"kind":"Name","value":"marginWon"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"near"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cutWon"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusterId"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"afterWon"}},{"kind":"Field","name":{"kind":"Name","value":"rivalWon"}},{"kind":"Field","name":{"kind":"Name","value":"marginWon"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuableStandards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"feeWon"}},{"kind":"Field","name":{"kind":"Name","value":"clustersWon"}},{"kind":"Field","name":{"kind":"Name","value":"unitsWon"}},{"kind":"Field","name":{"kind":"Name","value":"revenueWon"}},{"kind":"Field","name":{"kind":"Name","value":"revenueChangeWon"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProviderSheetWhatIfQuery, ProviderSheetWhatIfQueryVariables>;
export const ProviderPublishSheetDocument = {"__meta__":{"hash":"sha256:e4e7b7e3eeba62456cde5dd919fd9d742a417c1efc791018f51304558e2e05c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProviderPublishSheet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PriceSheetPublishInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"priceSheetPublish"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isNew"}},{"kind":"Field","name":{"kind":"Name","value":"priceSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SheetFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"priceSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceSheets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SheetFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SheetFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PriceSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"engineeringWon"}},{"kind":"Field","name":{"kind":"Name","value":"standardProcesses"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"feeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptationDefaultWon"}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fromUnits"}},{"kind":"Field","name":{"kind":"Name","value":"unitPriceWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierKind"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnits"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"surcharges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regionCode"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDays"}},{"kind":"Field","name":{"kind":"Name","value":"yearlyMaintenanceWon"}}]}}]} as unknown as DocumentNode<ProviderPublishSheetMutation, ProviderPublishSheetMutationVariables>;
export const ProviderProfileDocument = {"__meta__":{"hash":"sha256:0ef006fde04cc41b93ffd83c2e231d2e2416d2768bcaadbe308a537b0e60b27e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProviderProfile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProviderFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProviderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"regionCode"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"staff"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"finishedSites"}},{"kind":"Field","name":{"kind":"Name","value":"runningSites"}},{"kind":"Field","name":{"kind":"Name","value":"siteCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"warrantyMonths"}},{"kind":"Field","name":{"kind":"Name","value":"afterService"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityOn"}},{"kind":"Field","name":{"kind":"Name","value":"capabilitySource"}},{"kind":"Field","name":{"kind":"Name","value":"sanctionUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sanctionReason"}}]}}]} as unknown as DocumentNode<ProviderProfileQuery, ProviderProfileQueryVariables>;
export const ProviderRegisterDocument = {"__meta__":{"hash":"sha256:beab82eb8ba54b5b999d9c05fe7841b94205c31d2a07948cdddefa91053eb757"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProviderRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"providerCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProviderRegisterMutation, ProviderRegisterMutationVariables>;
export const ProviderUpdateDocument = {"__meta__":{"hash":"sha256:1251d254444e26cc5a4a61a2e10e32b5c65b32dcec5e2cf2602d79654ef128d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProviderUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"providerUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProviderFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProviderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Provider"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"regionCode"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"staff"}},{"kind":"Field","name":{"kind":"Name","value":"salesWon"}},{"kind":"Field","name":{"kind":"Name","value":"finishedSites"}},{"kind":"Field","name":{"kind":"Name","value":"runningSites"}},{"kind":"Field","name":{"kind":"Name","value":"siteCapacity"}},{"kind":"Field","name":{"kind":"Name","value":"warrantyMonths"}},{"kind":"Field","name":{"kind":"Name","value":"afterService"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capabilityOn"}},{"kind":"Field","name":{"kind":"Name","value":"capabilitySource"}},{"kind":"Field","name":{"kind":"Name","value":"sanctionUntil"}},{"kind":"Field","name":{"kind":"Name","value":"sanctionReason"}}]}}]} as unknown as DocumentNode<ProviderUpdateMutation, ProviderUpdateMutationVariables>;
export const ProviderNumberStateDocument = {"__meta__":{"hash":"sha256:f68a021b5b0ba1dd02eadf7cf72a30dcf88a99203104d79942118760ec8cf953"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProviderNumberState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProviderNumberStateMutation, ProviderNumberStateMutationVariables>;
export const ProviderClaimDocument = {"__meta__":{"hash":"sha256:a660e635aaec941f9205c839a57393bb1f495ff0b4f8896c97548d279cd9b41f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProviderClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"providerClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProviderClaimMutation, ProviderClaimMutationVariables>;
export const ProviderSystemCreateDocument = {"__meta__":{"hash":"sha256:5adf72a3475cb1527172ff093614ad264eca756400e2f47f04dad833df58db2f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProviderSystemCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SystemCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"systems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priceSheet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SheetFields"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SheetFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PriceSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"engineeringWon"}},{"kind":"Field","name":{"kind":"Name","value":"standardProcesses"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"processCode"}},{"kind":"Field","name":{"kind":"Name","value":"feeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptationDefaultWon"}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fromUnits"}},{"kind":"Field","name":{"kind":"Name","value":"unitPriceWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierKind"}},{"kind":"Field","name":{"kind":"Name","value":"capacityUnits"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"surcharges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regionCode"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDays"}},{"kind":"Field","name":{"kind":"Name","value":"yearlyMaintenanceWon"}}]}}]} as unknown as DocumentNode<ProviderSystemCreateMutation, ProviderSystemCreateMutationVariables>;
export const ProviderSystemUpdateDocument = {"__meta__":{"hash":"sha256:2c3b49e3305e942d682e6a6d4ee1f924705b653540424cc3e6e5a8d74a8b4fc9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProviderSystemUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SystemUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProviderSystemUpdateMutation, ProviderSystemUpdateMutationVariables>;
export const ProviderSystemWithdrawDocument = {"__meta__":{"hash":"sha256:3e56ce447c649362ffce0630c54891357f7f659a0ab3db8f0cec846c49d14e3a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProviderSystemWithdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SystemWithdrawInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemWithdraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProviderSystemWithdrawMutation, ProviderSystemWithdrawMutationVariables>;