/**
 * The plain data that a class describes. The classes of the API's description are never made into objects: they say what
 * the data look like, for the compiler and for the reader of the description.
 */
export type DataOf<Described> = unknown extends Described
  ? unknown
  : Described extends string | number | boolean | null | undefined
    ? Described
    : Described extends readonly (infer Item)[]
      ? readonly DataOf<Item>[]
      : { readonly [Name in keyof Described]: DataOf<Described[Name]> };
