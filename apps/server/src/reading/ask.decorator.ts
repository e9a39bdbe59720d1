import { Injectable, Query, type PipeTransform } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { readParameters, type Asked, type Parameters } from './parameters';

/** Hands a handler the parameters of its query, read and checked; describes them in the API. */
export function Ask(parameters: Parameters): ParameterDecorator {
  const pipe = new ParametersPipe(parameters);
  return (target, method, index) => {
    Query(pipe)(target, method, index);
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    for (const [name, { description, schema }] of Object.entries(parameters)) {
      ApiQuery({ name, required: false, description, schema })(target, method, descriptor ?? {});
    }
  };
}

@Injectable()
class ParametersPipe<P extends Parameters> implements PipeTransform<Readonly<Record<string, unknown>>, Asked<P>> {
  constructor(private readonly parameters: P) {}

  transform(query: Readonly<Record<string, unknown>>): Asked<P> {
    return readParameters(this.parameters, query);
  }
}
