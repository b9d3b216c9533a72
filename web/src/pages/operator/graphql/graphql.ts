/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where the companies of a blocking move would go. */
export type BlockingMoveKind =
  /** One member buys alone. */
  | 'ALONE'
  /** One member joins another open cluster of the round. */
  | 'OTHER_CLUSTER'
  /** Several members buy as a cluster of their own, with this or another system. */
  | 'SUB_GROUP';

/** How the upper bound was found. */
export type BoundMethod =
  /** From a linear program over all clusters that could pay. */
  | 'COLUMN_GENERATION'
  /** The optimum itself, by enumeration. */
  | 'EXACT'
  /** The same, with the partners that each company could share its processes with. */
  | 'PAIR_SHARE'
  /** The optimum itself, proved. */
  | 'PROVED_OPTIMUM'
  /** From the least share that each company can have in any cluster. */
  | 'SIMPLE_SHARE';

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

/** How a list of clusters is ordered; ties by age. */
export type ClusterOrder =
  /** Most members first. */
  | 'MEMBERS'
  /** Largest sum to pay after subsidy first. */
  | 'NET'
  /** Last written first. */
  | 'NEWEST'
  /** As the rounds list them, oldest first. */
  | 'POSITION'
  /** Largest saving first. */
  | 'SAVING'
  /** Largest saving per member first. */
  | 'SAVING_PER_MEMBER';

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

/** Which column of a file fills which field. */
export type ColumnMapping = {
  /** Name of the field, such as name, processes or units. */
  field: string;
  /** Header of the column in the file. */
  header: string;
};

/** A CSV file of companies: as an upload or as text, not both. */
export type CompanyImportInput = {
  /** Columns whose headers are not recognised. */
  columns?: Array<ColumnMapping> | null | undefined;
  /** The file, in UTF-8 or CP949. */
  file?: File | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The text of the file. */
  text?: string | null | undefined;
  /** Only tell what would happen; nothing is written. */
  validateOnly?: boolean | null | undefined;
};

/** Order of a list of companies; ties by age. */
export type CompanyOrder = {
  /** Default ASC. */
  direction?: OrderDirection | null | undefined;
  /** What to order by. */
  field: CompanyOrderField;
};

/** What companies can be ordered by. */
export type CompanyOrderField =
  /** When it was registered. */
  | 'CREATED_AT'
  /** Employees; companies that do not say come first when ascending. */
  | 'EMPLOYEES'
  /** Name, by code points. */
  | 'NAME'
  /** Units to connect. */
  | 'UNITS';

