import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import { type Refusal, Refusals } from '../../components/Refusals.tsx';
import type { RoutingPlant } from './routingState.ts';

interface ProductDialogProps {
  /** The sites that could make a new product; none where one is renamed. */
  readonly plants: readonly RoutingPlant[];
  readonly name: string;
  readonly refusals: readonly Refusal[];
  readonly onSave: (plantId: string, name: string, text: string) => Promise<void>;
  readonly onClose: () => void;
}

/** The name of a product; for a new one also the words by which its routing is inferred. */
export function ProductDialog({ plants, name: known, refusals, onSave, onClose }: ProductDialogProps) {
  const { t } = useTranslation('company');
  const [name, setName] = useState(known);
  const [text, setText] = useState('');
  const [plantId, setPlantId] = useState(plants[0]?.id ?? '');
  const [isBusy, setBusy] = useState(false);
  const isNew = plants.length > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await onSave(plantId, name.trim(), text.trim());
    setBusy(false);
  };
  return (
    <Dialog title={t(isNew ? 'product.add' : 'product.rename')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Refusals refusals={refusals} />
          <TextInput
            label={t('product.name')}
            required
            data-autofocus
            maxLength={200}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          {isNew && (
            <Textarea
              label={t('product.text')}
              description={t('product.textText')}
              autosize
              minRows={2}
              maxLength={4_000}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
          {plants.length > 1 && (
            <Select
              label={t('product.plant')}
              data={plants.map((plant, index) => ({
                value: plant.id,
                label: plant.name ?? t('product.site', { place: index + 1 }),
              }))}
              value={plantId}
              allowDeselect={false}
              onChange={(id) => setPlantId(id ?? plantId)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('product.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
              {t('product.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
