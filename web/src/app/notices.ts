import { createSignal } from '../api/signal.ts';

/** Whether something was to be told in a corner of the page: until then the corner is not loaded. */
export const hasNotices = createSignal(false);
