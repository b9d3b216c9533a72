import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';

/** There is no company yet: the way to one. */
export function NeedsCompany() {
  const { t } = useTranslation('company');
  return (
    <EmptyState text={t('overview.none')}>
      <Button size="md" renderRoot={(props) => <Link to="/company/register" {...props} />}>
        {t('register.title')}
      </Button>
    </EmptyState>
  );
}
