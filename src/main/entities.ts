import type { EntitySchema } from '@mikro-orm/core';
import { History, Outbox } from '../platform/history.entity.ts';

/** Every table of the house, room by room. */
export const entities: readonly EntitySchema[] = [History, Outbox];
