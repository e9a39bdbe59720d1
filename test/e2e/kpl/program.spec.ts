import { readFileSync } from 'node:fs';
import { documentOf, kpl, shell, type Run } from './run-kpl';
import { Scratch } from './world';

// Whole processes are started; how fast is a matter of the machine.
jest.setTimeout(60_000);

describe('kpl', () => {
  const scratch = new Scratch();
  afterAll(() => {
    scratch.remove();
  });

  it('given --version, prints that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await kpl(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('given help on a topic or a verb, prints it', async () => {
    const [topic, verb, all] = await Promise.all([
      kpl(['help', 'exit-codes']),
      kpl(['help', 'import']),
      kpl(['--help']),
    ]);
    expect(topic.stdout).toContain('130  interrupted');
    expect(verb.stdout).toContain('--dry-run');
    expect(all.stdout).toMatch(/For auditors:[^]*For operators:[^]*Help:/);
    expect([topic.code, verb.code, all.code]).toEqual([0, 0, 0]);
  });

  it.each([
    [['--bogus'], "unknown option '--bogus'"],
    [['nix'], "unknown command 'nix'"],
    [['show'], "missing required argument 'id[@moment]'"],
    [['token'], "required option '--role <roles>' not specified"],
    [['--json', '--ndjson', 'commands'], "option '--ndjson' cannot be used with option '--json'"],
    [['import', 'x', '--format', 'xml'], "option '--format <format>' argument 'xml' is invalid"],
    [['commands', '--fields', 'nix'], 'There is no field "nix" here.'],
    [['help', 'nix'], 'There is no help on "nix".'],
    [['replay'], 'Nothing is named that could be replayed.'],
    [['replay', 'ZA1', '--all'], 'One thing and --all exclude each other.'],
    [['show', 'ZA-1'], '"ZA-1" names nothing that the ledger could hold.'],
    [['show', 'ZA0012345@soon'], '"soon" is not a position, a date or an instant.'],
    [['log', '--type', 'nix'], 'There is no type of event "nix".'],
    [['returns', '--participant', 'Ivory'], '"Ivory" is not a Participant\'s code.'],
    [['import', '-', '--as', 'boss:ZA'], '"boss:ZA" names nobody who can act.'],
    [['projections', 'verify', 'nix'], 'There is no read model "nix".'],
    [['token', '--role', 'importing-authority'], 'acts for a Participant, and none is named.'],
  ])('given %j, ends with 2 and says what is wrong and what to do', async (parameters, sentence) => {
    const { code, stdout, stderr } = await kpl(parameters);
    expect(stderr).toContain(`kpl: `);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('  cure:  ');
    expect([code, stdout]).toEqual([2, '']);
  });

  it('given no verb, prints its help on standard error and ends with 2', async () => {
    const { code, stdout, stderr } = await kpl([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: kpl');
  });

  it('given commands, lists all of them, and with a name its schema and an example that an import takes', async () => {
    const [list, one, none] = await Promise.all([
      kpl(['commands', '--json']),
      kpl(['commands', 'AdmitParticipant', '--json']),
      kpl(['commands', 'Nix']),
    ]);
    expect(documentOf(list)).toMatchObject({ schema: 'kpl.commands/1' });
    expect((documentOf(list)['items'] as unknown[]).length).toBeGreaterThan(20);
    const { example, whoMay, dataSchema } = documentOf(one);
    expect(dataSchema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(whoMay).toContain('chair');
    const line = JSON.stringify({ command: 'AdmitParticipant', as: { role: 'chair' }, data: example });
    const imported = await kpl(['import', '-', '--data', scratch.at('commands')], { input: line });
    expect([imported.code, none.code]).toEqual([0, 3]);
  });

  it.each([[['--version']], [['commands']], [['help', 'exit-codes']]])(
    'given %j, starts without the database, the validators and the framework',
    async (parameters) => {
      const hook = scratch.file(
        'loaded.cjs',
        `process.on('exit', () => require('node:fs').writeFileSync(process.env.LOADED, Object.keys(require.cache).join('\\n')))`,
      );
      const env = { NODE_OPTIONS: `--require ${hook}`, LOADED: scratch.at('loaded.txt') };
      expect((await kpl(parameters, { env })).code).toBe(0);
      const loaded = readFileSync(scratch.at('loaded.txt'), 'utf8');
      expect(loaded).toContain('commander');
      expect(loaded).not.toMatch(/better-sqlite3|class-validator|@nestjs|libs\/scheme/);
    },
  );

  it('given a reader that goes away, ends quietly', async () => {
    const { stdout, stderr }: Run = await shell('kpl commands --ndjson | head -n 1 > /dev/null; echo ${PIPESTATUS[0]}');
    expect([stdout, stderr]).toEqual(['0\n', '']);
  });
});
