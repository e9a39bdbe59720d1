import { COMMAND_CATALOGUE } from '@kp/scheme';
import { accessOf } from '../access/access.decorator';
import { CONTROLLERS } from '../server.module';
import { commandTakenBy } from './takes.decorator';

/** Every method of every controller that is a route. */
const routes = CONTROLLERS.flatMap((controller) => {
  const prototype = controller.prototype as Readonly<Record<string, unknown>>;
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => ({ controller, name, handler: prototype[name] as object }))
    .filter(({ handler }) => Reflect.hasMetadata('path', handler));
});

describe('the doors of the server', () => {
  it('given the catalogue of commands, then each has exactly one door, but for what only the ledger itself gives', () => {
    const taken = routes.map(({ handler }) => commandTakenBy(handler)).filter((command) => command !== undefined);

    const given = Object.entries(COMMAND_CATALOGUE).filter(([, { whoMay }]) =>
      whoMay.some((role) => role !== 'ledger'),
    );
    expect(taken.toSorted()).toEqual(given.map(([command]) => command).toSorted());
  });

  it('given the door of a command, then it is open to the roles of the catalogue and to nobody else', () => {
    for (const { controller, handler } of routes) {
      const command = commandTakenBy(handler);
      if (command === undefined) continue;
      expect(accessOf(handler, controller)).toEqual({ kind: 'roles', roles: COMMAND_CATALOGUE[command].whoMay });
    }
  });

  it('given any route, then it says who may call it', () => {
    const silent = routes.filter(({ controller, handler }) => accessOf(handler, controller) === undefined);

    expect(silent.map(({ controller, name }) => `${controller.name}.${name}`)).toEqual([]);
    expect(routes.length).toBeGreaterThan(40);
  });
});
