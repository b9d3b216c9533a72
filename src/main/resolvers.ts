import 'reflect-metadata';
import { ApiTokenMutationResolver } from '../accounts/apiToken.resolver.ts';
import { InvitationMutationResolver } from '../accounts/invitation.resolver.ts';
import { OrganisationMutationResolver } from '../accounts/organisation.mutation.resolver.ts';
import {
  InvitationResolver,
  OrganisationMemberResolver,
  OrganisationResolver,
  ViewerMembershipResolver,
  ViewerResolver,
} from '../accounts/organisation.resolver.ts';
import {
  AlreadyInvited,
  ClaimNotProved,
  InvitationAnswered,
  InvitationExpired,
  OwnsOneAlready,
  TooMany,
  TooManyAttempts,
} from '../accounts/organisationErrors.type.ts';
import { SignInResolver } from '../accounts/signIn.resolver.ts';
import {
  BlockingMoveResolver,
  CertificateResolver,
  ClusterCertificateResolver,
  MemberAlternativeResolver,
  MemberExplanationResolver,
  MovingCompanyResolver,
} from '../clusters/certificate.resolver.ts';
import {
  ClusterExplanationResolver,
  ClusterMemberResolver,
  ClusterResolver,
  ClusterRunnerUpResolver,
  ClusterSingleProcessResolver,
} from '../clusters/cluster.resolver.ts';
import { ClusterChangedResolver } from '../clusters/clusterChanged.resolver.ts';
import {
  ClusterOpportunityResolver,
  CompanyPricesResolver,
  GroupPricePointResolver,
  NewAdaptationResolver,
  PriceLineResolver,
  StandAlonePriceResolver,
} from '../clusters/companyPrices.resolver.ts';
import { EstimateResolver } from '../clusters/estimate.resolver.ts';
import { NoSystemForRegion, NumberOutOfRange } from '../clusters/estimate.type.ts';
import { CompanyMutationResolver } from '../companies/company.mutation.resolver.ts';
import { CompanyResolver } from '../companies/company.resolver.ts';
import { CompanyClaimResolver } from '../companies/companyClaim.resolver.ts';
import { CompanyImportResolver } from '../companies/companyImport.resolver.ts';
import { CompanyExists } from '../companies/companyPayload.type.ts';
import { DemandResolver } from '../companies/demand.resolver.ts';
import { CompanyIdentityResolver, CompanyRevealResolver } from '../companies/identity.resolver.ts';
import { PlantMutationResolver } from '../companies/plant.mutation.resolver.ts';
import {
  EquipmentResolver,
  OperationResolver,
  PlantResolver,
  ProductResolver,
  RoutingResolver,
} from '../companies/plant.resolver.ts';
import { RoutingTemplateResolver } from '../companies/routingTemplate.resolver.ts';
import { ViewerCompanyResolver } from '../companies/viewerCompany.resolver.ts';
import { MarketEventResolver } from '../platform/event.resolver.ts';
import { StaleVersion } from '../platform/userError.type.ts';
import { PriceCurveResolver } from '../programmes/priceCurve.resolver.ts';
import { ProgrammeResolver, RuleSetResolver } from '../programmes/programme.resolver.ts';
import { PriceSheetResolver } from '../providers/priceSheet.resolver.ts';
import { ProviderResolver } from '../providers/provider.resolver.ts';
import { InvalidPriceSheet } from '../providers/provider.type.ts';
import { ProviderClaimResolver } from '../providers/providerClaim.resolver.ts';
import { RevealProviderResolver } from '../providers/revealProvider.resolver.ts';
import { SystemResolver } from '../providers/system.resolver.ts';
import { SystemImportResolver } from '../providers/systemImport.resolver.ts';
import { ViewerProviderResolver } from '../providers/viewerProvider.resolver.ts';
import { BestClustersResolver } from '../rounds/bestClusters.resolver.ts';
import { ExportResolver } from '../rounds/export.resolver.ts';
import { JobProgressResolver, JobResolver, RoundJobResolver } from '../rounds/job.resolver.ts';
import {
  ClusterRoundResolver,
  CompanyLeftOutResolver,
  RoundProgressResolver,
  RoundResolver,
  UnmatchedCompanyResolver,
} from '../rounds/round.resolver.ts';
import {
  NoUsableSystem,
  RoundAlreadyRunning,
  RoundIsOver,
  TooFewCompanies,
  TooManyForSimilarity,
} from '../rounds/roundErrors.type.ts';
import { RivalOfferResolver, WhatIfOwnResolver, WhatIfResolver } from '../rounds/whatIf.resolver.ts';
import { EntryOptionResolver, UnmatchedOptionsResolver } from '../rounds/whatIfEntry.resolver.ts';
import {
  LostClusterResolver,
  NearClusterResolver,
  PriceSheetWhatIfResolver,
  SheetPositionResolver,
  SheetStandingResolver,
  StandardValueResolver,
} from '../rounds/whatIfSheet.resolver.ts';
import { IndustryResolver } from '../taxonomy/industry.resolver.ts';
import { LevelResolver } from '../taxonomy/level.resolver.ts';
import { ProcessResolver } from '../taxonomy/process.resolver.ts';
import { RegionResolver } from '../taxonomy/region.resolver.ts';
import { SystemTypeResolver } from '../taxonomy/systemType.resolver.ts';

