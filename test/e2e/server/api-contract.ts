import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Response>> };
}
interface Operation {
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
}
interface Response {
  readonly content?: Readonly<Record<string, object>>;
}

const FILE = join(__dirname, '../../../apps/server/openapi.json');

/** The committed description of the API, held against what a server answers. */
export class ApiContract {
  private readonly document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor() {
    addFormats(this.ajv);
    this.ajv.addSchema(this.document, 'openapi');
  }

  /** What is wrong with an answer, in words: a status that is not described, or a body that is not as described. */
  faultsOf(method: string, path: string, status: number, type: string, body: unknown): readonly string[] {
    const template = this.templateOf(method, path);
    // An address that does not exist is described nowhere.
    if (template === undefined) return status === 404 ? [] : [`${method} ${path} is not described.`];
    const validate = this.validatorOf(method, template, status, type);
    if (validate === undefined) return [`${method} ${template} does not describe ${String(status)} as ${type}.`];
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${method} ${template} ${String(status)}: ${instancePath} ${message ?? ''}`,
    );
  }

  private templateOf(method: string, path: string): string | undefined {
    const templates = Object.keys(this.document.paths).filter(
      (template) => this.document.paths[template]?.[method.toLowerCase()] !== undefined && matches(template, path),
    );
    // Of several, the one with the fewest names to fill in is meant.
    return templates.toSorted((left, right) => left.split('{').length - right.split('{').length)[0];
  }

  private validatorOf(method: string, template: string, status: number, type: string): ValidateFunction | undefined {
    const key = `${method} ${template} ${String(status)} ${type}`;
    const known = this.validators.get(key);
    if (known !== undefined) return known;
    const place = ['paths', template, method.toLowerCase(), 'responses', String(status)];
    const told = this.document.paths[template]?.[method.toLowerCase()]?.responses[String(status)];
    if (told === undefined) return undefined;
    const name = '$ref' in told ? told.$ref.split('/').at(-1) : undefined;
    const response = name === undefined ? (told as Response) : this.document.components.responses[name];
    if (response?.content?.[type] === undefined) return undefined;
    const steps = name === undefined ? place : ['components', 'responses', name];
    const pointer = [...steps, 'content', type, 'schema']
      .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = this.ajv.compile({ $ref: `openapi#/${pointer}` });
    this.validators.set(key, validate);
    return validate;
  }
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index]);
}
