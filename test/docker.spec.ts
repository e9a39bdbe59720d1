import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Configuration } from '../apps/server/src/configuration';

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly read_only?: boolean;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const FILES = readdirSync(join(ROOT, 'docker')).filter((file) => file.endsWith('compose.yaml'));
const dockerfile = read('docker/Dockerfile');
const composeIn = (file: string): Compose =>
  parse(read(`docker/${file}`), { strict: true, uniqueKeys: true, merge: true }) as Compose;

/** Those that run the server, and not something else out of its image. */
const serversIn = ({ services }: Compose): readonly (readonly [string, Service])[] =>
  Object.entries(services).filter(([, { environment }]) => environment?.['KPL_DATA'] !== undefined);

/** The variables with a value for each that a person has to give. */
const given = (environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replaceAll(/\$\{[A-Z_]+:\?[^}]*\}/g, 's3cret')]),
  );

describe('the image file', () => {
  it('copies only what is there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, words]) =>
      words!.split(' ').slice(0, -1),
    );
    expect(copied).toContain('package-lock.json');
    for (const path of copied) expect(`${path}: ${String(existsSync(join(ROOT, path)))}`).toBe(`${path}: true`);
  });

  it('starts the program that the package starts, without privileges', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
    expect(dockerfile).toContain(`CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll('","', '", "')}`);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('asks for health where the server tells it', () => {
    const [, path] = /127\.0\.0\.1:3000([^']+)'/.exec(dockerfile) ?? [];
    expect(Object.keys((JSON.parse(read('apps/server/openapi.json')) as { paths: object }).paths)).toContain(path);
  });
});

describe.each(FILES)('%s', (file) => {
  const compose = composeIn(file);
  const { services, volumes } = compose;

  it('builds from the repository, by the image file that is there', () => {
    for (const { build } of Object.values(services)) {
      if (build !== undefined) expect(existsSync(join(ROOT, 'docker', build.context, build.dockerfile))).toBe(true);
    }
    expect(serversIn(compose).length).toBeGreaterThan(0);
  });

  it('gives each server variables that it reads, and values that it accepts', () => {
    const known = read('apps/server/README.md');
    for (const [, { environment }] of serversIn(compose)) {
      for (const name of Object.keys(environment!)) expect(known).toContain(`\`${name}\``);
      const configuration = Configuration.from(given(environment!));
      expect([configuration.data, configuration.port]).toEqual(['/data', 3000]);
    }
  });

  it('keeps what must last on volumes that are declared, each used, and mounts only files that are there', () => {
    const mounts = Object.values(services).flatMap((service) => service.volumes ?? []);
    const sources = mounts.map((mount) => mount.split(':')[0]!);
    const files = sources.filter((source) => source.startsWith('.'));
    for (const source of files) expect(existsSync(join(ROOT, 'docker', source))).toBe(true);
    expect(new Set(sources.filter((source) => !source.startsWith('.')))).toEqual(new Set(Object.keys(volumes)));
    for (const [, { environment, volumes: own }] of serversIn(compose)) {
      expect(own!.map((mount) => mount.split(':')[1])).toContain(environment!['KPL_DATA']);
      if (environment!['KPL_KEYS'] !== undefined) {
        expect(own!.map((mount) => mount.split(':')[1])).toContain(environment!['KPL_KEYS']);
      }
    }
  });

  it('waits only for services that are there, and for health only where it is told', () => {
    for (const { depends_on: awaited = {} } of Object.values(services)) {
      const names = Array.isArray(awaited) ? (awaited as readonly string[]) : Object.keys(awaited);
      for (const name of names) expect(Object.keys(services)).toContain(name);
      for (const [name, wait] of Object.entries(Array.isArray(awaited) ? {} : awaited)) {
        const { condition } = wait as { readonly condition: string };
        if (condition === 'service_healthy') expect(services[name]!.healthcheck).toBeDefined();
      }
    }
  });

  it('finds the log where a service of that name runs, on a file system that the server cannot write to', () => {
    for (const [, { environment, read_only: readOnly }] of serversIn(compose)) {
      const { log } = Configuration.from(given(environment!));
      const hosts =
        log.kind === 'sqlite' ? [] : [...log.url.matchAll(/(?<=[@/,])([a-z]\w*):2113/g)].map(([, host]) => host!);
      if (log.kind === 'eventstoredb') expect(hosts.length).toBeGreaterThan(0);
      for (const host of hosts) expect(Object.keys(services)).toContain(host);
      expect(readOnly).toBe(true);
    }
  });
});

describe('the proxy', () => {
  it('shares requests among exactly the servers of the cluster, by the health that they tell', () => {
    const rules = read('docker/haproxy.cfg');
    const names = [...rules.matchAll(/^ {2}server (\w+) (\w+):3000$/gm)].map(([, name, host]) => [name, host]);
    const servers = serversIn(composeIn('cluster.compose.yaml')).map(([name]) => [name, name]);
    expect(names).toEqual(servers);
    expect(servers).toHaveLength(3);
    const [, path] = /httpchk GET (\S+)/.exec(rules) ?? [];
    expect(Object.keys((JSON.parse(read('apps/server/openapi.json')) as { paths: object }).paths)).toContain(path);
  });
});
