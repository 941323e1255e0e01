import ipaddr from 'ipaddr.js';

/** Where the addresses of the public internet begin (IANA, IPv6 Global Unicast Address Space). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by their number, yet a cloud's own machinery answers there (Azure's WireServer). */
const MACHINERY = new Set(['168.63.129.16']);

/**
 * Whether an IP address is one of the public internet: not of this machine, a private network, a link,
 * a cloud's metadata, a translator to IPv4 (mapped, NAT64, 6to4, Teredo), a group, or none at all.
 *
 * @param address IPv4 in four decimal numbers, or IPv6 without brackets; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return ipaddr.IPv4.parse(address).range() === 'unicast' && !MACHINERY.has(address);
  }
  if (!ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_IPV6);
}
