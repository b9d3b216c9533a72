import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loadCompanies } from '../companies/company.loader.ts';
import { CompanyType, OWN_ONLY } from '../companies/company.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { Won } from '../platform/scalars.ts';
import { loadSystems } from '../providers/system.loader.ts';
import { SystemObject } from '../providers/system.type.ts';
import { type ExplainedRow, loadClusterPlaces, loadExplained } from './certificate.loader.ts';
import type { AlternativeRow, BlockingMoveRow, CertificateRow, SizePriceRow } from './certificate.ts';
import {
  BlockingMoveType,
  ClusterCertificateType,
  HeldReasonEnum,
  MemberAlternativeType,
  MovingCompanyType,
  SizePriceType,
  StabilityStatusEnum,
} from './certificate.type.ts';
import { type ClusterMemberRow, type ClusterRow, loadClusters } from './cluster.loader.ts';
import { ClusterMemberType, ClusterType } from './cluster.type.ts';

/** A row that stands with a round: its positions are of that round. */
type OfRound<Row> = Row & { readonly roundId: number | null };
type Certificate = OfRound<CertificateRow & { readonly status: ExplainedRow['stability'] }>;
type Alternative = OfRound<AlternativeRow & { readonly savesWon: number }>;
/** Amounts of companies that are not the caller's are null. */
type Moving = { readonly companyId: number; readonly savesWon: number | null };
type BlockingMove = OfRound<Omit<BlockingMoveRow, 'companies'> & { readonly companies: readonly Moving[] }>;

function clusterAt(roundId: number | null, position: number | null, context: RequestContext) {
  if (roundId === null || position === null) return null;
  return context.loader(loadClusterPlaces).load(`${roundId}/${position}`);
}

@Resolver(() => ClusterType)
export class ClusterCertificateResolver {
  @FieldResolver(() => StabilityStatusEnum, {
    nullable: true,
    description: 'Whether anybody in it would gain elsewhere; null in clusters by similarity.',
  })
  stability(@Root() cluster: ClusterRow): ClusterRow['stability'] {
    return cluster.stability;
  }

  @FieldResolver(() => ClusterCertificateType, {
    nullable: true,
    description:
      'The same with what was looked at and who would go where; null in clusters by similarity, and ' +
      'for whoever is no member.',
  })
  async certificate(
    @Root() cluster: ClusterRow,
    @Ctx() context: RequestContext,
  ): Promise<Certificate | null> {
    const row = await context.loader(loadExplained).load(cluster.id);
    if (!row?.certificate) return null;
    return { ...row.certificate, status: row.stability, roundId: row.roundId };
  }

  @FieldResolver(() => [SizePriceType], {
    description:
      'What it would cost with as few and as many members as the rules allow. Empty in clusters by similarity.',
  })
  async priceBySize(
    @Root() cluster: ClusterRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly SizePriceRow[]> {
    return (await context.loader(loadExplained).load(cluster.id))?.priceBySize ?? [];
  }
}

@Resolver(() => ClusterCertificateType)
export class CertificateResolver {
  @FieldResolver(() => [BlockingMoveType], {
    description:
      'Who would gain by going where, with the amounts. Members see the moves that they are part of.',
  })
  async blockingMoves(
    @Root() { blocking, roundId }: Certificate,
    @Ctx() context: RequestContext,
  ): Promise<BlockingMove[]> {
    const companies = context.loader(loadCompanies);
    const isOwn = async (companyId: number) => (await companies.load(companyId))?.visibility === 'OWN';
    const moves = blocking.map(async (move) => ({
      ...move,
      roundId,
      companies: await Promise.all(
        move.companies.map(async ({ companyId, savesWon }) => ({
          companyId,
          savesWon: (await isOwn(companyId)) ? savesWon : null,
        })),
      ),
    }));
    return (await Promise.all(moves)).filter((move) =>
      move.companies.some(({ savesWon }) => savesWon !== null),
    );
  }
}

@Resolver(() => BlockingMoveType)
export class BlockingMoveResolver {
  @FieldResolver(() => [MovingCompanyType], { description: 'Who would go, and what each would save.' })
  companies(@Root() { companies }: BlockingMove): readonly Moving[] {
    return companies;
  }

