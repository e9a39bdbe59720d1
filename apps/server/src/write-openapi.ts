import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Configuration } from './configuration';
import { createApplication } from './create-application';
import { openApiDocument } from './openapi-document';
import { openParts } from './open-parts';

/**
 * Writes the description of the API into a file: `node write-openapi.js openapi.json`. It is made from the server as it
 * is built, over an empty folder that is removed again.
 */
async function writeOpenApi(file: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'kp-ledger-openapi-'));
  try {
    const { parts, close } = await openParts(Configuration.from({ KPL_DATA: data }), pino({ level: 'silent' }));
    const application = await createApplication(parts);
    writeFileSync(file, `${JSON.stringify(openApiDocument(application), null, 2)}\n`);
    await application.close();
    await close();
  } finally {
    rmSync(data, { recursive: true });
  }
}

const [, , file] = process.argv;
if (file === undefined) throw new Error('Name the file to be written.');
void writeOpenApi(file);
