import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { SystemTypesDocument } from '../../api/graphql/graphql.ts';
import type { SystemType } from './graphql/graphql.ts';

/** Names of kinds of system in the language of the page. */
export function useTypeName(): (type: SystemType) => string {
  const { i18n } = useTranslation();
  const types = useQuery(SystemTypesDocument).data?.systemTypes;
  return (type) => {
    const known = types?.find(({ code }) => code === type);
    if (known === undefined) return type;
    return i18n.language === 'ko' ? known.nameKo : known.nameEn;
  };
}
