import { ActionIcon, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { IconCross } from '../../components/icons.tsx';
import { CardTitle } from './CardTitle.tsx';
import classes from './Company.module.css';
import type { HardshipKind } from './graphql/graphql.ts';
import { HARDSHIP_KINDS } from './levels.ts';
import type { EditedClaim, FactsProps } from './profileDraft.ts';

const MOST_CLAIMS = 20;

/** Why the company asks to come first, in its own words. */
export function ClaimFields({ value, onChange, errorOf }: FactsProps) {
  const { t } = useTranslation('company');
  const claims = value.hardshipClaims;
  const put = (hardshipClaims: readonly EditedClaim[]) => onChange({ ...value, hardshipClaims });
  const add = () => {
    const claim = { kind: 'ROOT_INDUSTRY', statement: '', evidence: '', claimedOn: '' } as const;
    put([...claims, { key: crypto.randomUUID(), ...claim }]);
  };
  return (
    <Card label={t('claims.title')}>
      <Stack>
        <CardTitle title={t('claims.title')} text={t('claims.text')} />
        <ul className={classes['rows']} aria-label={t('claims.title')}>
          {claims.map((claim, index) => (
            <ClaimRow
              key={claim.key}
              claim={claim}
              place={index + 1}
              error={index === 0 ? errorOf('hardshipClaims') : undefined}
              onChange={(next) => put(claims.map((before) => (before === claim ? next : before)))}
              onRemove={() => put(claims.filter((one) => one !== claim))}
            />
          ))}
        </ul>
        <Group>
          <Button variant="default" disabled={claims.length >= MOST_CLAIMS} onClick={add}>
            {t('claims.add')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

interface ClaimRowProps {
  readonly claim: EditedClaim;
  readonly place: number;
  readonly error: string | undefined;
  readonly onChange: (claim: EditedClaim) => void;
  readonly onRemove: () => void;
}

function ClaimRow({ claim, place, error, onChange, onRemove }: ClaimRowProps) {
  const { t } = useTranslation('company');
  return (
    <li className={classes['rowOfTwo']}>
      <Select
        label={t('claims.kind')}
        data={HARDSHIP_KINDS.map((kind) => ({ value: kind, label: t(`hardship.${kind}`) }))}
        value={claim.kind}
        allowDeselect={false}
        onChange={(kind) => onChange({ ...claim, kind: (kind ?? claim.kind) as HardshipKind })}
      />
      <TextInput
        label={t('claims.evidence')}
        value={claim.evidence}
        onChange={({ currentTarget }) => onChange({ ...claim, evidence: currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('claims.remove', { place })}
        onClick={onRemove}
      >
        <IconCross />
      </ActionIcon>
      <Textarea
        className={classes['wideField'] ?? ''}
        label={t('claims.statement')}
        required
        autosize
        minRows={2}
        maxLength={4_000}
        value={claim.statement}
        error={error}
        onChange={({ currentTarget }) => onChange({ ...claim, statement: currentTarget.value })}
      />
    </li>
  );
}
