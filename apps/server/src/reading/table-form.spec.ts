import type { IncomingHttpHeaders } from 'node:http';
import { acceptedForm, acceptsJson, withoutFormSuffix } from './table-form';

describe('acceptedForm', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/*', 'json'],
    ['text/csv', 'csv'],
    ['text/*', 'csv'],
    ['application/x-ndjson', 'ndjson'],
    ['application/json;q=0.5, text/csv', 'csv'],
    ['text/csv;q=0.2, */*;q=0.9', 'json'],
    ['application/json;q=0, */*', 'ndjson'],
    ['text/html', undefined],
    ['application/json;q=0', undefined],
    ['application/json;q=many', undefined],
  ])('given Accept: %j, then the form is %j', (accept, form) => {
    expect(acceptedForm(accept)).toBe(form);
  });

  it('given Accept: text/csv, then JSON is not accepted', () => {
    expect(acceptsJson('text/csv')).toBe(false);
    expect(acceptsJson('text/html, */*;q=0.1')).toBe(true);
  });
});

describe('withoutFormSuffix', () => {
  it.each([
    ['/v1/certificates.csv', '/v1/certificates', 'text/csv'],
    ['/v1/certificates.ndjson?issuer=ZA', '/v1/certificates?issuer=ZA', 'application/x-ndjson'],
    ['/v1/flows/contributions.json', '/v1/flows/contributions', 'application/json'],
    ['/v1/certificates?cursor=a.csv', '/v1/certificates?cursor=a.csv', undefined],
    ['/openapi.json', '/openapi.json', undefined],
    ['/.well-known/jwks.json', '/.well-known/jwks.json', undefined],
  ])('given %s, then the path is %s', (url, path, accept) => {
    const headers: IncomingHttpHeaders = {};

    expect(withoutFormSuffix({ url, headers })).toBe(path);
    expect(headers.accept).toBe(accept);
  });
});
