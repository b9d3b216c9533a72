import { Field, ID, ObjectType } from 'type-graphql';
import { MutationPayload } from '../platform/mutation.type.ts';
import { UserError } from '../platform/userError.type.ts';
import type { CompanyRow } from './company.loader.ts';
import { CompanyType } from './company.type.ts';
import type { PlantRow, ProductRow } from './plant.loader.ts';
import { PlantType, ProductType } from './plant.type.ts';

/** What every change of a company answers. */
@ObjectType()
class CompanyPayload extends MutationPayload {
  @Field(() => CompanyType, {
    nullable: true,
    description: 'The company as it is now; null where it was refused.',
  })
  company!: CompanyRow | null;
}

@ObjectType()
class PlantPayload extends CompanyPayload {
  @Field(() => PlantType, {
    nullable: true,
    description: 'The plant as it is now; null where it was refused.',
  })
  plant!: PlantRow | null;
}

@ObjectType()
class ProductPayload extends CompanyPayload {
  @Field(() => ProductType, {
    nullable: true,
    description: 'The product as it is now; null where it was refused.',
  })
  product!: ProductRow | null;
}

@ObjectType('CompanyCreatePayload', { description: 'What companyCreate answers.' })
export class CompanyCreatePayload extends CompanyPayload {}

@ObjectType('CompanyUpdatePayload', { description: 'What companyUpdate answers.' })
export class CompanyUpdatePayload extends CompanyPayload {}

@ObjectType('CompanyRoutingConfirmPayload', { description: 'What companyRoutingConfirm answers.' })
export class CompanyRoutingConfirmPayload extends CompanyPayload {}

@ObjectType('RoutingUpdatePayload', { description: 'What routingUpdate answers.' })
export class RoutingUpdatePayload extends ProductPayload {}

@ObjectType('WantedSystemsSetPayload', { description: 'What wantedSystemsSet answers.' })
export class WantedSystemsSetPayload extends CompanyPayload {}

@ObjectType('CompanyRevealPayload', { description: 'What companyReveal answers.' })
export class CompanyRevealPayload extends CompanyPayload {}

@ObjectType('CompanyRevealRevokePayload', { description: 'What companyRevealRevoke answers.' })
export class CompanyRevealRevokePayload extends CompanyPayload {}

@ObjectType('PlantCreatePayload', { description: 'What plantCreate answers.' })
export class PlantCreatePayload extends PlantPayload {}

@ObjectType('PlantUpdatePayload', { description: 'What plantUpdate answers.' })
export class PlantUpdatePayload extends PlantPayload {}

@ObjectType('PlantRemovePayload', { description: 'What plantRemove answers.' })
export class PlantRemovePayload extends CompanyPayload {
  @Field(() => ID, { nullable: true, description: 'The plant that is no more; null where it was refused.' })
  removedPlantId!: string | null;
}

@ObjectType('ProductCreatePayload', { description: 'What productCreate answers.' })
export class ProductCreatePayload extends ProductPayload {}

@ObjectType('ProductUpdatePayload', { description: 'What productUpdate answers.' })
export class ProductUpdatePayload extends ProductPayload {}

@ObjectType('ProductRemovePayload', { description: 'What productRemove answers.' })
export class ProductRemovePayload extends CompanyPayload {
  @Field(() => ID, { nullable: true, description: 'The product that is no more; null where it was refused.' })
  removedProductId!: string | null;
}

@ObjectType('CompanyExists', {
  implements: UserError,
  description: 'A company with this business number is registered already.',
})
export class CompanyExists {
  @Field(() => String, { description: 'The number, NNN-NN-NNNNN.' })
  businessNumber!: string;

  @Field(() => ID, { nullable: true, description: 'The company that has it; told to the operator only.' })
  companyId!: string | null;
}
