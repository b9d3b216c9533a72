import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The pages of this area, as links in the header. */
export function OperatorLinks({ className }: { readonly className: string }) {
  const { t } = useTranslation('operator');
  return (
    <>
      <Link to="/operator" className={className} activeOptions={{ exact: true, includeSearch: false }}>
        {t('nav.overview')}
      </Link>
      <Link to="/operator/programmes" className={className} activeOptions={{ includeSearch: false }}>
        {t('nav.programmes')}
      </Link>
      <Link to="/operator/rounds" className={className} activeOptions={{ includeSearch: false }}>
        {t('nav.rounds')}
      </Link>
      <Link to="/operator/companies" className={className} activeOptions={{ includeSearch: false }}>
        {t('nav.companies')}
      </Link>
      <Link to="/operator/providers" className={className} activeOptions={{ includeSearch: false }}>
        {t('nav.providers')}
      </Link>
    </>
  );
}
