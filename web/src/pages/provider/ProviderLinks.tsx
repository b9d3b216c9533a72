import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The pages of this area, as links in the header. */
export function ProviderLinks({ className }: { readonly className: string }) {
  const { t } = useTranslation('provider');
  return (
    <>
      <Link to="/provider" className={className} activeOptions={{ exact: true, includeSearch: false }}>
        {t('nav.overview')}
      </Link>
      <Link to="/provider/demand" className={className} activeOptions={{ includeSearch: false }}>
        {t('nav.demand')}
      </Link>
      <Link to="/provider/profile" className={className} activeOptions={{ includeSearch: false }}>
        {t('nav.profile')}
      </Link>
    </>
  );
}
