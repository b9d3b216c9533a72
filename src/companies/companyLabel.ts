import type { Language } from '../platform/language.ts';
import { findIndustryRow, findRegionRow } from '../taxonomy/taxonomyRows.ts';
import type { CompanyRow } from './company.loader.ts';

/** What to call a company: its name where that may be seen, else a name that tells only what everybody may know. */
export function companyLabel(company: CompanyRow, language: Language): string {
  if (company.name !== null) return company.name;
  const { id, industryCode, industryRevision, regionCode } = company;
  const industry = industryCode === null ? null : findIndustryRow(industryCode, industryRevision);
  const region = regionCode === null ? null : findRegionRow(regionCode);
  if (language === 'ko') {
    return [region?.nameKo, industry?.nameKo, `기업 ${id}`].filter((part) => part != null).join(' ');
  }
  const facts = [industry?.nameEn, region?.nameEn].filter((part) => part != null);
  return facts.length === 0 ? `Company ${id}` : `Company ${id} (${facts.join(', ')})`;
}
