/** What a stream's metadata (`$$stream`) says about which of its events readers may see. */
export interface StreamMetadata {
  readonly maxCount?: number;
  /** In seconds. */
  readonly maxAge?: number;
  /** The first revision that readers may see. */
  readonly truncateBefore?: number;
  /** The text as it was written: a re-creation keeps what else stands in it. */
  readonly raw: string;
}

/** The stream that holds the metadata of another. */
export function metastreamOf(stream: string): string {
  return `$$${stream}`;
}

export function isMetastream(stream: string): boolean {
  return stream.startsWith('$$');
}

export function originalOf(metastream: string): string {
  return metastream.slice(2);
}

/** The metadata that deletes a stream so that it can be written again: everything is truncated. */
export const SOFT_DELETION = '{"$tb":9223372036854775807}';

/** Text that is no JSON object says nothing. */
export function parseStreamMetadata(raw: string): StreamMetadata {
  const content = objectIn(raw);
  return {
    raw,
    ...numberIn(content, '$maxCount', 'maxCount'),
    ...numberIn(content, '$maxAge', 'maxAge'),
    ...numberIn(content, '$tb', 'truncateBefore'),
  };
}

/** Whether the metadata marks its stream as deleted (softly: the next write re-creates it). */
export function isSoftDeletion(metadata: StreamMetadata | undefined): boolean {
  return metadata?.truncateBefore !== undefined && metadata.truncateBefore >= 2 ** 63;
}

/** The same metadata with another first revision; nothing if it was no JSON object. */
export function recreatedFrom(metadata: StreamMetadata, revision: number): string | undefined {
  const content = objectIn(metadata.raw);
  return content === undefined ? undefined : JSON.stringify({ ...content, $tb: revision });
}

function objectIn(raw: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(raw);
    return typeof content === 'object' && content !== null ? { ...content } : undefined;
  } catch {
    // As on a real node: metadata that cannot be parsed is no error, it has no effect.
    return undefined;
  }
}

function numberIn<Name extends string>(
  content: Readonly<Record<string, unknown>> | undefined,
  key: string,
  name: Name,
): Partial<Record<Name, number>> {
  const value = content?.[key];
  const found: Partial<Record<Name, number>> = {};
  if (typeof value === 'number') found[name] = value;
  return found;
}
