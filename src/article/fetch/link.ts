import { isIP } from 'node:net';
import { UserError } from '../../user-error.ts';
import { isPublicAddress } from './public-address.ts';

const LONGEST_LINK = 2_000;
/** A scheme's own port is read as none. */
const PORTS = new Set(['', '80', '443']);

function refused(reason: string): UserError {
  return new UserError('link-refused', reason);
}

/** That a link leads nowhere we may go, without saying where: a name may be one of a private network. */
export function notPublic(cause?: unknown): UserError {
  return new UserError(
    'link-refused',
    'it leads to an address that is not on the public internet',
    {
      cause,
    },
  );
}

/**
 * Reads a link that a stranger gave, or that a site redirects to. What it leads to by name is checked
 * when it is connected to; what it states as a number, in whatever form, is checked here.
 *
 * @param base what a relative link is relative to
 * @returns without a fragment
 * @throws {UserError} `link-refused` for anything but http and https on the ports 80 and 443, for
 *   credentials, and for an address that is not public
 */
export function checkLink(link: string, base?: URL): URL {
  if (link.length > LONGEST_LINK) throw refused(`it is longer than ${LONGEST_LINK} characters`);
  const text = link.trim();
  if (!URL.canParse(text, base?.href)) {
    throw refused('it is no link: it must begin with http:// or https:// and name a site');
  }
  const url = new URL(text, base);
  if (!/^https?:$/.test(url.protocol)) {
    throw refused(`only http and https links are followed, not ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('it holds a name or a password: a link is read as anybody may read it');
  }
  if (!PORTS.has(url.port)) throw refused(`it leads to port ${url.port}: only 80 and 443 are read`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) > 0 && !isPublicAddress(host)) throw notPublic();
  url.hash = '';
  return url;
}
