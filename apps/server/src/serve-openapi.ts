import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiDocument } from './openapi-document';

/** Serves the description of the API at `/openapi.json`. It is made when somebody first asks for it. */
export function serveOpenApi(application: NestFastifyApplication): void {
  let text: string | undefined;
  application
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', (_request, reply) => {
      text ??= JSON.stringify(openApiDocument(application));
      return reply.type('application/json; charset=utf-8').send(text);
    });
}
