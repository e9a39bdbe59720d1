import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly build: { readonly context: string; readonly dockerfile: string };
        readonly environment: Readonly<Record<string, string>>;
        readonly volumes: readonly string[];
      }
    >
  >;
  readonly volumes: Readonly<Record<string, null>>;
}

describe('the container files', () => {
  const compose = parse(read('docker/compose.yaml'), { strict: true, uniqueKeys: true }) as Compose;
  const dockerfile = read('docker/Dockerfile');
  const configuration = read('apps/server/src/configuration.ts');
  const { ledger } = compose.services;

  it('build from the repository, by the image file that is there', () => {
    expect(existsSync(join(ROOT, 'docker', ledger!.build.context, ledger!.build.dockerfile))).toBe(true);
  });

  it('set only variables that the server reads', () => {
    const inImage = [...dockerfile.matchAll(/(KPL_[A-Z_]+)=/g)].map(([, name]) => name!);
    const names = [...Object.keys(ledger!.environment), ...inImage];
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(configuration).toContain(`${name}:`);
  });

  it('keep the data folder on a volume that is declared', () => {
    const [volume = '', path] = ledger!.volumes[0]!.split(':');
    expect(Object.keys(compose.volumes)).toContain(volume);
    expect(path).toBe(ledger!.environment['KPL_DATA']);
    expect(dockerfile).toContain(`VOLUME ${String(path)}`);
  });

  it('copy only what is there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, words]) =>
      words!.split(' ').slice(0, -1),
    );
    expect(copied).toContain('package-lock.json');
    for (const path of copied) expect(`${path}: ${String(existsSync(join(ROOT, path)))}`).toBe(`${path}: true`);
  });

  it('start the program that the package starts, without privileges', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
    expect(dockerfile).toContain(`CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll('","', '", "')}`);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('ask for health where the server tells it', () => {
    const [, path] = /127\.0\.0\.1:3000([^']+)'/.exec(dockerfile) ?? [];
    expect(Object.keys((JSON.parse(read('apps/server/openapi.json')) as { paths: object }).paths)).toContain(path);
  });
});
