import { BlockList } from 'node:net';
import { containsCidr, parseCidr } from '../../../lib/kubernetes/network/cidr';

function cidr(text: string) {
  const parsed = parseCidr(text);
  if (parsed === undefined) throw new Error(`not a CIDR: ${text}`);
  return parsed;
}

test.each([
  ['10.0.0.0/8', { family: 4, first: 0x0a000000n, prefix: 8 }],
  ['0.0.0.0/0', { family: 4, first: 0n, prefix: 0 }],
  ['255.255.255.255/32', { family: 4, first: 0xffffffffn, prefix: 32 }],
  ['::/0', { family: 6, first: 0n, prefix: 0 }],
  ['::1/128', { family: 6, first: 1n, prefix: 128 }],
  ['fd00:ec2::254/128', { family: 6, first: 0xfd000ec2000000000000000000000254n, prefix: 128 }],
  ['64:ff9b::192.0.2.0/120', { family: 6, first: 0x0064ff9b0000000000000000c0000200n, prefix: 120 }],
  ['1:2:3:4:5:6:7:8/128', { family: 6, first: 0x00010002000300040005000600070008n, prefix: 128 }],
])('%s is a block', (text, expected) => {
  expect(parseCidr(text)).toEqual(expected);
});

test.each([
  '10.0.0.1/8',
  '10.0.0.0/33',
  '10.0.0.0/08',
  '10.0.0.0/-1',
  '10.0.0.0/',
  '10.0.0.0',
  '010.0.0.0/8',
  '10.0.0/8',
  '/8',
  '',
  'fd00::1/64',
  'fd00::/129',
  'fe80::%eth0/64',
  'example.org/24',
  ' 10.0.0.0/8',
  '10.0.0.0/8/8',
  '::ffff:10.0.0.0/104',
  '::ffff:0:0/96',
])('%j is no block', (text) => {
  expect(parseCidr(text)).toBeUndefined();
});

test.each([
  ['10.0.0.0/8', '10.1.0.0/16'],
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['0.0.0.0/0', '255.255.255.255/32'],
  ['fc00::/7', 'fd00:ec2::254/128'],
])('%s contains %s', (outer, inner) => {
  expect(containsCidr(cidr(outer), cidr(inner))).toBe(true);
});

test.each([
  ['10.1.0.0/16', '10.0.0.0/8'],
  ['10.0.0.0/9', '10.128.0.0/9'],
  ['0.0.0.0/0', '::/0'],
  ['::/0', '10.0.0.0/8'],
])('%s does not contain %s', (outer, inner) => {
  expect(containsCidr(cidr(outer), cidr(inner))).toBe(false);
});

test('agrees with Node.js about random IPv4 addresses', () => {
  for (let round = 0; round < 500; round++) {
    // The sequence is the same in each run.
    const seed = (round * 2654435761) >>> 0;
    const ip = [24, 16, 8, 0].map((shift) => (seed >>> shift) & 255).join('.');
    const prefix = round % 33;
    const mask = prefix === 0 ? 0 : (0xffffffff << (32 - prefix)) >>> 0;
    const first = [24, 16, 8, 0].map((shift) => ((seed & mask) >>> shift) & 255).join('.');
    const other = round % 2 === 0 ? ip : [24, 16, 8, 0].map((shift) => (~seed >>> shift) & 255).join('.');
    const list = new BlockList();
    list.addSubnet(first, prefix);
    expect(containsCidr(cidr(`${first}/${prefix}`), cidr(`${other}/32`))).toBe(list.check(other));
  }
});
