import { isIPv6, type LookupFunction, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { notPublic } from './link.ts';
import type { Network } from './network.ts';

/** In bytes, of all headers of a response. */
const MOST_HEADERS = 32 * 1024;

/**
 * Looks a host up for a connection that is about to be made, so that nothing can change between the
 * look-up and the connection. One address that may not be connected to refuses them all.
 */
function lookupIn(network: Network): LookupFunction {
  return (host, { all }, callback) => {
    network.addressesOf(host).then(
      (addresses) => {
        const refused = addresses.find((address) => !network.mayConnectTo(address));
        const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
        const [first] = found;
        if (refused !== undefined) callback(notPublic(`${host} is at ${refused}`), '');
        else if (first === undefined) callback(new Error(`${host} has no address`), '');
        else if (all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, ''),
    );
  };
}

/** Whether the other end of a connection is one that may be connected to. */
function mayStay(socket: Socket, network: Network): boolean {
  return socket.remoteAddress !== undefined && network.mayConnectTo(socket.remoteAddress);
}

/**
 * What makes the connections of one fetch: each goes to an address that the network allows, which is
 * looked at before and after connecting.
 *
 * @param withinMs milliseconds for a connection to be made
 */
export function dispatcherFor(network: Network, withinMs: number): Agent {
  const connectTo = buildConnector({ timeout: withinMs, lookup: lookupIn(network) });
  return new Agent({
    connections: 1,
    pipelining: 1,
    maxHeaderSize: MOST_HEADERS,
    headersTimeout: withinMs,
    bodyTimeout: withinMs,
    connect(options, callback) {
      const port = network.portFor(options.port || (options.protocol === 'https:' ? '443' : '80'));
      connectTo({ ...options, port }, (error, socket) => {
        if (error !== null) {
          callback(error, null);
        } else if (mayStay(socket, network)) {
          callback(null, socket);
        } else {
          const address = socket.remoteAddress;
          socket.destroy();
          callback(notPublic(`connected to ${address}`), null);
        }
      });
    },
  });
}
