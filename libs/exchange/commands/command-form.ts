import type { SchemeCommand, SchemeCommandType } from '@kp/scheme';
import type { WireClass } from '../shapes';

/** The command of one name. */
export type CommandNamed<T extends SchemeCommandType> = Extract<SchemeCommand, { readonly type: T }>;

/** What JSON holds of a class: the same fields, but no instance of it. */
export type PlainOf<Wire> = Wire extends readonly (infer Item)[]
  ? PlainOf<Item>[]
  : Wire extends object
    ? { [Name in keyof Wire]: PlainOf<Wire[Name]> }
    : Wire;

/** How the data of one command look on the wire, and how they are turned into those of the scheme and back. */
export interface CommandForm<Data extends object, Wire extends object> {
  readonly wireClass: WireClass<Wire>;
  /** Turns what the class's rules have found in order into the scheme's terms. */
  readonly read: (wire: PlainOf<Wire>) => Data;
  /** The reverse. What is unknown is left out. */
  readonly write: (data: Data) => PlainOf<Wire>;
}

/** A form for each command of a kind. */
export type FormsOf<Command extends SchemeCommand> = {
  readonly [T in Command['type']]: CommandForm<Extract<Command, { readonly type: T }>['data'], object>;
};

/** Declares a form; the types of the class and of the data meet here. */
export function form<Data extends object, Wire extends object>(
  wireClass: WireClass<Wire>,
  read: (wire: PlainOf<NoInfer<Wire>>) => NoInfer<Data>,
  write: (data: NoInfer<Data>) => PlainOf<NoInfer<Wire>>,
): CommandForm<Data, object> {
  // Only values that the rules of `wireClass` have found in order reach `read`.
  return { wireClass, read: read as (wire: object) => Data, write };
}
