import { Alert, Button, CopyButton, Group, List, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './SignIn.module.css';

interface BackupCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Shown this once: the server keeps them so that nobody can read them again. */
export function BackupCodes({ codes, onDone }: BackupCodesProps) {
  const { t } = useTranslation('signIn');
  return (
    <Stack>
      <Alert color="amber" variant="light" role="status" title={t('factor.codes')}>
        {t('factor.codesText')}
      </Alert>
      <List listStyleType="none" className={classes['codes']} aria-label={t('factor.codes')}>
        {codes.map((code) => (
          <List.Item key={code}>{code}</List.Item>
        ))}
      </List>
      <Group gap="sm" data-no-print>
        <Button onClick={onDone}>{t('factor.kept')}</Button>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'factor.copied' : 'factor.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
