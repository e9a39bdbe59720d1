/** The title of an office in small letters: `chair`, `vice-chair`, `participation-committee-chair`. */
export type OfficeTitle = string & { readonly __title: 'office' };

const NAME = /^[a-z][a-z0-9]{0,19}(?:-[a-z0-9]{1,20}){0,3}$/;

/** Reads up to four words of small letters and digits with hyphens between them; anything else is `undefined`. */
export function parseOfficeTitle(text: string): OfficeTitle | undefined {
  return NAME.test(text) ? (text as OfficeTitle) : undefined;
}