  @FieldResolver(() => Won, {
    nullable: true,
    description: 'What they would save together; null unless all of them are your own.',
  })
  savesWon(@Root() { companies }: BlockingMove): number | null {
    return companies.reduce<number | null>(
      (sum, { savesWon }) => (sum === null || savesWon === null ? null : sum + savesWon),
      0,
    );
  }

  @FieldResolver(() => ClusterType, {
    nullable: true,
    description: 'The cluster that would be joined; null for the other kinds.',
  })
  cluster(@Root() { roundId, position }: BlockingMove, @Ctx() context: RequestContext) {
    return clusterAt(roundId, position, context);
  }

  @FieldResolver(() => SystemObject, { nullable: true, description: 'The system there; null alone.' })
  system(@Root() { systemId }: BlockingMove, @Ctx() context: RequestContext) {
    return systemId === null ? null : context.loader(loadSystems).load(systemId);
  }
}

@Resolver(() => MovingCompanyType)
export class MovingCompanyResolver {
  @FieldResolver(() => CompanyType, { description: 'The company.' })
  company(@Root() { companyId }: Moving, @Ctx() context: RequestContext) {
    return context.loader(loadCompanies).load(companyId);
  }
}

@Resolver(() => ClusterMemberType)
export class MemberExplanationResolver {
  @FieldResolver(() => Won, {
    nullable: true,
    description:
      'What the other members together would pay more without it; null in clusters by similarity. ' +
      OWN_ONLY,
  })
  othersSaveWon(@Root() { othersSaveWon }: ClusterMemberRow): number | null {
    return othersSaveWon;
  }

  @FieldResolver(() => Won, {
    nullable: true,
    description:
      'The part of that which the unit price makes. Above 0: without it the volume is dearer a unit.',
  })
  othersSaveOnUnitsWon(@Root() { othersSaveOnUnitsWon }: ClusterMemberRow): number | null {
    return othersSaveOnUnitsWon;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the cluster has the minimum of members, so that its leaving would end it.',
  })
  async isPivotal(@Root() { clusterId }: ClusterMemberRow, @Ctx() context: RequestContext): Promise<boolean> {
    return (await context.loader(loadClusters).load(clusterId))?.isEveryMemberPivotal ?? false;
  }

  @FieldResolver(() => HeldReasonEnum, {
    nullable: true,
    description: `Why it could not leave the cluster; null where it could. ${OWN_ONLY}`,
  })
  heldBy(@Root() { heldBy }: ClusterMemberRow): ClusterMemberRow['heldBy'] {
    return heldBy;
  }

  @FieldResolver(() => [MemberAlternativeType], {
    nullable: true,
    description:
      'The other open clusters of the round in which its share would be smallest, at most three, best first. ' +
      OWN_ONLY,
  })
  async alternatives(
    @Root() { alternatives, clusterId, shareWon }: ClusterMemberRow,
    @Ctx() context: RequestContext,
  ): Promise<Alternative[] | null> {
    if (alternatives === null) return null;
    const cluster = await context.loader(loadClusters).load(clusterId);
    const roundId = cluster?.roundId ?? null;
    return alternatives.map((one) => ({ ...one, roundId, savesWon: (shareWon ?? 0) - one.shareWon }));
  }
}

@Resolver(() => MemberAlternativeType)
export class MemberAlternativeResolver {
  @FieldResolver(() => ClusterType, { nullable: true, description: 'The cluster.' })
  cluster(@Root() { roundId, position }: Alternative, @Ctx() context: RequestContext) {
    return clusterAt(roundId, position, context);
  }

  @FieldResolver(() => SystemObject, { description: 'The system that it buys.' })
  system(@Root() { systemId }: Alternative, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(systemId);
  }
}
