import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'ko' | 'en';

const LANGUAGE_KEY = 'daseot:language';
export const languages: readonly Language[] = ['ko', 'en'];

function isLanguage(text: string | null | undefined): text is Language {
  return text === 'ko' || text === 'en';
}

/** What the visitor chose before, else the first of the browser's languages that we speak, else Korean. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(LANGUAGE_KEY);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'ko';
}

/** Catalogs are files of their own, one for each area and language, loaded when an area is first shown. */
const catalogs = import.meta.glob<{ default: Record<string, unknown> }>('../locales/*/*.json');

type Done = (error: Error | null, texts: unknown) => void;

async function readCatalog(load: () => Promise<{ default: unknown }>, done: Done): Promise<void> {
  try {
    done(null, (await load()).default);
  } catch (error) {
    done(error as Error, null);
  }
}

/** Starts the texts; resolves when those of the shell are there. `areas`: further catalogs to wait for. */
export async function startTexts(language: Language, areas: readonly string[]): Promise<void> {
  await i18next
    .use({
      type: 'backend',
      read(language: string, area: string, done: Done) {
        const load = catalogs[`../locales/${language}/${area}.json`];
        if (load === undefined) done(new Error(`there is no catalog ${language}/${area}`), null);
        else void readCatalog(load, done);
      },
    } as never)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: languages,
      fallbackLng: false,
      ns: ['common', ...areas],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Keeps the language that the document says it is in. */
export function tellLanguage(): void {
  const tell = (language: string) => {
    document.documentElement.lang = language;
    delete document.documentElement.dataset['otherLanguage'];
  };
  tell(i18next.language);
  i18next.on('languageChanged', tell);
}

/** The language that is spoken now. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'ko';
}

/** Speaks another language from now on, and remembers it. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(LANGUAGE_KEY, language);
  await i18next.changeLanguage(language);
}
