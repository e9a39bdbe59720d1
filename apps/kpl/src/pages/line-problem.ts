import { isProblemCode, problemKind } from '@kp/exchange/problems';
import type { LineError, LineResult } from '../importing/line-result';
import type { Style } from '../output/style';

/** A line of a file that was not taken: which one, and for each error where, what, by which rule, and the cure. */
export function lineProblem(file: string, { line, result, errors }: LineResult, style: Style): string {
  const [first] = errors;
  const title = `${style.strong(`${file}:${String(line)}`)}  ${style.bad(result)}${first === undefined ? '' : `  ${first.code}`}`;
  return `${[title, ...errors.flatMap(errorLines)].join('\n')}\n`;
}

function errorLines({ pointer, code, detail, cure }: LineError): readonly string[] {
  return [
    `    ${pointer === '' ? detail : `${pointer}: ${detail}`}`,
    ...(isProblemCode(code) ? [`    rule: ${problemKind(code).rule}`] : []),
    `    cure: ${cure}`,
  ];
}
