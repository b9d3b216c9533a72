import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../api/faults.ts';
import { IconAlert } from './icons.tsx';

/** Codes for which the page knows better what to do than "try again". */
const REMEDIES = [
  'NETWORK',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'THROTTLED',
  'TIMEOUT',
  'UNAVAILABLE',
  'PAYLOAD_TOO_LARGE',
] as const;

/** Something failed: what, with its code, and what to do. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const { code, message, requestId } = faultOf(error);
  const remedy = REMEDIES.find((known) => known === code) ?? 'UNKNOWN';
  return (
    <Alert color="red" variant="light" icon={<IconAlert />} title={t(`fault.${remedy}.title`)} role="alert">
      <Stack gap="sm" align="flex-start">
        {message !== undefined && <Text size="sm">{message}</Text>}
        <Text size="sm">{t(`fault.${remedy}.remedy`)}</Text>
        <Group gap="sm">
          {onRetry && (
            <Button variant="default" onClick={onRetry}>
              {t('fault.retry')}
            </Button>
          )}
          <Text size="sm" c="dimmed">
            {t('fault.code')} <Code>{code}</Code>
            {requestId !== undefined && (
              <>
                {' '}
                {t('fault.request')} <Code>{requestId}</Code>
              </>
            )}
          </Text>
        </Group>
      </Stack>
    </Alert>
  );
}
