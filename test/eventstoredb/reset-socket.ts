import type { Socket } from 'node:net';

/** Resets a connection. One that is being shut down cannot be reset any more (and would leak): it is destroyed. */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
