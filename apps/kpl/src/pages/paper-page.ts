import type { JsonDocument } from '../output/json';
import { leavesOf } from '../output/leaves';
import { cellText } from '../output/readable';
import type { Style } from '../output/style';
import { labelled } from './labelled';

/** Lays out an application, a report or a notice: everything that stands in it, by name. */
export function paperPage(id: string, paper: JsonDocument, style: Style): readonly string[] {
  return [
    style.strong(id),
    '',
    ...labelled([...leavesOf(paper)].map(([name, leaf]) => [name, leaf === null ? null : cellText(leaf)])),
  ];
}
