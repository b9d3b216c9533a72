import { p } from '@mikro-orm/core';

/** A moment, to the microsecond, whatever the time zone. */
export const instant = () => p.datetime().columnType('timestamptz');

/** The moment at which the row is written, where nothing else is said. */
export const instantOfWriting = () => instant().defaultRaw('now()');
