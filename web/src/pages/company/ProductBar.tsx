import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { type Refusal, Refusals } from '../../components/Refusals.tsx';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import {
  CompanyProductAddDocument,
  CompanyProductRemoveDocument,
  CompanyProductRenameDocument,
} from './graphql/graphql.ts';
import { ProductDialog } from './ProductDialog.tsx';
import type { RoutingCompany, RoutingPlant, RoutingProduct } from './routingState.ts';

/** What has just become of the products. */
interface Outcome {
  readonly refusals: readonly Refusal[];
  readonly error?: unknown;
}

/** A new product gets a routing inferred from its words; a name can be changed back, a removed product not. */
function useProducts(company: RoutingCompany, onChosen: (productId: string | undefined) => void) {
  const { t } = useTranslation('company');
  const [add, adding] = useMutation(CompanyProductAddDocument);
  const [rename] = useMutation(CompanyProductRenameDocument);
  const [remove, removing] = useMutation(CompanyProductRemoveDocument);
  const [outcome, setOutcome] = useState<Outcome>({ refusals: [] });
  const failed = (error: unknown) => {
    setOutcome({ refusals: [], error });
    return undefined;
  };
  const addOne = async (plantId: string, name: string, text: string): Promise<boolean> => {
    const input = { plantId, name, text: text || null, version: company.version ?? 0 };
    const payload = (await add({ variables: { input } }).catch(failed))?.data?.productCreate;
    if (payload === undefined) return false;
    setOutcome({ refusals: payload.userErrors });
    if (!payload.product) return false;
    tellDone(t('product.added', { name }));
    onChosen(payload.product.id);
    return true;
  };
  const renameOne = async ({ id, name: before }: Named, name: string, version: number): Promise<boolean> => {
    const payload = (await rename({ variables: { input: { id, name, version } } }).catch(failed))?.data
      ?.productUpdate;
    if (payload === undefined) return false;
    setOutcome({ refusals: payload.userErrors });
    const next = payload.company?.version;
    if (next == null) return false;
    tellUndoable(t('product.renamed', { name }), () => void renameOne({ id, name }, before, next));
    return true;
  };
  const removeOne = async ({ id, name }: Named) => {
    const input = { id, version: company.version ?? 0 };
    const payload = (await remove({ variables: { input } }).catch(failed))?.data?.productRemove;
    if (payload === undefined) return;
    setOutcome({ refusals: payload.userErrors });
    if (!payload.company) return;
    onChosen(undefined);
    tellDone(t('product.removed', { name }));
  };
  return { addOne, renameOne, removeOne, outcome, isBusy: adding.loading || removing.loading };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A product and the site that makes it. */
export interface MadeProduct {
  readonly plant: RoutingPlant;
  readonly product: RoutingProduct;
}

interface ProductBarProps {
  readonly company: RoutingCompany;
  readonly all: readonly MadeProduct[];
  /** The product whose routing is edited. */
  readonly chosen: MadeProduct | undefined;
  readonly onChoose: (productId: string | undefined) => void;
}

/** The products of a company: which one is edited, and what can be done with it. */
export function ProductBar({ company, all, chosen, onChoose }: ProductBarProps) {
  const { t } = useTranslation('company');
  const [asked, setAsked] = useState<'ADD' | 'RENAME'>();
  const products = useProducts(company, onChoose);
  const product = chosen?.product;
  const close = () => setAsked(undefined);
  const save = (plantId: string, name: string, text: string) =>
    asked === 'RENAME' && product
      ? products.renameOne(product, name, company.version ?? 0)
      : products.addOne(plantId, name, text);
  return (
    <Stack gap="sm" data-no-print>
      <Group gap="sm" align="flex-end">
        {all.length > 1 && (
          <Select
            label={t('routing.product')}
            data={all.map((one) => ({ value: one.product.id, label: one.product.name }))}
            value={product?.id ?? null}
            allowDeselect={false}
            flex="1 1 260px"
            onChange={(id) => onChoose(id ?? undefined)}
          />
        )}
        <Button variant="default" loading={products.isBusy} onClick={() => setAsked('ADD')}>
          {t('product.add')}
        </Button>
        {product && (
          <Button variant="default" onClick={() => setAsked('RENAME')}>
            {t('product.rename')}
          </Button>
        )}
        {product && all.length > 1 && (
          <ConfirmButton
            variant="default"
            question={t('product.removeQuestion', { name: product.name })}
            deed={t('product.remove')}
            onConfirm={() => void products.removeOne(product)}
          >
            {t('product.remove')}
          </ConfirmButton>
        )}
      </Group>
      {products.outcome.error !== undefined && <ErrorState error={products.outcome.error} />}
      {asked === undefined && <Refusals refusals={products.outcome.refusals} />}
      {asked !== undefined && (
        <ProductDialog
          plants={asked === 'ADD' ? (company.plants ?? []) : []}
          name={asked === 'RENAME' ? (product?.name ?? '') : ''}
          refusals={products.outcome.refusals}
          onSave={async (...words) => {
            if (await save(...words)) close();
          }}
          onClose={close}
        />
      )}
    </Stack>
  );
}
