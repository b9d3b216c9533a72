/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** A company in a few words. Processes, or an industry or product words to infer them from. */
export type EstimateInput = {
  /** KSIC code, two to five digits. */
  industryCode?: string | null | undefined;
  /** Revision of the code: 9, 10 or 11. */
  industryRevision?: number | null | undefined;
  /** Codes of the processes used, at most 100; a group stands for all operations below it. */
  processCodes?: Array<string> | null | undefined;
  /** Products in words, Korean or English. */
  productText?: string | null | undefined;
  /** Whose rules and subsidy; default the programme of 2018. */
  programmeId?: string | number | null | undefined;
  /** Province or district. Without it only systems that are sold everywhere count. */
  regionCode?: string | null | undefined;
  /** Kinds of system wanted; default MES. */
  systemTypes?: Array<SystemType> | null | undefined;
  /** Lines or work centres to connect: 1 to 1,000, default 1. */
  units?: number | null | undefined;
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

/** Where a routing comes from, least certain first. */
export type RoutingSource =
  /** By the company itself. No import changes it. */
  | 'CONFIRMED'
  /** From the industry code and product words; see its rule and confidence. */
  | 'INFERRED'
  /** From a file that names the processes. */
  | 'STATED';

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

export type CompaniesPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: CompanyWhere | null | undefined;
}>;


export type CompaniesPageQuery = { companies: { totalCount: number, nodes: Array<{ id: string, name: string | null, region: { id: string, name: string } | null, processes: Array<{ id: string, code: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhatWouldIPayQueryVariables = Exact<{
  input: EstimateInput;
}>;


export type WhatWouldIPayQuery = { estimate: { estimate: { standAlone: { won: number }, priceCurve: Array<{ members: number, shareWon: number, netWon: number }> } | null, userErrors: Array<
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
      | { code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type NewestRoundQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestRoundQuery = { rounds: { nodes: Array<{ id: string, status: RoundStatus }> } };

export type ProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ProgressSubscription = { roundProgress: { status: RoundStatus, phase: RoundPhase, progress: number } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CompaniesPageDocument = new TypedDocumentString(`
    query CompaniesPage($first: Int!, $after: String, $where: CompanyWhere) {
  companies(first: $first, after: $after, where: $where) {
    totalCount
    nodes {
      id
      name
      region {
        id
        name
      }
      processes {
        id
        code
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CompaniesPageQuery, CompaniesPageQueryVariables>;
export const WhatWouldIPayDocument = new TypedDocumentString(`
    query WhatWouldIPay($input: EstimateInput!) {
  estimate(input: $input) {
    estimate {
      standAlone {
        won
      }
      priceCurve {
        members
        shareWon
        netWon
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WhatWouldIPayQuery, WhatWouldIPayQueryVariables>;
export const NewestRoundDocument = new TypedDocumentString(`
    query NewestRound {
  rounds(first: 1) {
    nodes {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<NewestRoundQuery, NewestRoundQueryVariables>;
export const ProgressDocument = new TypedDocumentString(`
    subscription Progress($id: ID!) {
  roundProgress(id: $id) {
    status
    phase
    progress
  }
}
    `) as unknown as TypedDocumentString<ProgressSubscription, ProgressSubscriptionVariables>;