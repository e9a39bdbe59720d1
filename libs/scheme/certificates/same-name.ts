/** Whether two names are the same but for case, white space and punctuation. */
export function sameName(left: string, right: string): boolean {
  return left === right || bareName(left) === bareName(right);
}

function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
