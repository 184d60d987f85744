import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address is one of the public network. A page may send a program to the machines of its own network,
 * whose doors are open to it, so addresses of these are told apart before anything connects.
 *
 * @example
 * isPublicAddress('93.184.216.34'); // true
 * isPublicAddress('::ffff:10.0.0.1'); // false
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !RESERVED_V4.check(address, 'ipv4');
    case 6: {
      const carried = carriedV4(address);
      return carried === null ? isGlobalV6(address) : isPublicAddress(carried);
    }
    default:
      return false;
  }
}

/** What the IANA registry of special-purpose addresses sets aside. */
const RESERVED_V4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

/** Global unicast is all that is handed out; within it lie tunnels, which carry IPv4 addresses, and examples. */
const GLOBAL_V6 = blockList('ipv6', [['2000::', 3]]);
const RESERVED_V6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

function isGlobalV6(address: string): boolean {
  return GLOBAL_V6.check(address, 'ipv6') && !RESERVED_V6.check(address, 'ipv6');
}

/** An IPv4 address in an IPv6 one: mapped, `::ffff:0:0/96`, or translated by NAT64, `64:ff9b::/96`. */
function carriedV4(address: string): string | null {
  const groups = groupsOf(address);
  if (groups === null) return null;
  const [high, low] = groups.slice(6) as [number, number];
  const prefix = groups.slice(0, 6).join(',');
  if (prefix !== '0,0,0,0,0,65535' && prefix !== '100,65435,0,0,0,0') return null;
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

/** The eight numbers of an IPv6 address, whichever way it is written. */
function groupsOf(address: string): number[] | null {
  if (!URL.canParse(`http://[${address}]/`)) return null;
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  if (tail === undefined) return numbers(head);
  const [front, back] = [numbers(head), numbers(tail)];
  return [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back];
}

function blockList(family: 'ipv4' | 'ipv6', subnets: readonly (readonly [net: string, bits: number])[]): BlockList {
  const list = new BlockList();
  for (const [net, bits] of subnets) list.addSubnet(net, bits, family);
  return list;
}
