import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  type ResolverData,
  Root,
  Subscription,
} from 'type-graphql';
import { isOperator } from '../platform/caller.ts';
import type { RequestContext } from '../platform/context.ts';
import { AFTER_DESCRIPTION, resumedAfter } from '../platform/event.type.ts';
import { type EventRow, eventIdOf, positionOf } from '../platform/eventLog.ts';
import { forbidden } from '../platform/platform.errors.ts';
import { mapStream } from '../platform/progressStream.ts';
import { loadClusters } from './cluster.loader.ts';
import type { ClusterStatus } from './cluster.ts';
import { ClusterStatusEnum, ClusterType } from './cluster.type.ts';
import type { ClusterEvent } from './clusterEvents.ts';

interface ClusterChange extends ClusterEvent {
  readonly eventId: string;
  readonly clusterId: number;
}

@ObjectType('ClusterChange', { description: 'A cluster came into another state.' })
class ClusterChangeType implements Pick<ClusterChange, 'eventId' | 'status'> {
  @Field(() => ID, {
    description:
      'Where the change stands in the order of events: `after` takes it when a stream has broken off.',
  })
  eventId!: string;

  @Field(() => ClusterStatusEnum, { description: 'The state into which it came.' })
  status!: ClusterStatus;
}

function isConcerned({ caller }: RequestContext, { organisationIds }: ClusterEvent): boolean {
  return (
    isOperator(caller) || (caller.organisation !== null && organisationIds.includes(caller.organisation.id))
  );
}

async function changesOf({ args, context }: ResolverData<RequestContext>) {
  const { events } = context.services;
  const resumed = resumedAfter(args, context);
  const after = resumed === null ? await events.newest() : positionOf(resumed);
  await events.check(after);
  const payloadOf = ({ payload }: EventRow) => payload as unknown as ClusterEvent;
  const selection = {
    topics: ['CLUSTER'] as const,
    matches: (event: EventRow) => isConcerned(context, payloadOf(event)),
  };
  return mapStream(
    events.follow(selection, after),
    (event): ClusterChange => ({
      ...payloadOf(event),
      clusterId: event.objectId,
      eventId: eventIdOf(event.position),
    }),
  );
}

@Resolver(() => ClusterChangeType)
export class ClusterChangedResolver {
  @Subscription(() => ClusterChangeType, {
    description:
      "Changes of clusters in which one's own organisation has a stake, as a member or as the provider, in their order. " +
      'An operator gets those of all clusters in which anybody has one.',
    subscribe: changesOf as never,
  })
  clusterChanged(
    @Arg('after', () => ID, { nullable: true, description: AFTER_DESCRIPTION }) _after:
      | string
      | null
      | undefined,
    @Root() change: ClusterChange,
    @Ctx() context: RequestContext,
  ): ClusterChange {
    // Found out anew with every event: the caller may act for another organisation by now.
    if (!isConcerned(context, change)) throw forbidden({ action: 'Subscription.clusterChanged' });
    return change;
  }

  @FieldResolver(() => ClusterType, {
    nullable: true,
    description: 'The cluster as it stands when the event is delivered.',
  })
  cluster(@Root() { clusterId }: ClusterChange, @Ctx() context: RequestContext) {
    return context.loader(loadClusters).load(clusterId);
  }
}
