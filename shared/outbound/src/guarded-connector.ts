import { lookup, type LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { bareHost } from "./checked-url.js";

/** All addresses that a name stands for. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** A name that stands for no address. */
export class NameNotFoundError extends Error {
  override name = "NameNotFoundError";
}

/** A host that may not be called: no packet was sent to it. */
export class NotPublicError extends Error {
  override name = "NotPublicError";
}

export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    lookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
      if (error) reject(new NameNotFoundError("name not found", { cause: error }));
      else resolve(addresses);
    });
  });

/**
 * Opens connections to hosts whose every address passes. The name is looked up once for each connection and the socket goes
 * to one of the very addresses that were checked, so that a name which changes its mind (rebinding) gains nothing.
 */
export function guardedConnector(
  timeoutMs: number,
  resolve: Resolve,
  mayCall: (address: string) => boolean,
): buildConnector.connector {
  const connect = buildConnector({
    timeout: timeoutMs,
    lookup: checkedLookup(resolve, mayCall),
  });
  return (options, callback) => {
    const host = bareHost(options.hostname);
    // Node.js looks up no address literal, so the lookup below would never see it.
    if (isIP(host) !== 0 && !mayCall(host)) {
      callback(new NotPublicError("not a public address"), null);
      return;
    }
    connect(options, (error, socket) => {
      if (error === null && !mayCall(socket.remoteAddress ?? "")) {
        socket.destroy();
        callback(new NotPublicError("connected elsewhere than was checked"), null);
      } else if (error === null) callback(null, socket);
      else callback(error, null);
    });
  };
}

/** The addresses of a name; one that may not be called refuses the name. */
export async function checkedAddresses(
  hostname: string,
  resolve: Resolve,
  mayCall: (address: string) => boolean,
): Promise<readonly LookupAddress[]> {
  const addresses = await resolve(hostname);
  if (addresses.length === 0) throw new NameNotFoundError("name not found");
  if (!addresses.every(({ address }) => mayCall(address))) {
    throw new NotPublicError("stands for an address that is not public");
  }
  return addresses;
}

function checkedLookup(resolve: Resolve, mayCall: (address: string) => boolean): LookupFunction {
  return (hostname, { all }, callback) => {
    checkedAddresses(hostname, resolve, mayCall).then(
      (addresses) => {
        const [first] = addresses;
        if (all || !first) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, ""),
    );
  };
}
