import { LARGEST_PAGE, type Page, type PageRequest } from '@kp/read-models';

/** All items of a list, page by page, as of one position. */
export function everyPage<T>(read: (page: PageRequest) => Page<T>): readonly T[] {
  let page = read({ limit: LARGEST_PAGE });
  const items = [...page.items];
  while (page.next !== null) {
    page = read({ limit: LARGEST_PAGE, after: page.next });
    items.push(...page.items);
  }
  return items;
}