/** Every resolver class of the house, room by room. */
export const resolvers: readonly (new () => object)[] = [
  ProcessResolver,
  IndustryResolver,
  RegionResolver,
  SystemTypeResolver,
  LevelResolver,
  ViewerResolver,
  ViewerMembershipResolver,
  SignInResolver,
  OrganisationResolver,
  OrganisationMemberResolver,
  OrganisationMutationResolver,
  InvitationResolver,
  InvitationMutationResolver,
  ApiTokenMutationResolver,
  CompanyResolver,
  CompanyIdentityResolver,
  CompanyRevealResolver,
  PlantResolver,
  ProductResolver,
  RoutingResolver,
  OperationResolver,
  EquipmentResolver,
  CompanyMutationResolver,
  CompanyClaimResolver,
  ViewerCompanyResolver,
  PlantMutationResolver,
  CompanyImportResolver,
  DemandResolver,
  RoutingTemplateResolver,
  ProviderResolver,
  ProviderClaimResolver,
  RevealProviderResolver,
  ViewerProviderResolver,
  SystemResolver,
  PriceSheetResolver,
  SystemImportResolver,
  ProgrammeResolver,
  RuleSetResolver,
  PriceCurveResolver,
  ClusterResolver,
  ClusterMemberResolver,
  ClusterRunnerUpResolver,
  BlockingMoveResolver,
  CertificateResolver,
  ClusterCertificateResolver,
  MemberAlternativeResolver,
  MemberExplanationResolver,
  MovingCompanyResolver,
  ClusterExplanationResolver,
  ClusterSingleProcessResolver,
  CompanyPricesResolver,
  ClusterOpportunityResolver,
  NewAdaptationResolver,
  PriceLineResolver,
  GroupPricePointResolver,
  StandAlonePriceResolver,
  EstimateResolver,
  RoundResolver,
  BestClustersResolver,
  ClusterRoundResolver,
  CompanyLeftOutResolver,
  UnmatchedCompanyResolver,
  UnmatchedOptionsResolver,
  EntryOptionResolver,
  WhatIfResolver,
  WhatIfOwnResolver,
  RivalOfferResolver,
  PriceSheetWhatIfResolver,
  SheetPositionResolver,
  SheetStandingResolver,
  LostClusterResolver,
  NearClusterResolver,
  StandardValueResolver,
  RoundProgressResolver,
  RoundJobResolver,
  JobResolver,
  JobProgressResolver,
  ExportResolver,
  ClusterChangedResolver,
  MarketEventResolver,
];

/** Types that the schema reaches only through an interface (such as user errors with facts). */
export const types: readonly (new () => object)[] = [
  AlreadyInvited,
  ClaimNotProved,
  InvitationAnswered,
  InvitationExpired,
  TooMany,
  TooManyAttempts,
  CompanyExists,
  OwnsOneAlready,
  StaleVersion,
  InvalidPriceSheet,
  NumberOutOfRange,
  NoSystemForRegion,
  TooFewCompanies,
  NoUsableSystem,
  RoundAlreadyRunning,
  TooManyForSimilarity,
  RoundIsOver,
];
