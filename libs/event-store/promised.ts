/** Computes at once, and hands on as a rejection what the computation throws. */
export function promised<Value>(compute: () => Value | Promise<Value>): Promise<Value> {
  return new Promise((resolve) => {
    resolve(compute());
  });
}
