import { Ctx, Query, Resolver } from 'type-graphql';
import { admissionOf } from './admission.ts';
import type { RequestContext } from './context.ts';
import { RateLimitType } from './rateLimit.type.ts';

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimitType, {
    nullable: true,
    complexity: 0,
    description: 'What this operation costs and what the caller has left; null outside an operation.',
  })
  rateLimit(@Ctx() context: RequestContext): RateLimitType | null {
    const admission = admissionOf(context);
    if (!admission) return null;
    const { points, limit, remaining, resetAt, nodes } = admission;
    return { cost: points, limit, remaining, resetAt, nodeCount: nodes };
  }
}
