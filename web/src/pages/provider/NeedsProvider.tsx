import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';

/** What an organisation sees that has not said yet which firm it is. */
export function NeedsProvider() {
  const { t } = useTranslation('provider');
  return (
    <EmptyState text={t('overview.none')}>
      <Button renderRoot={(props) => <Link to="/provider/profile" {...props} />}>
        {t('overview.register')}
      </Button>
    </EmptyState>
  );
}