/** Conditions on companies; all that are given must hold. */
export type CompanyWhere = {
  /** All of these hold. */
  and?: Array<CompanyWhere> | null | undefined;
  /** Business registration number, with or without hyphens. */
  businessNumber?: string | null | undefined;
  /** First digits of the industry code. */
  industryPrefix?: string | null | undefined;
  /** Part of the name, upper and lower case alike. */
  nameContains?: string | null | undefined;
  /** This does not hold. */
  not?: CompanyWhere | null | undefined;
  /** At least one of these holds. */
  or?: Array<CompanyWhere> | null | undefined;
  /** A process or any below it. */
  processCode?: string | null | undefined;
  /** A region or any within it. */
  regionCode?: string | null | undefined;
  /** Least certain source of its routings. */
  routingSource?: RoutingSource | null | undefined;
  /** Size class. */
  sizeClass?: SizeClass | null | undefined;
  /** Wants this kind of system. */
  systemType?: SystemType | null | undefined;
  /** Has at least so many units. */
  unitsAtLeast?: number | null | undefined;
  /** Has at most so many units. */
  unitsAtMost?: number | null | undefined;
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

/** What clusters are formed by. */
export type CostModel =
  /** The largest total saving over the stand-alone prices, less coordination. */
  | 'SAVING'
  /** Likeness of processes alone: no systems and no prices yet, nobody left out. */
  | 'SIMILARITY';

/** Sizes of company that a programme pays. */
export type EligibleSize =
  /** Mid-size firms (중견기업). */
  | 'MID_SIZE'
  /** Small and medium-sized firms (중소기업). */
  | 'SME';

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

/** Language of headers and sentences. */
export type ExportLanguage =
  /** English. */
  | 'EN'
  /** Korean. */
  | 'KO';

/** What file is to be made. */
export type ExportStartInput = {
  /** Its form. */
  format: SheetFormat;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** Language of headers and sentences; default that of the request. */
  language?: ExportLanguage | null | undefined;
  /** The round; needed for CLUSTERS and UNMATCHED. */
  roundId?: string | number | null | undefined;
  /** What it is about. */
  subject: ExportSubject;
  /** Which companies; only for COMPANIES. What is hidden from you meets no condition. */
  where?: CompanyWhere | null | undefined;
};

/** What is exported. Everybody gets what may be seen elsewhere too, and nothing else. */
export type ExportSubject =
  /** The clusters of a round with members and prices: for operators all, for a company its own rows, for a provider those around its systems. */
  | 'CLUSTERS'
  /** Companies, a row for each plant: one's own and, for operators, all with everything; others without who they are. */
  | 'COMPANIES'
  /** The board of demand by process group, province and kind of system. */
  | 'DEMAND'
  /** Companies that a round left out and why: for operators all, for a company itself. */
  | 'UNMATCHED';

/** Why a member cannot leave its cluster. */
export type HeldReason =
  /** The cluster would have fewer members than the rules ask for. */
  | 'MINIMUM'
  /** A member left behind would pay more than alone. */
  | 'STAND_ALONE';

/** A job to be cancelled. */
export type JobCancelInput = {
  /** The job. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
};

/** What a job is for. */
export type JobKind =
  /** A file of companies is read into the market. */
  | 'COMPANY_IMPORT'
  /** A file is made for download. */
  | 'EXPORT'
  /** A round of matching. */
  | 'ROUND'
  /** A file of systems and price sheets is read into the market. */
  | 'SYSTEM_IMPORT';

/** What a job is doing. Not every kind goes through all of them. */
export type JobPhase =
  /** It has ended, one way or another. */
  | 'ENDED'
  /** It computes prices. */
  | 'PRICING'
  /** It reads its file or the market. */
  | 'READING'
  /** It writes its result. */
  | 'SAVING'
  /** It searches for clusters. */
  | 'SOLVING'
  /** It has not begun. */
  | 'WAITING';

/** Where a job stands. */
export type JobStatus =
  /** Somebody cancelled it; `partialResult` says what had come of it by then. */
  | 'CANCELLED'
  /** It is done; `result` says what came of it. */
  | 'DONE'
  /** It broke off; `error` says why, `partialResult` what had come of it by then. */
  | 'FAILED'
  /** It waits for a worker. */
  | 'QUEUED'
  /** A worker is at it. */
  | 'RUNNING';

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

/** Where the members of one cluster must be. */
export type Locality =
  /** Anywhere. */
  | 'NONE'
  /** In one province or metropolitan city. */
  | 'SIDO'
  /** In one city, county or district. */
  | 'SIGUNGU';

/** Direction of an order. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

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

/** Whom a programme prefers. */
export type PriorityClass =
  /** In a region of industrial crisis. */
  | 'CRISIS_REGION'
  /** Owned by a person with a disability. */
  | 'DISABLED_OWNED'
  /** Exporting. */
  | 'EXPORTER'
  /** In trouble through a change of policy. */
  | 'POLICY_CHANGE'
  /** In trouble through regulation. */
  | 'REGULATION'
  /** Of a root industry (뿌리산업). */
  | 'ROOT_INDUSTRY'
  /** Had workplace-innovation consulting. */
  | 'WORKPLACE_INNOVATION';

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

/** How far the registration of a business is proved. */
export type RegistrationStatus =
  /** The business number has the right check digit: typed rightly, not proved. */
  | 'CHECKSUM_OK'
  /** Said, without a business number. */
  | 'CLAIMED'
  /** Confirmed by the tax office. */
  | 'VERIFIED';

/** A round to be cancelled. */
export type RoundCancelInput = {
  /** The round. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
};

/** What a round is doing. */
export type RoundPhase =
  /** Does nothing any more. */
  | 'ENDED'
  /** Prices, explains and checks what was found, independently of the search. */
  | 'PRICING'
  /** Reads companies and systems as they are at one moment. */
  | 'READING'
  /** Stores the result, all of it or nothing. */
  | 'SAVING'
  /** Searches for clusters. */
  | 'SOLVING'
  /** Waits for a worker. */
  | 'WAITING';

/** A round of matching to be started. */
export type RoundStartInput = {
  /** What clusters are formed by; default SAVING. */
  costModel?: CostModel | null | undefined;
  /** Moves tried per company, 0 to 100,000; default 1,000. More is slower and better. */
  effort?: number | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The programme; its newest rules hold. */
  programmeId: string | number;
  /** Seconds of processor time for a proof after the search, 0 to 3,600; default 0. It can only tighten the bound and improve the result, never change what the search gave before it. */
  proofSeconds?: number | null | undefined;
  /** Only companies of this province or district; all where left out. */
  regionCode?: string | null | undefined;
  /** Seed of the search, from 0; default 1. */
  seed?: number | null | undefined;
  /** Let companies move until the result is stable; left as found where left out. Not by similarity. */
  stability?: StabilityInput | null | undefined;
  /** What companies are taken to want that state no type; default MES. */
  systemType?: SystemType | null | undefined;
  /** Only check the request; nothing is started. */
  validateOnly?: boolean | null | undefined;
};

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

/** Which rounds: every condition that is given must hold. */
export type RoundWhere = {
  /** Of this programme. */
  programmeId?: string | number | null | undefined;
  /** In one of these states. */
  statuses?: Array<RoundStatus> | null | undefined;
};

/** Where a routing comes from, least certain first. */
export type RoutingSource =
  /** By the company itself. No import changes it. */
  | 'CONFIRMED'
  /** From the industry code and product words; see its rule and confidence. */
  | 'INFERRED'
  /** From a file that names the processes. */
  | 'STATED';

/** The form of a file for spreadsheets. No cell of either is ever computed. */
export type SheetFormat =
  /** RFC 4180 in UTF-8 with a byte order mark. A text that a spreadsheet might compute begins with an apostrophe, which companyImport takes off again. */
  | 'CSV'
  /** A workbook of one sheet with text cells as they are. */
  | 'XLSX';

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

/** How stable a result is to be. */
export type StabilityInput = {
  /** Nobody who is free to move shall gain more than this percent of what it feels (its share and its part of the coordination) in another cluster or alone: 0 to 100. 5 costs little. */
  epsilonPercent: number;
};

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

export type OperatorRoundRowFragment = { __typename: 'Round', id: string, status: RoundStatus, phase: RoundPhase, progress: number, createdAt: string, finishedAt: string | null, seed: number, effort: number, companyCount: number | null, matchedCount: number | null, clusterCount: number | null, savingWon: number | null, savingPercent: number | null, boundPercent: number | null, gapPercent: number | null, boundMethod: BoundMethod | null, programme: { __typename: 'Programme', id: string, code: string, name: string }, region: { __typename: 'Region', id: string, name: string } | null };

export type OperatorImportReportFragment = { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> };

export type OperatorJobFragment = { __typename: 'Job', id: string, kind: JobKind, status: JobStatus, phase: JobPhase, phaseText: string, progress: number, createdAt: string, finishedAt: string | null, error: { __typename: 'JobError', code: string, message: string } | null, result:
    | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
    | { __typename: 'ExportFile', fileName: string | null, format: SheetFormat, rows: number, bytes: number, url: string | null, expiresAt: string | null }
    | { __typename: 'Round' }
    | { __typename: 'SystemImportReport' }
   | null, partialResult:
    | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
    | { __typename: 'ExportFile' }
    | { __typename: 'Round' }
    | { __typename: 'SystemImportReport' }
   | null };

export type OperatorOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorOverviewQuery = { __typename: 'Query', programmes: { __typename: 'ProgrammeConnection', nodes: Array<{ __typename: 'Programme', id: string, code: string, name: string, status: ProgrammeStatus, budgetWon: number | null, closesAt: string | null }> }, rounds: { __typename: 'RoundConnection', totalCount: number, nodes: Array<{ __typename: 'Round', id: string, status: RoundStatus, phase: RoundPhase, progress: number, createdAt: string, finishedAt: string | null, seed: number, effort: number, companyCount: number | null, matchedCount: number | null, clusterCount: number | null, savingWon: number | null, savingPercent: number | null, boundPercent: number | null, gapPercent: number | null, boundMethod: BoundMethod | null, programme: { __typename: 'Programme', id: string, code: string, name: string }, region: { __typename: 'Region', id: string, name: string } | null }> }, companies: { __typename: 'CompanyConnection', totalCount: number }, jobs: { __typename: 'JobConnection', nodes: Array<{ __typename: 'Job', id: string, kind: JobKind, status: JobStatus, phase: JobPhase, phaseText: string, progress: number, createdAt: string, finishedAt: string | null, error: { __typename: 'JobError', code: string, message: string } | null, result:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile', fileName: string | null, format: SheetFormat, rows: number, bytes: number, url: string | null, expiresAt: string | null }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null, partialResult:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile' }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null }> } };

export type OperatorRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorRulesQuery = { __typename: 'Query', programmes: { __typename: 'ProgrammeConnection', nodes: Array<{ __typename: 'Programme', id: string, code: string, name: string, status: ProgrammeStatus, operatorName: string, opensAt: string | null, closesAt: string | null, currentRuleSet: { __typename: 'RuleSet', id: string, versionNumber: number, createdAt: string, frozenAt: string | null, reason: string | null, rules: { __typename: 'RuleSetRules', announcedOn: string | null, budgetWon: number | null, buildMonths: number | null, capPerClusterWon: number | null, capPerCompanyWon: number, coordinationWon: number, eligibleCostKinds: Array<CostKind> | null, eligibleSizes: Array<EligibleSize>, locality: Locality, maxMembers: number, minMembers: number, mostSystemTypes: number | null, ownLabourMostRate: number, priorityRanks: Array<Array<PriorityClass>>, sameLevelAgain: boolean, sessionOn: string | null, sessionPlace: string | null, thirdPartyLeastRate: number, levelCaps: Array<{ __typename: 'LevelCap', targetLevel: BuiltLevel, capWon: number }>, rateBands: Array<{ __typename: 'RateBand', fromWon: number, rate: number }> } } | null }> } };

export type OperatorRoundsQueryVariables = Exact<{
  where?: RoundWhere | null | undefined;
  after?: string | null | undefined;
}>;


export type OperatorRoundsQuery = { __typename: 'Query', rounds: { __typename: 'RoundConnection', totalCount: number, nodes: Array<{ __typename: 'Round', id: string, status: RoundStatus, phase: RoundPhase, progress: number, createdAt: string, finishedAt: string | null, seed: number, effort: number, companyCount: number | null, matchedCount: number | null, clusterCount: number | null, savingWon: number | null, savingPercent: number | null, boundPercent: number | null, gapPercent: number | null, boundMethod: BoundMethod | null, programme: { __typename: 'Programme', id: string, code: string, name: string }, region: { __typename: 'Region', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OperatorProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorProgrammesQuery = { __typename: 'Query', programmes: { __typename: 'ProgrammeConnection', nodes: Array<{ __typename: 'Programme', id: string, code: string, name: string, status: ProgrammeStatus, currentRuleSet: { __typename: 'RuleSet', id: string, versionNumber: number, rules: { __typename: 'RuleSetRules', minMembers: number, maxMembers: number, budgetWon: number | null, locality: Locality } } | null }> } };

export type OperatorRoundStartMutationVariables = Exact<{
  input: RoundStartInput;
}>;


export type OperatorRoundStartMutation = { __typename: 'Mutation', roundStart: { __typename: 'RoundStartPayload', companyCount: number | null, systemCount: number | null, round: { __typename: 'Round', id: string, status: RoundStatus } | null, userErrors: Array<
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
      | { __typename: 'RoundAlreadyRunning', roundId: string, code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type OperatorRoundCancelMutationVariables = Exact<{
  input: RoundCancelInput;
}>;


export type OperatorRoundCancelMutation = { __typename: 'Mutation', roundCancel: { __typename: 'RoundCancelPayload', round: { __typename: 'Round', id: string, status: RoundStatus, phase: RoundPhase, progress: number, createdAt: string, finishedAt: string | null, seed: number, effort: number, companyCount: number | null, matchedCount: number | null, clusterCount: number | null, savingWon: number | null, savingPercent: number | null, boundPercent: number | null, gapPercent: number | null, boundMethod: BoundMethod | null, programme: { __typename: 'Programme', id: string, code: string, name: string }, region: { __typename: 'Region', id: string, name: string } | null } | null, userErrors: Array<
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

export type OperatorRoundProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type OperatorRoundProgressSubscription = { roundProgress: { __typename: 'RoundProgress', eventId: string, status: RoundStatus, phase: RoundPhase, progress: number, savingWon: number | null, boundWon: number | null, gapPercent: number | null, round: { __typename: 'Round', id: string, status: RoundStatus, phase: RoundPhase, progress: number, createdAt: string, finishedAt: string | null, seed: number, effort: number, companyCount: number | null, matchedCount: number | null, clusterCount: number | null, savingWon: number | null, savingPercent: number | null, boundPercent: number | null, gapPercent: number | null, boundMethod: BoundMethod | null, programme: { __typename: 'Programme', id: string, code: string, name: string }, region: { __typename: 'Region', id: string, name: string } | null } } };

export type OperatorRoundQueryVariables = Exact<{
  id: string | number;
}>;


export type OperatorRoundQuery = { __typename: 'Query', round: { __typename: 'Round', costModel: CostModel, systemType: SystemType, proofSeconds: number, startedAt: string | null, systemCount: number | null, matchableCount: number | null, netSavingWon: number | null, standAloneWon: number | null, boundWon: number | null, coordinationWon: number | null, informationLossPercent: number | null, readMs: number | null, solveMs: number | null, saveMs: number | null, engineVersion: string, inputHash: string | null, resultHash: string | null, errorCode: string | null, errorMessage: string | null, id: string, status: RoundStatus, phase: RoundPhase, progress: number, createdAt: string, finishedAt: string | null, seed: number, effort: number, companyCount: number | null, matchedCount: number | null, clusterCount: number | null, savingWon: number | null, savingPercent: number | null, boundPercent: number | null, gapPercent: number | null, boundMethod: BoundMethod | null, stability: { __typename: 'RoundStability', epsilonPercent: number, freeMoverCount: number, heldByMinimumCount: number, heldByStandAloneCount: number, moves: number, savingBeforeWon: number, savingAfterWon: number } | null, unmatchedByReason: Array<{ __typename: 'LeftOutCount', reason: LeftOutReason, count: number | null }>, ruleSet: { __typename: 'RuleSet', id: string, versionNumber: number, rules: { __typename: 'RuleSetRules', minMembers: number, maxMembers: number } }, programme: { __typename: 'Programme', id: string, code: string, name: string }, region: { __typename: 'Region', id: string, name: string } | null } | null };

export type OperatorMembersQueryVariables = Exact<{
  id: string | number;
  members: number;
  after?: string | null | undefined;
}>;


export type OperatorMembersQuery = { __typename: 'Query', round: { __typename: 'Round', id: string, clusters: { __typename: 'ClusterConnection', nodes: Array<{ __typename: 'Cluster', id: string, position: number, memberCount: number, system: { __typename: 'System', id: string, name: string } | null, members: { __typename: 'ClusterMemberConnection', nodes: Array<{ __typename: 'ClusterMember', company: { __typename: 'Company', id: string, label: string, processCodes: Array<string>, region: { __typename: 'Region', id: string, code: string } | null } }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type OperatorClustersQueryVariables = Exact<{
  where: ClusterWhere;
  orderBy: ClusterOrder;
  after?: string | null | undefined;
}>;


export type OperatorClustersQuery = { __typename: 'Query', clusters: { __typename: 'ClusterConnection', totalCount: number, nodes: Array<{ __typename: 'Cluster', id: string, position: number, memberCount: number, units: number, contractWon: number | null, savingWon: number | null, netWon: number | null, stability: StabilityStatus | null, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } } | null, coreProcesses: Array<{ __typename: 'Process', id: string, code: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OperatorClusterQueryVariables = Exact<{
  id: string | number;
}>;


export type OperatorClusterQuery = { __typename: 'Query', cluster: { __typename: 'Cluster', id: string, position: number, status: ClusterStatus, stability: StabilityStatus | null, memberCount: number, units: number, contractWon: number | null, standAloneWon: number | null, savingWon: number | null, subsidyWon: number | null, netWon: number | null, coordinationWon: number | null, round: { __typename: 'Round', id: string, createdAt: string, programme: { __typename: 'Programme', id: string, name: string } } | null, system: { __typename: 'System', id: string, name: string, type: SystemType, provider: { __typename: 'Provider', id: string, name: string } } | null, lines: Array<{ __typename: 'PriceLine', kind: PriceLineKind, won: number, rule: string, process: { __typename: 'Process', id: string, code: string, name: string } | null }>, explanation: { __typename: 'ClusterExplanation', text: string, savingPercent: number | null, isEveryMemberPivotal: boolean, singleProcesses: Array<{ __typename: 'ClusterSingleProcess', process: { __typename: 'Process', id: string, code: string, name: string }, company: { __typename: 'Company', id: string, label: string } }> }, coreProcesses: Array<{ __typename: 'Process', id: string, code: string, name: string }>, sharedProcesses: Array<{ __typename: 'Process', id: string, code: string, name: string }>, runnerUp: { __typename: 'ClusterRunnerUp', contractWon: number, marginWon: number, system: { __typename: 'System', id: string, name: string, provider: { __typename: 'Provider', id: string, name: string } } } | null, certificate: { __typename: 'ClusterCertificate', status: StabilityStatus, epsilonPercent: number, sameSystem: SubGroupCheck, otherSystems: SubGroupCheck, blockingMoves: Array<{ __typename: 'BlockingMove', kind: BlockingMoveKind, heldBy: HeldReason | null, savesWon: number | null, system: { __typename: 'System', id: string, name: string } | null, cluster: { __typename: 'Cluster', id: string, position: number } | null, companies: Array<{ __typename: 'MovingCompany', savesWon: number | null, company: { __typename: 'Company', id: string, label: string } }> }> } | null, priceCurve: Array<{ __typename: 'GroupPricePoint', members: number, shareWon: number, subsidyWon: number, netWon: number }>, members: { __typename: 'ClusterMemberConnection', nodes: Array<{ __typename: 'ClusterMember', position: number, units: number | null, standAloneWon: number | null, shareWon: number | null, subsidyWon: number | null, netWon: number | null, savingWon: number | null, heldBy: HeldReason | null, company: { __typename: 'Company', id: string, label: string, processCodes: Array<string>, region: { __typename: 'Region', id: string, code: string, name: string, parent: { __typename: 'Region', id: string, name: string } | null } | null } }> } } | null };

export type OperatorUnmatchedQueryVariables = Exact<{
  id: string | number;
  reason?: LeftOutReason | null | undefined;
  after?: string | null | undefined;
}>;


export type OperatorUnmatchedQuery = { __typename: 'Query', round: { __typename: 'Round', id: string, unmatched: { __typename: 'UnmatchedCompanyConnection', totalCount: number, nodes: Array<{ __typename: 'UnmatchedCompany', reason: LeftOutReason, message: string, possiblePartners: number, companiesNeeded: number, standAloneWon: number | null, shareThereWon: number | null, shortfallWon: number | null, bestCluster: { __typename: 'Cluster', id: string, position: number } | null, company: { __typename: 'Company', id: string, label: string, processes: Array<{ __typename: 'Process', id: string, code: string, name: string }>, region: { __typename: 'Region', id: string, code: string, name: string, parent: { __typename: 'Region', id: string, name: string } | null } | null }, options: Array<{ __typename: 'EntryOption', change: EntryChange, message: string, part: number, shareWon: number, standAloneWon: number, members: number, system: { __typename: 'System', id: string, name: string }, cluster: { __typename: 'Cluster', id: string, position: number } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type OperatorCompaniesQueryVariables = Exact<{
  where?: CompanyWhere | null | undefined;
  orderBy?: CompanyOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type OperatorCompaniesQuery = { __typename: 'Query', companies: { __typename: 'CompanyConnection', nodes: Array<{ __typename: 'Company', id: string, label: string, businessNumber: string | null, industryCode: string | null, industryName: string | null, sizeClass: SizeClass | null, employees: number | null, units: number | null, routingSource: RoutingSource | null, processCodes: Array<string>, systemTypes: Array<SystemType>, region: { __typename: 'Region', id: string, code: string, name: string, parent: { __typename: 'Region', id: string, name: string } | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OperatorCompanyCountQueryVariables = Exact<{
  where?: CompanyWhere | null | undefined;
}>;


export type OperatorCompanyCountQuery = { __typename: 'Query', companies: { __typename: 'CompanyConnection', totalCount: number } };

export type OperatorCompanyQueryVariables = Exact<{
  id: string | number;
}>;


export type OperatorCompanyQuery = { __typename: 'Query', company: { __typename: 'Company', id: string, label: string, businessNumber: string | null, registrationStatus: RegistrationStatus, sizeClass: SizeClass | null, employees: number | null, units: number | null, routingSource: RoutingSource | null, industryCode: string | null, industryName: string | null, builtLevel: BuiltLevel | null, industry: { __typename: 'Industry', id: string, name: string } | null, region: { __typename: 'Region', id: string, name: string, parent: { __typename: 'Region', id: string, name: string } | null } | null, wantedSystems: Array<{ __typename: 'WantedSystem', systemType: SystemType, targetLevel: BuiltLevel | null }>, plants: Array<{ __typename: 'Plant', id: string, name: string | null, units: number, region: { __typename: 'Region', id: string, name: string, parent: { __typename: 'Region', id: string, name: string } | null } | null, products: Array<{ __typename: 'Product', id: string, name: string, routing: { __typename: 'Routing', source: RoutingSource, confidence: number, rule: string | null, operations: Array<{ __typename: 'Operation', position: number, process: { __typename: 'Process', id: string, code: string, name: string } }> } | null }> }> | null } | null, rounds: { __typename: 'RoundConnection', nodes: Array<{ __typename: 'Round', id: string, createdAt: string, programme: { __typename: 'Programme', id: string, name: string } }> } };

export type OperatorCompanyRoundQueryVariables = Exact<{
  companyId: string | number;
  roundId: string | number;
}>;


export type OperatorCompanyRoundQuery = { __typename: 'Query', company: { __typename: 'Company', id: string, priceCurve: Array<{ __typename: 'GroupPricePoint', shareWon: number, system: { __typename: 'System', id: string, name: string }, lines: Array<{ __typename: 'PriceLine', kind: PriceLineKind, won: number, rule: string, process: { __typename: 'Process', id: string, name: string } | null }> }>, clusterOpportunities: Array<{ __typename: 'ClusterOpportunity', members: number, shareWon: number, netWon: number, savingWon: number, system: { __typename: 'System', id: string, name: string }, cluster: { __typename: 'Cluster', id: string, position: number } }>, leftOut: { __typename: 'UnmatchedCompany', reason: LeftOutReason, message: string, standAloneWon: number | null, shareThereWon: number | null, shortfallWon: number | null, possiblePartners: number, companiesNeeded: number, bestCluster: { __typename: 'Cluster', id: string, position: number } | null, options: Array<{ __typename: 'EntryOption', change: EntryChange, message: string, shareWon: number, standAloneWon: number, cluster: { __typename: 'Cluster', id: string, position: number } | null }> } | null } | null, clusters: { __typename: 'ClusterConnection', nodes: Array<{ __typename: 'Cluster', id: string, position: number, memberCount: number, system: { __typename: 'System', id: string, name: string } | null, members: { __typename: 'ClusterMemberConnection', nodes: Array<{ __typename: 'ClusterMember', standAloneWon: number | null, shareWon: number | null, subsidyWon: number | null, netWon: number | null, heldBy: HeldReason | null, company: { __typename: 'Company', id: string }, lines: Array<{ __typename: 'PriceLine', kind: PriceLineKind, won: number, rule: string, process: { __typename: 'Process', id: string, name: string } | null }> | null, alternatives: Array<{ __typename: 'MemberAlternative', members: number, shareWon: number, netWon: number, savesWon: number, system: { __typename: 'System', id: string, name: string }, cluster: { __typename: 'Cluster', id: string, position: number } | null }> | null }> } }> } };

export type OperatorCompanyImportMutationVariables = Exact<{
  input: CompanyImportInput;
}>;


export type OperatorCompanyImportMutation = { __typename: 'Mutation', companyImport: { __typename: 'CompanyImportPayload', job: { __typename: 'Job', id: string, kind: JobKind, status: JobStatus, phase: JobPhase, phaseText: string, progress: number, createdAt: string, finishedAt: string | null, error: { __typename: 'JobError', code: string, message: string } | null, result:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile', fileName: string | null, format: SheetFormat, rows: number, bytes: number, url: string | null, expiresAt: string | null }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null, partialResult:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile' }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null } | null, userErrors: Array<
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

export type OperatorExportStartMutationVariables = Exact<{
  input: ExportStartInput;
}>;


export type OperatorExportStartMutation = { __typename: 'Mutation', exportStart: { __typename: 'ExportStartPayload', job: { __typename: 'Job', id: string, kind: JobKind, status: JobStatus, phase: JobPhase, phaseText: string, progress: number, createdAt: string, finishedAt: string | null, error: { __typename: 'JobError', code: string, message: string } | null, result:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile', fileName: string | null, format: SheetFormat, rows: number, bytes: number, url: string | null, expiresAt: string | null }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null, partialResult:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile' }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null } | null, userErrors: Array<
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

export type OperatorJobCancelMutationVariables = Exact<{
  input: JobCancelInput;
}>;


export type OperatorJobCancelMutation = { __typename: 'Mutation', jobCancel: { __typename: 'JobCancelPayload', job: { __typename: 'Job', id: string, kind: JobKind, status: JobStatus, phase: JobPhase, phaseText: string, progress: number, createdAt: string, finishedAt: string | null, error: { __typename: 'JobError', code: string, message: string } | null, result:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile', fileName: string | null, format: SheetFormat, rows: number, bytes: number, url: string | null, expiresAt: string | null }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null, partialResult:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile' }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null } | null, userErrors: Array<
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

export type OperatorJobStateQueryVariables = Exact<{
  id: string | number;
}>;


export type OperatorJobStateQuery = { __typename: 'Query', job: { __typename: 'Job', id: string, kind: JobKind, status: JobStatus, phase: JobPhase, phaseText: string, progress: number, createdAt: string, finishedAt: string | null, error: { __typename: 'JobError', code: string, message: string } | null, result:
      | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
      | { __typename: 'ExportFile', fileName: string | null, format: SheetFormat, rows: number, bytes: number, url: string | null, expiresAt: string | null }
      | { __typename: 'Round' }
      | { __typename: 'SystemImportReport' }
     | null, partialResult:
      | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
      | { __typename: 'ExportFile' }
      | { __typename: 'Round' }
      | { __typename: 'SystemImportReport' }
     | null } | null };

export type OperatorJobProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type OperatorJobProgressSubscription = { jobProgress: { __typename: 'JobProgress', eventId: string, job: { __typename: 'Job', id: string, kind: JobKind, status: JobStatus, phase: JobPhase, phaseText: string, progress: number, createdAt: string, finishedAt: string | null, error: { __typename: 'JobError', code: string, message: string } | null, result:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile', fileName: string | null, format: SheetFormat, rows: number, bytes: number, url: string | null, expiresAt: string | null }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null, partialResult:
        | { __typename: 'CompanyImportReport', isComplete: boolean, validateOnly: boolean, created: number, updated: number, unchanged: number, rows: number, refusedRows: number, totalIssues: number, issues: Array<{ __typename: 'ImportIssue', code: string, line: number | null, column: string | null, value: string | null, message: string, remedy: string }> }
        | { __typename: 'ExportFile' }
        | { __typename: 'Round' }
        | { __typename: 'SystemImportReport' }
       | null } } };

export const OperatorRoundRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorRoundRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"effort"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchedCount"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundPercent"}},{"kind":"Field","name":{"kind":"Name","value":"gapPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundMethod"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OperatorRoundRowFragment, unknown>;
export const OperatorImportReportFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorImportReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"validateOnly"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refusedRows"}},{"kind":"Field","name":{"kind":"Name","value":"totalIssues"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]} as unknown as DocumentNode<OperatorImportReportFragment, unknown>;
export const OperatorJobFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseText"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partialResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorImportReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"validateOnly"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refusedRows"}},{"kind":"Field","name":{"kind":"Name","value":"totalIssues"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]} as unknown as DocumentNode<OperatorJobFragment, unknown>;
export const OperatorOverviewDocument = {"__meta__":{"hash":"sha256:c0b8740154b8debb01dd36c7cc2b33eb63278767d58560bc5ff5a0c9d146de82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"budgetWon"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorRoundRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPANY_IMPORT"},{"kind":"EnumValue","value":"EXPORT"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorJob"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorImportReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"validateOnly"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refusedRows"}},{"kind":"Field","name":{"kind":"Name","value":"totalIssues"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorRoundRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"effort"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchedCount"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundPercent"}},{"kind":"Field","name":{"kind":"Name","value":"gapPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundMethod"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseText"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partialResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorOverviewQuery, OperatorOverviewQueryVariables>;
export const OperatorRulesDocument = {"__meta__":{"hash":"sha256:f652513a308f9b245ea2a20223492e1191569a92af6bcff5178cae130beebe58"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"operatorName"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentRuleSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"frozenAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"announcedOn"}},{"kind":"Field","name":{"kind":"Name","value":"budgetWon"}},{"kind":"Field","name":{"kind":"Name","value":"buildMonths"}},{"kind":"Field","name":{"kind":"Name","value":"capPerClusterWon"}},{"kind":"Field","name":{"kind":"Name","value":"capPerCompanyWon"}},{"kind":"Field","name":{"kind":"Name","value":"coordinationWon"}},{"kind":"Field","name":{"kind":"Name","value":"eligibleCostKinds"}},{"kind":"Field","name":{"kind":"Name","value":"eligibleSizes"}},{"kind":"Field","name":{"kind":"Name","value":"levelCaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}},{"kind":"Field","name":{"kind":"Name","value":"capWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"maxMembers"}},{"kind":"Field","name":{"kind":"Name","value":"minMembers"}},{"kind":"Field","name":{"kind":"Name","value":"mostSystemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"ownLabourMostRate"}},{"kind":"Field","name":{"kind":"Name","value":"priorityRanks"}},{"kind":"Field","name":{"kind":"Name","value":"rateBands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fromWon"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sameLevelAgain"}},{"kind":"Field","name":{"kind":"Name","value":"sessionOn"}},{"kind":"Field","name":{"kind":"Name","value":"sessionPlace"}},{"kind":"Field","name":{"kind":"Name","value":"thirdPartyLeastRate"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorRulesQuery, OperatorRulesQueryVariables>;
export const OperatorRoundsDocument = {"__meta__":{"hash":"sha256:1bba63dfb2c84b3a030927a4078d197004e026f4511ed1e8e66a9754c1629983"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorRounds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RoundWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorRoundRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorRoundRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"effort"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchedCount"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundPercent"}},{"kind":"Field","name":{"kind":"Name","value":"gapPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundMethod"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OperatorRoundsQuery, OperatorRoundsQueryVariables>;
export const OperatorProgrammesDocument = {"__meta__":{"hash":"sha256:dfab6c505bd98f40436c106844135971a0135bdb2d82a8c22f3b0068246578ef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorProgrammes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"programmes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"currentRuleSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"minMembers"}},{"kind":"Field","name":{"kind":"Name","value":"maxMembers"}},{"kind":"Field","name":{"kind":"Name","value":"budgetWon"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorProgrammesQuery, OperatorProgrammesQueryVariables>;
export const OperatorRoundStartDocument = {"__meta__":{"hash":"sha256:b56967a6b7404ee85cf29774f4f2d765be19c6fbd4185f06c6544c8d50a02989"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OperatorRoundStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RoundStartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"roundStart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"systemCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoundAlreadyRunning"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"roundId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorRoundStartMutation, OperatorRoundStartMutationVariables>;
export const OperatorRoundCancelDocument = {"__meta__":{"hash":"sha256:74177cb50a4ff3033a1ad82791d4b189511ca8c35369bcf485c2172810fda65f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OperatorRoundCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RoundCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"roundCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorRoundRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorRoundRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"effort"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchedCount"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundPercent"}},{"kind":"Field","name":{"kind":"Name","value":"gapPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundMethod"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OperatorRoundCancelMutation, OperatorRoundCancelMutationVariables>;
export const OperatorRoundProgressDocument = {"__meta__":{"hash":"sha256:3c9e5b6919914231322bfcf397701176285455568c7ee88575eeab7cc6097701"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OperatorRoundProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roundProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"boundWon"}},{"kind":"Field","name":{"kind":"Name","value":"gapPercent"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorRoundRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorRoundRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"effort"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchedCount"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundPercent"}},{"kind":"Field","name":{"kind":"Name","value":"gapPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundMethod"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OperatorRoundProgressSubscription, OperatorRoundProgressSubscriptionVariables>;
export const OperatorRoundDocument = {"__meta__":{"hash":"sha256:8fd1f2552bd19d6b994c043b09ba361d25846e70f5f8fa7ac73119a0e0bd9c96"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorRoundRow"}},{"kind":"Field","name":{"kind":"Name","value":"costModel"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"proofSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"systemCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchableCount"}},{"kind":"Field","name":{"kind":"Name","value":"netSavingWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"boundWon"}},{"kind":"Field","name":{"kind":"Name","value":"coordinationWon"}},{"kind":"Field","name":{"kind":"Name","value":"informationLossPercent"}},{"kind":"Field","name":{"kind":"Name","value":"readMs"}},{"kind":"Field","name":{"kind":"Name","value":"solveMs"}},{"kind":"Field","name":{"kind":"Name","value":"saveMs"}},{"kind":"Field","name":{"kind":"Name","value":"engineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"inputHash"}},{"kind":"Field","name":{"kind":"Name","value":"resultHash"}},{"kind":"Field","name":{"kind":"Name","value":"errorCode"}},{"kind":"Field","name":{"kind":"Name","value":"errorMessage"}},{"kind":"Field","name":{"kind":"Name","value":"stability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"epsilonPercent"}},{"kind":"Field","name":{"kind":"Name","value":"freeMoverCount"}},{"kind":"Field","name":{"kind":"Name","value":"heldByMinimumCount"}},{"kind":"Field","name":{"kind":"Name","value":"heldByStandAloneCount"}},{"kind":"Field","name":{"kind":"Name","value":"moves"}},{"kind":"Field","name":{"kind":"Name","value":"savingBeforeWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingAfterWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmatchedByReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"minMembers"}},{"kind":"Field","name":{"kind":"Name","value":"maxMembers"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorRoundRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Round"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"effort"}},{"kind":"Field","name":{"kind":"Name","value":"companyCount"}},{"kind":"Field","name":{"kind":"Name","value":"matchedCount"}},{"kind":"Field","name":{"kind":"Name","value":"clusterCount"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundPercent"}},{"kind":"Field","name":{"kind":"Name","value":"gapPercent"}},{"kind":"Field","name":{"kind":"Name","value":"boundMethod"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OperatorRoundQuery, OperatorRoundQueryVariables>;
export const OperatorMembersDocument = {"__meta__":{"hash":"sha256:0533bd44dd2c452af473999073aa2e78f3232b5a3421e4af3435162cd9864991"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"members"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"members"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"processCodes"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorMembersQuery, OperatorMembersQueryVariables>;
export const OperatorClustersDocument = {"__meta__":{"hash":"sha256:a70efa8eba0c26b8ab45ac601049fe7b99d2f695e4eac33e76f53db5d80d53ef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorClusters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClusterWhere"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClusterOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"contractWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coreProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OperatorClustersQuery, OperatorClustersQueryVariables>;
export const OperatorClusterDocument = {"__meta__":{"hash":"sha256:3f20bc24fa26c62ffc1442d5a6e684734bb8b3cebccf1ab55059e51147fa0743"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorCluster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"contractWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"coordinationWon"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"savingPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isEveryMemberPivotal"}},{"kind":"Field","name":{"kind":"Name","value":"singleProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coreProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedProcesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runnerUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contractWon"}},{"kind":"Field","name":{"kind":"Name","value":"marginWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"epsilonPercent"}},{"kind":"Field","name":{"kind":"Name","value":"sameSystem"}},{"kind":"Field","name":{"kind":"Name","value":"otherSystems"}},{"kind":"Field","name":{"kind":"Name","value":"blockingMoves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"savesWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"savesWon"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceCurve"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"processCodes"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorClusterQuery, OperatorClusterQueryVariables>;
export const OperatorUnmatchedDocument = {"__meta__":{"hash":"sha256:bfca31143d007a90bcf22087589dc24b239464c25c3fc31a6294d32757ed1ec5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorUnmatched"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeftOutReason"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"round"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unmatched"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"possiblePartners"}},{"kind":"Field","name":{"kind":"Name","value":"companiesNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"shareThereWon"}},{"kind":"Field","name":{"kind":"Name","value":"shortfallWon"}},{"kind":"Field","name":{"kind":"Name","value":"bestCluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"processes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorUnmatchedQuery, OperatorUnmatchedQueryVariables>;
export const OperatorCompaniesDocument = {"__meta__":{"hash":"sha256:0d20e709389062e1dfb31debd99118817b144a99f95920a3b821ac692e0aa9bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorCompanies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"processCodes"}},{"kind":"Field","name":{"kind":"Name","value":"systemTypes"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorCompaniesQuery, OperatorCompaniesQueryVariables>;
export const OperatorCompanyCountDocument = {"__meta__":{"hash":"sha256:4fbdffd683de7266d7226c3cbc26a5c70f855e1ab3f984ffe1b15dc3d122fd54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorCompanyCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OperatorCompanyCountQuery, OperatorCompanyCountQueryVariables>;
export const OperatorCompanyDocument = {"__meta__":{"hash":"sha256:f59e4bafe260fc3e12d17353215dcaf327f8d56ef9d8ac4f68615e40b6a97bbb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorCompany"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"businessNumber"}},{"kind":"Field","name":{"kind":"Name","value":"registrationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}},{"kind":"Field","name":{"kind":"Name","value":"employees"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"routingSource"}},{"kind":"Field","name":{"kind":"Name","value":"industryCode"}},{"kind":"Field","name":{"kind":"Name","value":"industryName"}},{"kind":"Field","name":{"kind":"Name","value":"builtLevel"}},{"kind":"Field","name":{"kind":"Name","value":"industry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"wantedSystems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"systemType"}},{"kind":"Field","name":{"kind":"Name","value":"targetLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"routing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorCompanyQuery, OperatorCompanyQueryVariables>;
export const OperatorCompanyRoundDocument = {"__meta__":{"hash":"sha256:d7e2302b01c4091e38116a62a0c03fada2a0bfb57f3b648fab1a16ca14dc7e3c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorCompanyRound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"companyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"companyId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"priceCurve"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"least"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"most"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusterOpportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savingWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"shareThereWon"}},{"kind":"Field","name":{"kind":"Name","value":"shortfallWon"}},{"kind":"Field","name":{"kind":"Name","value":"possiblePartners"}},{"kind":"Field","name":{"kind":"Name","value":"companiesNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"bestCluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clusters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"companyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"companyId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"roundId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"roundId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"standAloneWon"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"subsidyWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"heldBy"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"process"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"shareWon"}},{"kind":"Field","name":{"kind":"Name","value":"netWon"}},{"kind":"Field","name":{"kind":"Name","value":"savesWon"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cluster"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OperatorCompanyRoundQuery, OperatorCompanyRoundQueryVariables>;
export const OperatorCompanyImportDocument = {"__meta__":{"hash":"sha256:43d5c9000cc037075fadb504495f7efe9564e136c3ba2afff3838e374a2e368f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OperatorCompanyImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"companyImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorJob"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorImportReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"validateOnly"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refusedRows"}},{"kind":"Field","name":{"kind":"Name","value":"totalIssues"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseText"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partialResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorCompanyImportMutation, OperatorCompanyImportMutationVariables>;
export const OperatorExportStartDocument = {"__meta__":{"hash":"sha256:8dface36dfafae13e19544b3f9dcd243c9945db369ccf8a2366380aedd673b76"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OperatorExportStart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportStartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exportStart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorJob"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorImportReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"validateOnly"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refusedRows"}},{"kind":"Field","name":{"kind":"Name","value":"totalIssues"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseText"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partialResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorExportStartMutation, OperatorExportStartMutationVariables>;
export const OperatorJobCancelDocument = {"__meta__":{"hash":"sha256:33273dede42977052de3b7d84dc748996a35cafe71aa49af670b75d47f9841a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OperatorJobCancel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"jobCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorJob"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorImportReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"validateOnly"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refusedRows"}},{"kind":"Field","name":{"kind":"Name","value":"totalIssues"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseText"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partialResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorJobCancelMutation, OperatorJobCancelMutationVariables>;
export const OperatorJobStateDocument = {"__meta__":{"hash":"sha256:ede266888cdc2e3958f555b0942c559357f55e23e4213d28610ff45939122da8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperatorJobState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorJob"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorImportReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"validateOnly"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refusedRows"}},{"kind":"Field","name":{"kind":"Name","value":"totalIssues"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseText"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partialResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorJobStateQuery, OperatorJobStateQueryVariables>;
export const OperatorJobProgressDocument = {"__meta__":{"hash":"sha256:67fe595bf38a52fcb4fe25bb11895750c6e4b098b612ba82fa6182c09f94b384"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OperatorJobProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorJob"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorImportReport"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"validateOnly"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refusedRows"}},{"kind":"Field","name":{"kind":"Name","value":"totalIssues"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OperatorJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseText"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partialResult"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyImportReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OperatorImportReport"}}]}}]}}]}}]} as unknown as DocumentNode<OperatorJobProgressSubscription, OperatorJobProgressSubscriptionVariables>;