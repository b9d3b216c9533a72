import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { AccountTokenRotateDocument, AccountTokensDocument } from './graphql/graphql.ts';
import { TokenExpiry } from './TokenExpiry.tsx';
import type { GivenSecret } from './TokenSecret.tsx';
import { type Expiry, endOf } from './tokenTimes.ts';

interface TokenRotateProps {
  readonly token: {
    readonly id: string;
    readonly name: string;
    readonly hint: string;
    readonly expiresAt: string | null;
  };
  readonly isLocked: boolean;
  readonly onRotated: (given: GivenSecret) => void;
}

/** Gives a token another secret, after it was asked: the old one ends at once. */
export function TokenRotate({ isLocked, ...props }: TokenRotateProps) {
  const { t } = useTranslation('signIn');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" disabled={isLocked} onClick={open}>
        {t('tokens.rotate')}
      </Button>
      {isOpen && <RotateDialog {...props} onClose={close} />}
    </>
  );
}

interface RotateDialogProps extends Omit<TokenRotateProps, 'isLocked'> {
  readonly onClose: () => void;
}

function RotateDialog({ token, onRotated, onClose }: RotateDialogProps) {
  const { t } = useTranslation('signIn');
  const { t: say } = useTranslation();
  const { day } = useFormat();
  const [expiry, setExpiry] = useState<Expiry>({ term: 'STAYS', day: '' });
  // The answer has the secret, so no cache may see it.
  const [rotate, { data, loading, error }] = useMutation(AccountTokenRotateDocument, {
    fetchPolicy: 'no-cache',
    refetchQueries: [AccountTokensDocument],
  });
  const refusals = data?.apiTokenRotate.userErrors ?? [];
  const ofExpiry = refusals.find(({ field }) => field.at(-1) === 'expiresAt');
  const { id, name, hint, expiresAt } = token;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { id, expiresAt: endOf(expiry, Date.now()) };
    const answer = await rotate({ variables: { input } }).catch(() => undefined);
    const rotated = answer?.data?.apiTokenRotate;
    if (!rotated?.apiToken) return;
    onClose();
    onRotated({ name, secret: rotated.secret, isNew: false });
  };
  return (
    <Dialog title={t('tokens.rotate')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {error && <ErrorState error={error} />}
          <Refusals refusals={refusals.filter((refusal) => refusal !== ofExpiry)} />
          <Text>{t('tokens.rotateQuestion', { name, hint })}</Text>
          <TokenExpiry
            value={expiry}
            error={ofExpiry?.message}
            stays={expiresAt === null ? t('tokens.staysForEver') : t('tokens.stays', { day: day(expiresAt) })}
            onChange={setExpiry}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              {say('cancel')}
            </Button>
            <Button type="submit" color="red.9" loading={loading}>
              {t('tokens.rotate')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
