import { createServer } from "node:net";

/**
 * Tries to listen on a TCP port for a moment.
 *
 * @param port 0 asks the system for any free one.
 * @param host as for `net.Server.listen`; without it, all addresses.
 * @returns the port, or null when it is taken or not allowed.
 */
export function tryPort(port: number, host?: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const listening = typeof address === "object" && address ? address.port : null;
      server.close(() => resolve(listening));
    });
  });
}
