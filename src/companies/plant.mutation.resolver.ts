import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { idOf, toGlobalId } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { loadCompanies } from './company.loader.ts';
import {
  PlantCreatePayload,
  PlantRemovePayload,
  PlantUpdatePayload,
  ProductCreatePayload,
  ProductRemovePayload,
  ProductUpdatePayload,
  RoutingUpdatePayload,
} from './companyPayload.type.ts';
import {
  PlantCreateInput,
  PlantRemoveInput,
  PlantUpdateInput,
  ProductCreateInput,
  ProductRemoveInput,
  ProductUpdateInput,
  RoutingUpdateInput,
} from './plant.input.ts';
import { loadPlants, loadProducts } from './plant.loader.ts';
import { type ChangedPart, createPlant, type PartChange, removePlant, updatePlant } from './plant.service.ts';
import { createProduct, removeProduct, updateProduct } from './product.service.ts';
import { updateRouting } from './routing.service.ts';

@Resolver()
export class PlantMutationResolver {
  @Mutation(() => PlantCreatePayload, { description: 'Adds a site to a company, behind the others.' })
  plantCreate(
    @Arg('input', () => PlantCreateInput, { description: 'Company and site.' }) input: PlantCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const { companyId: id, version, ...plan } = input;
    const companyId = idOf('Company', id, ['input', 'companyId']);
    const wanted = { companyId, version, actor: context.caller };
    return mutate(context, 'plantCreate', input, {
      write: async () => ({ ...(await createPlant(context.services.database, wanted, plan)) }),
      show: (changed) => showPlant(context, changed),
      empty: { company: null, plant: null },
    });
  }

  @Mutation(() => PlantUpdatePayload, {
    description: 'Changes the facts of a site. Routings inferred from its industry are inferred again.',
  })
  plantUpdate(
    @Arg('input', () => PlantUpdateInput, { description: 'What to change.' }) input: PlantUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    const wanted = partOf(context, 'Plant', input);
    return mutate(context, 'plantUpdate', input, {
      write: async () => ({ ...(await updatePlant(context.services.database, wanted, input)) }),
      show: (changed) => showPlant(context, changed),
      empty: { company: null, plant: null },
    });
  }

  @Mutation(() => PlantRemovePayload, {
    description: 'Removes a site with all that it makes. The last one of a company stays.',
  })
  plantRemove(
    @Arg('input', () => PlantRemoveInput, { description: 'Which site.' }) input: PlantRemoveInput,
    @Ctx() context: RequestContext,
  ) {
    const wanted = partOf(context, 'Plant', input);
    return mutate(context, 'plantRemove', input, {
      write: async () => ({ ...(await removePlant(context.services.database, wanted)) }),
      show: async ({ companyId, id }) => ({
        company: await readNow(context, loadCompanies, companyId),
        removedPlantId: toGlobalId('Plant', id),
      }),
      empty: { company: null, removedPlantId: null },
    });
  }

  @Mutation(() => ProductCreatePayload, { description: 'Adds a product to a plant, behind the others.' })
  productCreate(
    @Arg('input', () => ProductCreateInput, { description: 'Plant and product.' }) input: ProductCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const { plantId, version, ...plan } = input;
    const wanted = { id: idOf('Plant', plantId, ['input', 'plantId']), version, actor: context.caller };
    return mutate(context, 'productCreate', input, {
      write: async () => ({ ...(await createProduct(context.services.database, wanted, plan)) }),
      show: (changed) => showProduct(context, changed),
      empty: { company: null, product: null },
    });
  }

  @Mutation(() => ProductUpdatePayload, {
    description: 'Changes the facts of a product. A routing inferred from its words is inferred again.',
  })
  productUpdate(
    @Arg('input', () => ProductUpdateInput, { description: 'What to change.' }) input: ProductUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    const wanted = partOf(context, 'Product', input);
    return mutate(context, 'productUpdate', input, {
      write: async () => ({ ...(await updateProduct(context.services.database, wanted, input)) }),
      show: (changed) => showProduct(context, changed),
      empty: { company: null, product: null },
    });
  }

  @Mutation(() => ProductRemovePayload, {
    description: 'Removes a product with its routing. The last one of a plant stays.',
  })
  productRemove(
    @Arg('input', () => ProductRemoveInput, { description: 'Which product.' }) input: ProductRemoveInput,
    @Ctx() context: RequestContext,
  ) {
    const wanted = partOf(context, 'Product', input);
    return mutate(context, 'productRemove', input, {
      write: async () => ({ ...(await removeProduct(context.services.database, wanted)) }),
      show: async ({ companyId, id }) => ({
        company: await readNow(context, loadCompanies, companyId),
        removedProductId: toGlobalId('Product', id),
      }),
      empty: { company: null, removedProductId: null },
    });
  }

  @Mutation(() => RoutingUpdatePayload, {
    description: 'States how a product is really made; the routing is CONFIRMED from then on.',
  })
  routingUpdate(
    @Arg('input', () => RoutingUpdateInput, { description: 'Product and operations.' })
    input: RoutingUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    const { productId, version, operations } = input;
    const wanted = { id: idOf('Product', productId, ['input', 'productId']), version, actor: context.caller };
    return mutate(context, 'routingUpdate', input, {
      write: async () => ({ ...(await updateRouting(context.services.database, wanted, operations)) }),
      show: (changed) => showProduct(context, changed),
      empty: { company: null, product: null },
    });
  }
}

function partOf(
  { caller }: RequestContext,
  typename: 'Plant' | 'Product',
  { id, version }: { readonly id: string; readonly version: number },
): PartChange {
  return { id: idOf(typename, id, ['input', 'id']), version, actor: caller };
}

async function showPlant(context: RequestContext, { companyId, id }: ChangedPart) {
  const [company, plant] = await Promise.all([
    readNow(context, loadCompanies, companyId),
    readNow(context, loadPlants, id),
  ]);
  return { company, plant };
}

async function showProduct(context: RequestContext, { companyId, id }: ChangedPart) {
  const [company, product] = await Promise.all([
    readNow(context, loadCompanies, companyId),
    readNow(context, loadProducts, id),
  ]);
  return { company, product };
}
