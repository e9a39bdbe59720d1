import { SetMetadata } from '@nestjs/common';
import { hasRole, type Actor, type Role } from '@kp/kernel';

/** Who may call a route at all. What an actor may see of a thing, or do to it, is judged where the thing is known. */
export type Access =
  /** Anybody, without a token; one that comes all the same is looked at only where `knowsCaller` says so. */
  | { readonly kind: 'public'; readonly knowsCaller?: true }
  /** Whoever wears one of these hats. */
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

const ACCESS = 'kp:access';

/** The route is open to anybody; a token that comes with the request is not even looked at. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata<string, Access>(ACCESS, { kind: 'public' });

/** The route is open to anybody, and shows more to whom it knows: a token that comes with the request has to be good. */
export const PublicInPart = (): MethodDecorator & ClassDecorator =>
  SetMetadata<string, Access>(ACCESS, { kind: 'public', knowsCaller: true });

/** The route is open to whoever wears one of these hats. */
export const OpenTo = (...roles: readonly Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata<string, Access>(ACCESS, { kind: 'roles', roles });

/** What was said of a route, on its method or else on its controller; `undefined` when nothing was. */
export function accessOf(handler: object, controller: object): Access | undefined {
  return (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Access | undefined;
}

/** Whether the actor may call a route of that access. */
export function mayCall(actor: Actor, access: Access): boolean {
  return access.kind === 'public' || hasRole(actor, ...access.roles);
}
