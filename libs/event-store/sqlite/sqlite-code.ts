/**
 * The driver's code of what went wrong; `undefined` when it is not the driver that speaks. The class of the error cannot
 * tell: the driver's native part knows one class for the process, and each context that loads the driver makes another.
 */
export function sqliteCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined;
}
