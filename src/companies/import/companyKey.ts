import { createHash } from 'node:crypto';

const LEGAL_FORMS = new RegExp(
  [
    '\\((?:주|유|유한|합|합자|합명|자|명|사|재|복|사복|영농|농|영어)\\)',
    '주식회사|유한책임회사|유한회사|합자회사|합명회사|농업회사법인|어업회사법인|영농조합법인|영어조합법인',
    '사회복지법인|사단법인|재단법인',
    '股份有限公司|有限公司',
    '(?<![a-z])(?:co\\.?\\s*,?\\s*ltd|company\\s+limited|corporation|corp|incorporated|inc|limited|ltd|llc|gmbh)(?![a-z])\\.?',
  ].join('|'),
  'giu',
);

/** What stands behind a company's name when the row is one of its sites. */
const SITES: readonly RegExp[] = [
  /\s*[([]\s*[^()[\]]*(?:공장|지점|지사|사업장|본사|본점|영업소)\s*[)\]]$/u,
  /\s+\S*(?:공장|지점|지사|사업장|본사|본점|영업소)$/u,
  /\s*제?\s*\d+\s*공장$/u,
  /(?<=有限公司).*廠$/u,
  /(?:[一二三四五六七八九十]廠|工廠)$/u,
];

export interface CompanyName {
  /** The name without legal form, site, spaces, case, width and punctuation. */
  key: string;
  /** The words that name the site, such as 제2공장. */
  siteName: string | null;
}

function bare(text: string): string {
  return text.replace(LEGAL_FORMS, ' ').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A company name fit for comparing: '㈜한빛 제2공장', '한빛(주)' and '주식회사 한 빛' share the key '한빛'.
 * A name that consists of a legal form or a site only keeps them.
 */
export function readCompanyName(name: string): CompanyName {
  const text = name.normalize('NFKC').toLowerCase().trim();
  for (const pattern of SITES) {
    const site = pattern.exec(text);
    const key = site === null ? '' : bare(text.slice(0, site.index));
    if (site !== null && key !== '') {
      return { key, siteName: site[0].replace(/^[\s([]+|[\s)\]]+$/gu, '') };
    }
  }
  const key = bare(text);
  return { key: key === '' ? text : key, siteName: null };
}

/** An address fit for comparing: no spaces, punctuation, width. */
export function addressKey(address: string): string {
  return address
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]/gu, '');
}

/** Sixteen hexadecimal digits that depend on nothing but the text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
