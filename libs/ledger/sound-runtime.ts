import { EventStoreUnavailable } from '@kp/event-store';

/** The first version of Node under which the database driver is not sound. */
const UNSOUND_FROM = [24, 19] as const;

/**
 * Refuses a runtime under which the process could be ended at any moment. From 24.19 on, Node itself aborts when what
 * better-sqlite3 12 has made is collected outside of a call; the driver's later versions mend that and leave Node 20.
 *
 * @throws EventStoreUnavailable (`wrong-runtime`)
 */
export function requireSoundRuntime(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [unsoundMajor, unsoundMinor] = UNSOUND_FROM;
  if (major < unsoundMajor || (major === unsoundMajor && minor < unsoundMinor)) return;
  throw new EventStoreUnavailable(
    'wrong-runtime',
    `Node ${version} ends programs that use this database driver, at moments nobody can foresee. ` +
      `Run Node 20.19 or later, below ${UNSOUND_FROM.join('.')}; nothing was opened.`,
  );
}
