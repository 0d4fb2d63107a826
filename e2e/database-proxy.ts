import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import path from "node:path";

/** The database of the product under test: as given, or as its data folder remembers it. */
export function databaseUrl(): URL {
  if (process.env.DATABASE_URL) return new URL(process.env.DATABASE_URL);
  const folders = [process.env.DATA_DIR, ".data-e2e", ".data"].filter((folder) => folder !== undefined);
  const file = folders.map((folder) => path.join(folder, "postgres.json")).find(existsSync);
  if (!file) throw new Error(`No database found: set DATABASE_URL, or DATA_DIR to the product's data folder.`);
  const { password, port } = JSON.parse(readFileSync(file, "utf8")) as { password: string; port: number };
  return new URL(`postgresql://district:${password}@127.0.0.1:${port}/district`);
}

/** Stands between the product and its database, and can be a database that is gone, or one that hangs. */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private hanging = false;
  private port = 0;

  constructor(private readonly target: URL) {}

  /** The connection string through this proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  /** Forwards, on the same port as before. */
  async open(): Promise<void> {
    this.hanging = false;
    this.endSockets();
    if (this.server) return;
    const server = createServer((socket) => this.forward(socket));
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.port, "127.0.0.1", resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Nobody listens any more, and whoever was connected is cut off. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    this.endSockets();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  /** Takes connections and bytes, and answers nothing: neither to the new nor to those already connected. */
  hang(): void {
    this.hanging = true;
    for (const socket of this.sockets) socket.unpipe().resume();
  }

  private forward(socket: Socket): void {
    this.keep(socket);
    if (this.hanging) {
      socket.resume();
      return;
    }
    const database = connect(Number(this.target.port), this.target.hostname);
    this.keep(database);
    socket.pipe(database);
    database.pipe(socket);
    socket.once("close", () => database.destroy());
    database.once("close", () => socket.destroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => this.sockets.delete(socket));
  }

  private endSockets(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
