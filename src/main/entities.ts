import type { EntitySchema } from '@mikro-orm/core';
import { Account, ApiToken, Invitation, Membership, Organisation } from '../accounts/account.entity.ts';
import {
  AccountCredential,
  AccountSession,
  AccountTwoFactor,
  AccountVerification,
  AuthEvent,
  AuthThrottle,
} from '../accounts/signIn.entity.ts';
import { Cluster, ClusterLine, ClusterMember } from '../clusters/cluster.entity.ts';
import {
  Company,
  EarlierSupport,
  HardshipClaim,
  IdentityGrant,
  WantedSystem,
} from '../companies/company.entity.ts';
import { ImportRun, MarketVersion } from '../companies/importRun.entity.ts';
import { Equipment, Material, Operation, Plant, Product, Routing } from '../companies/plant.entity.ts';
import { Event, EventHorizon } from '../platform/event.entity.ts';
import { History, Outbox } from '../platform/history.entity.ts';
import { IdempotencyKey } from '../platform/idempotency.entity.ts';
import { Job, JobFile } from '../platform/job.entity.ts';
import { Programme, RuleSet } from '../programmes/programme.entity.ts';
import {
  PriceSheetAdaptation,
  PriceSheetVersion,
  PriceSurcharge,
  PriceTierRow,
} from '../providers/priceSheet.entity.ts';
import { Provider } from '../providers/provider.entity.ts';
import { System } from '../providers/system.entity.ts';
import { Round, RoundUnmatched } from '../rounds/round.entity.ts';

/** Every table of the house, room by room. */
export const entities: readonly EntitySchema[] = [
  History,
  Outbox,
  Event,
  EventHorizon,
  Job,
  JobFile,
  IdempotencyKey,
  Account,
  Organisation,
  Membership,
  ApiToken,
  Invitation,
  AccountSession,
  AccountCredential,
  AccountVerification,
  AccountTwoFactor,
  AuthThrottle,
  AuthEvent,
  Company,
  IdentityGrant,
  WantedSystem,
  HardshipClaim,
  EarlierSupport,
  Plant,
  Product,
  Routing,
  Operation,
  Material,
  Equipment,
  MarketVersion,
  ImportRun,
  Provider,
  System,
  PriceSheetVersion,
  PriceSheetAdaptation,
  PriceTierRow,
  PriceSurcharge,
  Programme,
  RuleSet,
  Cluster,
  ClusterMember,
  ClusterLine,
  Round,
  RoundUnmatched,
];
