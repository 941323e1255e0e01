import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address.ts';

/**
 * What reaching a site takes. There is one for all but tests: no setting changes where links may lead,
 * and `checkLink` refuses numbers that are not public whatever this says.
 */
export interface Network {
  /** All IP addresses of a host, of which the first that answers is connected to. Rejects for none. */
  addressesOf(host: string): Promise<readonly string[]>;
  /** Whether a connection to this IP address may be made. */
  mayConnectTo(address: string): boolean;
  /** The port to connect to for the one that a link names. */
  portFor(port: string): string;
}

export const INTERNET: Network = {
  async addressesOf(host) {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  },
  mayConnectTo: isPublicAddress,
  portFor: (port) => port,
};
