import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Company, type RoutingSource } from './company.entity.ts';

/** How the data of an operation are captured. */
export const DATA_CAPTURES = ['MANUAL', 'HALF_AUTOMATIC', 'AUTOMATIC'] as const;
export type DataCapture = (typeof DATA_CAPTURES)[number];

/** How an operation is run. */
export const AUTOMATION_LEVELS = ['MANUAL', 'HALF_AUTOMATIC', 'AUTOMATIC', 'UNATTENDED'] as const;
export type AutomationLevel = (typeof AUTOMATION_LEVELS)[number];

/** A site of a company. */
export const Plant = defineEntity({
  name: 'Plant',
  tableName: 'plant',
  uniques: [{ properties: ['company', 'naturalKey'] }],
  properties: {
    id: p.integer().primary().generated('identity'),
    company: () => p.manyToOne(Company).ref().deleteRule('cascade'),
    position: p.integer(),
    naturalKey: p.text(),
    sourceId: p.text().nullable(),
    name: p.text().nullable(),
    factoryRegistrationNumber: p.text().nullable(),
    regionCode: p.text().nullable(),
    regionText: p.text().nullable(),
    address: p.text().nullable(),
    industryCode: p.text().nullable(),
    industryRevision: p.integer().$type<9 | 10 | 11>().nullable(),
    industryName: p.text().nullable(),
    otherIndustryCodes: p.array().columnType('text[]').default([]),
    units: p.integer().default(1),
    volumeShare: p.double().nullable(),
  },
});
export type Plant = InferEntity<typeof Plant>;

/** What a plant makes. */
export const Product = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: p.integer().primary().generated('identity'),
    plant: () => p.manyToOne(Plant).ref().deleteRule('cascade').index(),
    position: p.integer(),
    name: p.text(),
    nameSource: p.text().$type<'FILE' | 'INDUSTRY' | 'COMPANY'>(),
    text: p.text().nullable(),
    volumeShare: p.double().nullable(),
  },
});
export type Product = InferEntity<typeof Product>;

/** The ordered operations that make a product. */
export const Routing = defineEntity({
  name: 'Routing',
  tableName: 'routing',
  properties: {
    id: p.integer().primary().generated('identity'),
    product: () => p.oneToOne(Product).ref().deleteRule('cascade'),
    source: p.text().$type<RoutingSource>(),
    confidence: p.double(),
    rule: p.text().nullable(),
  },
});
export type Routing = InferEntity<typeof Routing>;

/** One step of a routing. */
export const Operation = defineEntity({
  name: 'Operation',
  tableName: 'operation',
  properties: {
    routing: () => p.manyToOne(Routing).ref().primary().deleteRule('cascade'),
    position: p.integer().primary(),
    processCode: p.text(),
    equipment: p.text().nullable(),
    dataCapture: p.text().$type<DataCapture>().nullable(),
    automationLevel: p.text().$type<AutomationLevel>().nullable(),
    isRealTimeControlled: p.boolean().nullable(),
  },
});
export type Operation = InferEntity<typeof Operation>;

/** A material that a plant works. */
export const Material = defineEntity({
  name: 'Material',
  tableName: 'material',
  properties: {
    plant: () => p.manyToOne(Plant).ref().primary().deleteRule('cascade'),
    position: p.integer().primary(),
    name: p.text(),
  },
});
export type Material = InferEntity<typeof Material>;

/** A machine of a plant. */
export const Equipment = defineEntity({
  name: 'Equipment',
  tableName: 'equipment',
  properties: {
    id: p.integer().primary().generated('identity'),
    plant: () => p.manyToOne(Plant).ref().deleteRule('cascade').index(),
    position: p.integer(),
    name: p.text(),
    processCode: p.text().nullable(),
    count: p.integer().default(1),
  },
});
export type Equipment = InferEntity<typeof Equipment>;
