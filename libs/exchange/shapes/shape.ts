import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, IS_ARRAY, IS_OPTIONAL, ValidationTypes, type ValidationArguments } from 'class-validator';
import { quickCheck } from './quick-check';

/** A class whose decorators describe what may come in. */
export type WireClass<Wire extends object = object> = new () => Wire;

/** What a rule says when it is broken. */
export interface RuleText {
  readonly code: string;
  readonly detail: string;
  readonly cure: string;
}

/** One rule of a field: a decorator of class-validator, taken apart. */
export interface ShapeRule {
  /** The decorator's name in class-validator: `matches`, `isIn`, `maxLength` ... */
  readonly name: string;
  readonly constraints: readonly unknown[];
  /** Whether it is about each item of a list. */
  readonly each: boolean;
  /** Judges a value; `owner` is the object that holds it. */
  readonly holds: (value: unknown, owner: object) => boolean;
  readonly text: RuleText;
}

/** One field of a shape. */
export interface ShapeField {
  readonly name: string;
  /** An optional field may be left out, or be `null`, which means the same. */
  readonly optional: boolean;
  /** Set when another field of the same object decides whether this one is given. */
  readonly givenWhen: GivenWhen | undefined;
  /** Whether the rule `isArray` stands on it. */
  readonly list: boolean;
  readonly nested: Shape | undefined;
  /** In the order in which they are judged; the first that is broken is reported. */
  readonly rules: readonly ShapeRule[];
}

/** A field is given exactly when another one has this value. */
export interface GivenWhen {
  readonly field: string;
  readonly value: string;
}

/** What an object on the wire looks like, read once from the decorators of its class. */
export interface Shape<Wire extends object = object> {
  readonly wireClass: WireClass<Wire>;
  readonly fields: readonly ShapeField[];
  readonly fieldNames: ReadonlySet<string>;
}

/** The name under which `GivenExactlyWhen` registers itself. */
export const GIVEN_EXACTLY_WHEN = 'givenExactlyWhen';

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const shapes = new Map<WireClass, Shape>();

/**
 * The shape of a class, taken from the decorators of class-validator and class-transformer on it and on its ancestors.
 * It is built on first use and kept. A decorator that this module does not understand is refused by a `TypeError`, so
 * that no rule is ever passed over.
 */
export function shapeOf<Wire extends object>(wireClass: WireClass<Wire>): Shape<Wire> {
  const known = shapes.get(wireClass);
  if (known !== undefined) return known as Shape<Wire>;
  const fields = [...decoratorsByField(wireClass)].map(([name, decorators]) => fieldOf(wireClass, name, decorators));
  const shape: Shape<Wire> = { wireClass, fields, fieldNames: new Set(fields.map(({ name }) => name)) };
  shapes.set(wireClass, shape);
  return shape;
}

/** Ancestors' fields first; in each class, in the order of their declaration. */
function decoratorsByField(wireClass: WireClass): ReadonlyMap<string, readonly Metadata[]> {
  const fields = new Map<string, Metadata[]>();
  const found = getMetadataStorage().getTargetValidationMetadatas(wireClass, '', false, false);
  for (const ancestor of lineage(wireClass)) {
    for (const decorator of found) {
      if (decorator.target !== ancestor) continue;
      const siblings = fields.get(decorator.propertyName);
      if (siblings === undefined) fields.set(decorator.propertyName, [decorator]);
      else siblings.push(decorator);
    }
  }
  return fields;
}

function lineage(wireClass: WireClass): readonly unknown[] {
  const classes: unknown[] = [];
  for (
    let prototype: object | null = wireClass.prototype as object;
    prototype !== null && prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    classes.unshift(prototype.constructor);
  }
  return classes;
}

function fieldOf(wireClass: WireClass, name: string, decorators: readonly Metadata[]): ShapeField {
  const rules: ShapeRule[] = [];
  let optional = false;
  let isConditional = false;
  let holdsObjects = false;
  // TypeScript applies decorators from the last to the first; rules are judged as they are read.
  for (const decorator of decorators.toReversed()) {
    // Its type says otherwise, but class-validator leaves `groups` undefined where options were given.
    const groups = decorator.groups as readonly string[] | undefined;
    if ((groups !== undefined && groups.length > 0) || decorator.validateIf !== undefined)
      throw new TypeError(`${wireClass.name}.${name}: groups and validateIf are not part of the wire contract.`);
    switch (decorator.type) {
      case ValidationTypes.CUSTOM_VALIDATION:
        rules.push(ruleOf(wireClass, decorator));
        break;
      case ValidationTypes.NESTED_VALIDATION:
        holdsObjects = true;
        break;
      case ValidationTypes.CONDITIONAL_VALIDATION:
        if (decorator.name === IS_OPTIONAL) optional = true;
        else isConditional = true;
        break;
      default:
        throw new TypeError(`${wireClass.name}.${name}: no shape can be told of the decorator ${decorator.type}.`);
    }
  }
  const list = rules.some((rule) => rule.name === IS_ARRAY);
  const condition = rules.find((rule) => rule.name === GIVEN_EXACTLY_WHEN);
  if (isConditional && condition === undefined)
    throw new TypeError(`${wireClass.name}.${name}: of conditions, only GivenExactlyWhen can be told.`);
  return {
    name,
    optional,
    givenWhen: condition === undefined ? undefined : (condition.constraints[0] as GivenWhen),
    list,
    nested: holdsObjects ? shapeOf(nestedClassOf(wireClass, name, list)) : undefined,
    rules: rules.filter((rule) => rule !== condition),
  };
}

function ruleOf(wireClass: WireClass, decorator: Metadata): ShapeRule {
  const [constraint] = getMetadataStorage().getTargetValidatorConstraints(decorator.constraintCls);
  if (constraint === undefined || constraint.async)
    throw new TypeError(`${wireClass.name}.${decorator.propertyName}: a rule must be a synchronous constraint.`);
  const { instance } = constraint;
  const constraints = decorator.constraints as readonly unknown[] | undefined;
  // One object for all calls: a new one for each would cost more than the rule itself.
  const args: ValidationArguments = {
    targetName: wireClass.name,
    property: decorator.propertyName,
    constraints: [...(constraints ?? [])],
    value: undefined,
    object: {},
  };
  const name = decorator.name ?? constraint.name;
  return {
    name,
    constraints: constraints ?? [],
    each: decorator.each,
    holds:
      quickCheck(name, constraints ?? []) ??
      ((value, owner) => {
        args.value = value;
        args.object = owner;
        return instance.validate(value, args) === true;
      }),
    text: textOf(wireClass, decorator),
  };
}

function textOf(wireClass: WireClass, { message, context, propertyName }: Metadata): RuleText {
  const words = context as Partial<Pick<RuleText, 'code' | 'cure'>> | undefined;
  if (typeof message !== 'string' || words?.code === undefined || words.cure === undefined)
    throw new TypeError(`${wireClass.name}.${propertyName}: a rule must say its code, its words and its cure.`);
  return { code: words.code, detail: message, cure: words.cure };
}

/** class-transformer keeps to itself which class `@Type` names; what it builds from an empty object tells. */
function nestedClassOf(wireClass: WireClass, name: string, list: boolean): WireClass {
  const probe = plainToInstance(wireClass, { [name]: list ? [{}] : {} }) as Readonly<Record<string, unknown>>;
  const built = list ? (probe[name] as readonly unknown[])[0] : probe[name];
  const nestedClass = (built as object).constructor as WireClass;
  if (nestedClass === Object) throw new TypeError(`${wireClass.name}.${name}: @Type must name the nested class.`);
  return nestedClass;
}
