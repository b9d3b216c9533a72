import 'reflect-metadata';

/** Every resolver class of the house, room by room. */
export const resolvers: readonly (new () => object)[] = [];

/** Types that the schema reaches only through an interface (such as user errors with facts). */
export const types: readonly (new () => object)[] = [];
