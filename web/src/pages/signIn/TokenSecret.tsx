import { Alert, Button, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import classes from './SignIn.module.css';

/** What a token was given just now. */
export interface GivenSecret {
  /** What the token is for. */
  readonly name: string;
  /** Null where an earlier request had got it, and its answer was lost. */
  readonly secret: string | null;
  /** Whether the token is new too; else another secret has ended. */
  readonly isNew: boolean;
}

interface TokenSecretProps extends GivenSecret {
  readonly secret: string;
  readonly onDone: () => void;
}

/** Asks who the token is: works as it stands, whatever the token may do. */
function exampleOf(secret: string): string {
  return [
    `curl ${window.location.origin}/graphql \\`,
    `  -H 'content-type: application/json' \\`,
    `  -H 'authorization: Bearer ${secret}' \\`,
    `  -d '{"query":"{ viewer { organisation { name } role scopes } }"}'`,
  ].join('\n');
}

/** Shown this once: the server keeps no more than a hash of it, and the page nothing. */
export function TokenSecret({ name, secret, isNew, onDone }: TokenSecretProps) {
  const { t } = useTranslation('signIn');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Card label={t('tokens.secret')}>
      <Stack>
        <Title order={2} size="h4" ref={title} tabIndex={-1} className={classes['told']}>
          {t(isNew ? 'tokens.made' : 'tokens.rotated', { name })}
        </Title>
        <Alert color="amber" variant="light" role="status">
          {t('tokens.once')}
        </Alert>
        <Copied
          text={secret}
          label={t('tokens.secret')}
          deed={t('tokens.copySecret')}
          testId="token-secret"
        />
        <Copied
          text={exampleOf(secret)}
          label={t('tokens.example')}
          deed={t('tokens.copyExample')}
          testId="token-example"
        />
        <Group data-no-print>
          <Button onClick={onDone}>{t('tokens.kept')}</Button>
        </Group>
      </Stack>
    </Card>
  );
}

interface CopiedProps {
  readonly text: string;
  readonly label: string;
  /** What the button says. */
  readonly deed: string;
  readonly testId: string;
}

function Copied({ text, label, deed, testId }: CopiedProps) {
  const { t } = useTranslation('signIn');
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text fw={600}>{label}</Text>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('tokens.copied') : deed}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Code block className={classes['secret']} data-testid={testId}>
        {text}
      </Code>
    </div>
  );
}
