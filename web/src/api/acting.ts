import { currentLanguage } from '../app/i18n.ts';

/*
 * In whose name the page asks. Whoever belongs to several organisations chooses one of them; the choice belongs to the
 * account that made it, outlives the page and the session, and is gone when somebody signs out. Without one the server
 * takes the organisation that the account has joined first.
 */

const KEY = 'daseot:acting';

/** Who acts, and for which of its organisations. */
export interface Choice {
  readonly accountId: string;
  readonly organisationId: string;
}

let choice = readChoice();

function readChoice(): Choice | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as Choice | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Acts for an organisation from the next request on, whatever it is that asks. */
export function actFor(chosen: Choice): void {
  choice = chosen;
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // A full or forbidden store: the choice holds until the page is left.
  }
}

/** Takes the choice back; says whether there was one. */
export function dropChoice(): boolean {
  const wasChosen = choice !== undefined;
  choice = undefined;
  localStorage.removeItem(KEY);
  return wasChosen;
}

/** Takes the choice back if another account has made it; says whether it was so. */
export function dropChoiceOfOthers(accountId: string | undefined): boolean {
  return accountId !== undefined && choice !== undefined && choice.accountId !== accountId && dropChoice();
}

/** The choice that holds; undefined where there is none. */
export function currentChoice(): Choice | undefined {
  return choice;
}

/** Acts as another tab of this browser has chosen, and has kept. */
export function takeChoice(chosen: Choice | undefined): void {
  choice = chosen;
}

/** The headers of every request to our server: Apollo's, the WebSocket's, uploads and downloads. */
export function requestHeaders(): Record<string, string> {
  return {
    'accept-language': currentLanguage(),
    ...(choice !== undefined && { 'x-organisation': choice.organisationId }),
  };
}
