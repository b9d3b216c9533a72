import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyaddr from 'proxy-addr';

/** The address by which an anonymous client is counted. */
export type AddressOf = (request: IncomingMessage) => string | undefined;

/**
 * Makes the function that tells where a request comes from. X-Forwarded-For is whatever a client writes, so it counts
 * only as far as proxies of ours have added to it.
 *
 * @param trustProxy how many proxies stand in front, or their networks ('10.0.0.0/8, loopback'); '0' for none
 */
export function createAddressOf(trustProxy: string): AddressOf {
  const hops = /^\d+$/.test(trustProxy) ? Number(trustProxy) : undefined;
  const networks = trustProxy.split(',').map((network) => network.trim());
  const isOurs =
    hops === undefined ? proxyaddr.compile(networks) : (_address: string, hop: number) => hop < hops;
  return (request) => {
    if (request.socket.remoteAddress === undefined) return undefined;
    return bucketAddress(hops === 0 ? request.socket.remoteAddress : proxyaddr(request, isOurs));
  };
}

/** One client owns at least a /64 of IPv6, so all its addresses count as one. */
export function bucketAddress(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
