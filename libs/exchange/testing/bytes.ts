/** Hands out bytes in pieces of one size, as a slow disk or network might. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let start = 0; start < bytes.length; start += size) {
    await Promise.resolve();
    yield bytes.subarray(start, start + size);
  }
}

/** Everything that an iteration hands out, and the error that ended it. */
export async function drained<Item>(
  items: AsyncIterable<Item>,
): Promise<{ readonly items: readonly Item[]; readonly error: unknown }> {
  const taken: Item[] = [];
  try {
    for await (const item of items) taken.push(item);
    return { items: taken, error: undefined };
  } catch (error) {
    return { items: taken, error };
  }
}
