import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FrameworkLog } from './http/framework-log';
import { createHttpAdapter } from './http/http-adapter';
import type { Parts } from './parts';
import { ServerModule } from './server.module';

/** Puts the server together around its parts. It listens to nobody yet. */
export async function createApplication(parts: Parts): Promise<NestFastifyApplication> {
  const application = await NestFactory.create<NestFastifyApplication>(
    ServerModule.of(parts),
    createHttpAdapter(parts.configuration),
    { bodyParser: false, logger: new FrameworkLog(parts.log), abortOnError: false },
  );
  await application.register(helmet, {
    // Answers are data: nothing in them is to be run, framed or loaded.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
  });
  return application;
}
