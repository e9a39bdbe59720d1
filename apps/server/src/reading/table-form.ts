import type { IncomingMessage } from 'node:http';

/** The forms in which a table can be had. */
export const TABLE_FORMS = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
} as const;

export type TableForm = keyof typeof TABLE_FORMS;

const FORMS = Object.keys(TABLE_FORMS) as readonly TableForm[];
const SUFFIX = /^(\/v1\/[^?]+)\.(json|ndjson|csv)(?=\?|$)/;

/**
 * The form that a client likes best by its `Accept` header (RFC 9110, 12.5.1), JSON among equals; `undefined` when it
 * takes none of them.
 */
export function acceptedForm(accept: string | undefined): TableForm | undefined {
  const type = acceptedType(Object.values(TABLE_FORMS), accept);
  return FORMS.find((form) => TABLE_FORMS[form] === type);
}

/** The media type that a client likes best, the first among equals; `undefined` when it takes none of them. */
export function acceptedType<Type extends string>(
  types: readonly Type[],
  accept: string | undefined,
): Type | undefined {
  if (accept === undefined || accept.trim() === '') return types[0];
  const ranges = accept.split(',').map(rangeOf);
  let best: { readonly type: Type; readonly quality: number } | undefined;
  for (const type of types) {
    const quality = qualityOf(type, ranges);
    if (quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

/** Whether a client takes JSON. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return qualityOf(TABLE_FORMS.json, accept.split(',').map(rangeOf)) > 0;
}

/** Takes `.csv`, `.ndjson` or `.json` off the path of a request; what it asks for then stands in its `Accept` header. */
export function withoutFormSuffix(request: Pick<IncomingMessage, 'url' | 'headers'>): string {
  const { url = '/', headers } = request;
  const [whole, path, form] = SUFFIX.exec(url) ?? [];
  if (whole === undefined || path === undefined || form === undefined) return url;
  headers.accept = TABLE_FORMS[form as TableForm];
  return path + url.slice(whole.length);
}

interface MediaRange {
  readonly range: string;
  readonly quality: number;
}

function rangeOf(text: string): MediaRange {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const told = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = told === undefined ? 1 : Number(told);
  return { range, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The most particular range that matches decides. */
function qualityOf(type: string, ranges: readonly MediaRange[]): number {
  const [family = ''] = type.split('/');
  for (const wanted of [type, `${family}/*`, '*/*']) {
    const match = ranges.find(({ range }) => range === wanted);
    if (match !== undefined) return match.quality;
  }
  return 0;
}
