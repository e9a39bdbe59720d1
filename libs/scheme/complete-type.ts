/** A type whose optional fields are all there, however deep. A field added to an event is then missed in its example. */
export type Complete<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Complete<Item>[]
    : { readonly [Key in keyof Value]-?: Complete<Value[Key]> };
