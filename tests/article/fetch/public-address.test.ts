import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLink } from '../../../src/article/fetch/link.ts';
import { isPublicAddress } from '../../../src/article/fetch/public-address.ts';

describe('an address of the public internet', () => {
  test.each(['8.8.8.8', '93.184.216.34', '1.1.1.1', '223.255.255.254', '2606:4700::1111'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ['this machine', '127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 ::1 ::'],
    ['a private network', '10.0.0.1 172.16.0.1 172.31.255.255 192.168.0.1 fc00::1 fd12::1 fec0::1'],
    ['a link', '169.254.0.1 fe80::1 febf::1 fe80::1%eth0'],
    ['metadata', '169.254.169.254 100.100.100.200 192.0.0.192 168.63.129.16 fd00:ec2::254'],
    ['a carrier’s network', '100.64.0.1 100.127.255.255'],
    ['a group or everybody', '224.0.0.1 239.1.1.1 255.255.255.255 ff02::1'],
    [
      'documentation and tests',
      '192.0.2.1 198.51.100.1 203.0.113.1 198.18.0.1 2001:db8::1 3fff::1',
    ],
    ['nobody yet', '240.0.0.1 4000::1 8000::1 100::1 5f00::1'],
    ['IPv4 in IPv6', '::ffff:8.8.8.8 ::ffff:7f00:1 ::127.0.0.1 ::8.8.8.8 ::7f00:1'],
    ['a translator', '64:ff9b::7f00:1 64:ff9b:1::7f00:1 2002:7f00:1:: 2001:0:1::1 192.88.99.1'],
    ['no address', '127.1 2130706433 0x7f.0.0.1 0177.0.0.1 example.org 1.2.3 [::1] 1.2.3.4.5'],
  ])('is none of %s', (_, addresses) => {
    for (const address of addresses.split(' ')) {
      expect({ address, public: isPublicAddress(address) }).toEqual({ address, public: false });
    }
  });
});

test('a private IPv4 address is refused in a link, in whatever form it is written', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const privateAddress = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127, 240), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  );
  const number = (value: number, form: number) =>
    form === 0 ? `${value}` : form === 1 ? `0${value.toString(8)}` : `0x${value.toString(16)}`;
  const wide = (text: string) =>
    text.replace(/[\d.]/g, (c) =>
      c === '.' ? '\u3002' : String.fromCharCode(0xfee0 + c.charCodeAt(0)),
    );
  fc.assert(
    fc.property(
      privateAddress,
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('plain', 'wide', 'mapped', 'compatible', 'dotted'),
      (octets, forms, parts, dress) => {
        const head = octets.slice(0, parts - 1);
        const tail = octets.slice(parts - 1).reduce((sum, one) => sum * 256 + one, 0);
        const plain = [...head, tail].map((one, i) => number(one, forms[i] ?? 0)).join('.');
        const host = {
          plain,
          wide: wide(octets.join('.')),
          mapped: `[::ffff:${octets.join('.')}]`,
          compatible: `[::${octets.join('.')}]`,
          dotted: `${plain}.`,
        }[dress];
        expect(() => checkLink(`http://${host}/`)).toThrow(/not on the public internet/);
      },
    ),
    { numRuns: 500 },
  );
});
