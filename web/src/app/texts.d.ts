import type common from '../locales/en/common.json';
import type company from '../locales/en/company.json';
import type operator from '../locales/en/operator.json';
import type provider from '../locales/en/provider.json';
import type signIn from '../locales/en/signIn.json';
import type start from '../locales/en/start.json';

/* Every key is checked by the compiler: a text that no catalog has is an error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      common: typeof common;
      company: typeof company;
      operator: typeof operator;
      provider: typeof provider;
      signIn: typeof signIn;
      start: typeof start;
    };
  }
}
