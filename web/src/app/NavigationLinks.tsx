import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CompanyLinks } from '../pages/company/CompanyLinks.tsx';
import { OperatorLinks } from '../pages/operator/OperatorLinks.tsx';
import { ProviderLinks } from '../pages/provider/ProviderLinks.tsx';
import { useViewer } from './viewer.ts';

/** The ways that are open to whoever looks: each area brings its own. */
export function NavigationLinks({ className }: { readonly className: string }) {
  const { t } = useTranslation();
  const kind = useViewer()?.organisation?.kind;
  return (
    <>
      <Link to="/" className={className} activeOptions={{ exact: true, includeSearch: false }}>
        {t('nav.start')}
      </Link>
      {(kind === 'COMPANY' || kind === 'LEAD') && <CompanyLinks className={className} />}
      {kind === 'PROVIDER' && <ProviderLinks className={className} />}
      {kind === 'OPERATOR' && <OperatorLinks className={className} />}
    </>
  );
}
