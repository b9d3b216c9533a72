import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { client, pageOutdated } from '../api/client.ts';
import { connectionLost, watchConnection } from '../api/connection.ts';
import { useSignal } from '../api/signal.ts';
import classes from './Shell.module.css';

/** What concerns the whole page: no connection, or a page that the server has replaced. */
export function Banners() {
  const { t } = useTranslation();
  const isLost = useSignal(connectionLost);
  const isOutdated = useSignal(pageOutdated);
  useEffect(() => watchConnection(() => void client.refetchQueries({ include: 'active' })), []);
  return (
    <div role="status">
      {isLost && <div className={classes['banner']}>{t('connection.lost')}</div>}
      {isOutdated && (
        <div className={classes['banner']}>
          {t('outdated.text')}
          <Button size="compact-sm" variant="white" color="dark" onClick={() => location.reload()}>
            {t('outdated.reload')}
          </Button>
        </div>
      )}
    </div>
  );
}
