import { type Choice, currentChoice } from '../api/acting.ts';

/** How a page of ours is set up by the server that sends it. */
export interface PageSettings {
  /** Whom everybody may sign in as; null outside the demo market. */
  readonly demo: {
    readonly password: string;
    readonly signIns: readonly { readonly kind: OrganisationKind; readonly email: string }[];
  } | null;
  /** Whether people may sign in at another provider of identities. */
  readonly hasOidc: boolean;
}

export type OrganisationKind = 'COMPANY' | 'PROVIDER' | 'LEAD' | 'OPERATOR';

const none: PageSettings = { demo: null, hasOidc: false };

/** None while the start page is drawn by the build. */
const head = typeof document === 'undefined' ? null : document.head;

function readSettings(): PageSettings {
  const text = head?.querySelector<HTMLMetaElement>('meta[name="daseot-settings"]')?.content ?? '';
  // Vite's own server sends the page as it is in the folder.
  return text.startsWith('{') ? { ...none, ...(JSON.parse(text) as Partial<PageSettings>) } : none;
}

/** Read once: it does not change while the page is open. */
export const pageSettings: PageSettings = readSettings();

/** The nonce under which the policy of this page allows style elements; the server writes it into what the build drew. */
export const styleNonce: string =
  head === null
    ? 'DASEOT_NONCE'
    : (head.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '');

/** What tabs of one browser tell each other, with the choice for whom to act: the store may reach them later than this. */
export interface TabMessage {
  readonly event: 'SIGNED_IN' | 'SIGNED_OUT' | 'ACTS_FOR_ANOTHER';
  readonly choice: Choice | undefined;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('daseot-session');

/** Tells the other tabs. */
export function tellTabs(event: TabMessage['event']): void {
  channel?.postMessage({ event, choice: currentChoice() } satisfies TabMessage);
}

/** Hears what other tabs say; gives what ends it. */
export function hearTabs(take: (message: TabMessage) => void): () => void {
  const listen = (event: MessageEvent<TabMessage>) => take(event.data);
  channel?.addEventListener('message', listen);
  return () => channel?.removeEventListener('message', listen);
}
