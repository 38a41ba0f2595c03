import { BlockList, isIP } from 'node:net';

/** Networks that are not the public internet: private, local, shared, documentation, multicast, reserved. */
const reserved = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24',
  '192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24',
  '224.0.0.0/4 240.0.0.0/4',
]
  .join(' ')
  .split(' ');

/** Inside the global unicast range 2000::/3: tunnels that carry an IPv4 address, documentation, benchmarks. */
const reserved6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const closed = new BlockList();
const global6 = new BlockList();
for (const network of reserved) add(closed, network, 'ipv4');
for (const network of reserved6) add(closed, network, 'ipv6');
add(global6, '2000::/3', 'ipv6');

function add(list: BlockList, network: string, family: 'ipv4' | 'ipv6') {
  const [address = '', bits = ''] = network.split('/');
  list.addSubnet(address, Number(bits), family);
}

/** Whether an IP address belongs to the public internet; a text that is no address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  // IPv4 written as IPv6 (::ffff:…, 64:ff9b::…) lies outside 2000::/3 and so is refused with the rest
  return family === 6 && global6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
