import { objectSchema, type JsonSchema, type Shape } from '@kp/exchange/shapes';

/** What the compiler's plugin of the framework takes over from the comments of a field. */
interface Commented {
  readonly description?: string;
  readonly example?: unknown;
}

interface WithComments {
  readonly _OPENAPI_METADATA_FACTORY?: () => Readonly<Record<string, Commented>>;
}

/**
 * The JSON Schema of a shape, with the words and examples of the comments on its class. The comments are there when the
 * class was compiled by the framework's compiler, as it is in the product.
 */
export function describedSchema(shape: Shape, refer: (nested: Shape) => JsonSchema): JsonSchema {
  const { properties, ...schema } = objectSchema(shape, refer);
  const comments = commentsOn(shape.wireClass);
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(([name, property]) => {
        const { description, example } = comments[name] ?? {};
        return [
          name,
          {
            ...property,
            ...(description === undefined ? {} : { description }),
            ...(example === undefined ? {} : { examples: [example] }),
          },
        ];
      }),
    ),
  };
}

/** Those of the class and of its ancestors; the nearer ones count. */
function commentsOn(commentedClass: object): Readonly<Record<string, Commented>> {
  const ancestor = Object.getPrototypeOf(commentedClass) as object | null;
  const inherited = ancestor === null || ancestor === Function.prototype ? {} : commentsOn(ancestor);
  const own = Object.hasOwn(commentedClass, '_OPENAPI_METADATA_FACTORY') ? (commentedClass as WithComments) : {};
  return { ...inherited, ...own._OPENAPI_METADATA_FACTORY?.() };
}
