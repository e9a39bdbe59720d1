import type { Socket } from 'node:net';
import { resetSocket } from '../reset-socket';

/** The TCP connections of a node, so that one or all can be reset as a dying machine would. */
export class Connections {
  readonly #sockets = new Map<string, Socket>();

  add(socket: Socket): void {
    const peer = `${socket.remoteAddress ?? ''}:${String(socket.remotePort ?? 0)}`;
    this.#sockets.set(peer, socket);
    // A peer that resets is nothing to this server; the call's own handlers learn of it.
    socket.on('error', () => this.#sockets.delete(peer));
    socket.on('close', () => this.#sockets.delete(peer));
  }

  /** Resets the connection of one caller (`call.getPeer()`). */
  reset(peer: string): void {
    const socket = this.#sockets.get(peer);
    if (socket !== undefined) resetSocket(socket);
  }

  resetAll(): void {
    for (const socket of this.#sockets.values()) resetSocket(socket);
  }
}
