import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer.ts';

/** The pages of this area, as links in the header. */
export function CompanyLinks({ className }: { readonly className: string }) {
  const { t } = useTranslation('company');
  const isCompany = useViewer()?.organisation?.kind === 'COMPANY';
  return (
    <>
      <Link to="/company" className={className} activeOptions={{ exact: true, includeSearch: false }}>
        {t('nav.overview')}
      </Link>
      {isCompany && (
        <>
          <Link to="/company/profile" className={className} activeOptions={{ includeSearch: false }}>
            {t('nav.profile')}
          </Link>
          <Link to="/company/routing" className={className} activeOptions={{ includeSearch: false }}>
            {t('nav.routing')}
          </Link>
          <Link to="/company/partners" className={className} activeOptions={{ includeSearch: false }}>
            {t('nav.partners')}
          </Link>
          <Link to="/company/clusters" className={className} activeOptions={{ includeSearch: false }}>
            {t('nav.clusters')}
          </Link>
        </>
      )}
    </>
  );
}
