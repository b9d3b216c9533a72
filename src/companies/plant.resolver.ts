import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import { IndustryType } from '../taxonomy/industry.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { RegionType } from '../taxonomy/region.type.ts';
import {
  findIndustryRow,
  findProcessRow,
  findRegionRow,
  type IndustryRow,
  type ProcessRow,
  processRow,
  type RegionRow,
} from '../taxonomy/taxonomyRows.ts';
import { type CompanyRow, seeCompanies } from './company.loader.ts';
import { CompanyType } from './company.type.ts';
import {
  type EquipmentRow,
  loadEquipmentOf,
  loadMaterialsOf,
  loadOperationsOf,
  loadPlants,
  loadProductsOf,
  loadRoutingOf,
  type OperationRow,
  type PlantRow,
  type ProductRow,
  type RoutingRow,
} from './plant.loader.ts';
import { EquipmentType, OperationType, PlantType, ProductType, RoutingType } from './plant.type.ts';

@Resolver(() => PlantType)
export class PlantResolver {
  @FieldResolver(() => CompanyType, { nullable: true, description: 'Whose it is.' })
  company(@Root() plant: PlantRow, @Ctx() context: RequestContext): Promise<CompanyRow | undefined> {
    return context.loader(seeCompanies).load(plant.companyId);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'Where it lies; null where unknown.' })
  region(@Root() plant: PlantRow): RegionRow | null {
    return plant.regionCode === null ? null : findRegionRow(plant.regionCode);
  }

  @FieldResolver(() => IndustryType, {
    nullable: true,
    description: 'Its industry; null where the classification does not know the code.',
  })
  industry(@Root() plant: PlantRow): IndustryRow | null {
    return plant.industryCode === null ? null : findIndustryRow(plant.industryCode, plant.industryRevision);
  }

  @FieldResolver(() => [String], { description: 'Materials that it works.' })
  async materials(@Root() plant: PlantRow, @Ctx() context: RequestContext): Promise<string[]> {
    return ((await context.loader(loadMaterialsOf).load(plant.id)) ?? []).map((material) => material.name);
  }

  @FieldResolver(() => [EquipmentType], { description: 'Its machines.' })
  async equipment(@Root() plant: PlantRow, @Ctx() context: RequestContext): Promise<EquipmentRow[]> {
    return (await context.loader(loadEquipmentOf).load(plant.id)) ?? [];
  }

  @FieldResolver(() => [ProductType], { description: 'What it makes.' })
  products(@Root() plant: PlantRow, @Ctx() context: RequestContext) {
    return plant.products ?? context.loader(loadProductsOf).load(plant.id);
  }
}

@Resolver(() => EquipmentType)
export class EquipmentResolver {
  @FieldResolver(() => ProcessType, { nullable: true, description: 'The process it does, where known.' })
  process(@Root() equipment: EquipmentRow): ProcessRow | null {
    return equipment.processCode === null ? null : findProcessRow(equipment.processCode);
  }
}

@Resolver(() => ProductType)
export class ProductResolver {
  @FieldResolver(() => PlantType, { nullable: true, description: 'Where it is made.' })
  plant(@Root() product: ProductRow, @Ctx() context: RequestContext): Promise<PlantRow | undefined> {
    return context.loader(loadPlants).load(product.plantId);
  }

  @FieldResolver(() => RoutingType, {
    nullable: true,
    description: 'How it is made; null where nothing tells.',
  })
  routing(@Root() product: ProductRow, @Ctx() context: RequestContext) {
    return product.routing === undefined ? context.loader(loadRoutingOf).load(product.id) : product.routing;
  }
}

@Resolver(() => RoutingType)
export class RoutingResolver {
  @FieldResolver(() => [OperationType], { description: 'Its operations in working order.' })
  operations(@Root() routing: RoutingRow, @Ctx() context: RequestContext) {
    return routing.operations ?? context.loader(loadOperationsOf).load(routing.id);
  }
}

@Resolver(() => OperationType)
export class OperationResolver {
  @FieldResolver(() => ProcessType, { description: 'What is done.' })
  process(@Root() operation: OperationRow): ProcessRow {
    return processRow(operation.processCode);
  }
}
