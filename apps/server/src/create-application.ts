import type { NestApplicationOptions, SecurityHeadersOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FrameworkLog } from './http/framework-log';
import { createHttpAdapter } from './http/http-adapter';
import type { Parts } from './parts';
import { ServerModule } from './server.module';

/** Answers are data: nothing in them is to be run, framed, guessed at or loaded from elsewhere. */
const SECURITY_HEADERS: SecurityHeadersOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  // What these once did for old browsers the policies above do.
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/** Puts the server together around its parts. It listens to nobody yet. */
export async function createApplication(parts: Parts): Promise<NestFastifyApplication> {
  const options: Pick<NestApplicationOptions, 'abortOnError' | 'bodyParser' | 'logger'> = {
    abortOnError: false,
    bodyParser: false,
    logger: new FrameworkLog(parts.log),
  };
  const application = await NestFactory.create<NestFastifyApplication>(
    ServerModule.of(parts),
    createHttpAdapter(parts.configuration),
    options,
  );
  application.useSecurityHeaders(SECURITY_HEADERS);
  return application;
}
