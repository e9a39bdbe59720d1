import { parseLicenceName } from '@kp/scheme';
import { inPath } from '../../http/path-name';

/** The licence that a path names, as fields of a command. */
export function licenceKeyIn(name: string): Readonly<Record<string, string>> {
  return { ...inPath(name, parseLicenceName, 'the name of a licence') };
}
