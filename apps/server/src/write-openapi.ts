import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@kp/kernel';
import { pino } from 'pino';
import { Configuration } from './configuration';
import { createApplication } from './create-application';
import { openApiDocument } from './openapi-document';
import { openParts } from './open-parts';

const USAGE = 'Usage: write-openapi.js FILE writes the description of the API; --check FILE compares it with the file.\n';

/** Makes the description of the API from the server as it is built, over an empty folder that is removed again. */
async function describe(): Promise<object> {
  const data = mkdtempSync(join(tmpdir(), 'kp-ledger-openapi-'));
  try {
    const { parts, close } = await openParts(Configuration.from({ KPL_DATA: data }), pino({ level: 'silent' }));
    const application = await createApplication(parts);
    const document = openApiDocument(application);
    await application.close();
    await close();
    return document;
  } finally {
    rmSync(data, { recursive: true });
  }
}

/** Answers with the exit code: 0 when done or equal, 1 when the file is not what the server says, 2 for a wrong usage. */
async function writeOrCheck(args: readonly string[]): Promise<number> {
  const isCheck = args[0] === '--check';
  const file = args[isCheck ? 1 : 0];
  if (file === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const document = await describe();
  if (!isCheck) {
    writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
    return 0;
  }
  if (canonicalJson(document) === canonicalJson(JSON.parse(readFileSync(file, 'utf8')))) return 0;
  process.stderr.write(`${file} is not what the server says of itself. Write it anew.\n`);
  return 1;
}

void writeOrCheck(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
