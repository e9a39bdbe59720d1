/**
 * Gives back the one string of the engine for each of a few names that are read again and again. Names then compare by
 * identity with each other and with those that a program spells out, and not letter by letter.
 */
export class KnownNames {
  readonly #names = new Map<string, string>();

  theOne(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    // The keys of objects are strings of which the engine keeps one each, as it does of literals.
    const [one = name] = Object.keys({ [name]: true });
    this.#names.set(name, one);
    return one;
  }
}
