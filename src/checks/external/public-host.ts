import { lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** The error code of a connection to a host that turns out not to be public. */
export const notPublic = 'ENOTPUBLIC';

/** Networks that are not public (IANA's special-purpose registry), and Azure's internal host. */
const special = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(network, bits);

/** The globally assigned part of IPv6, without ranges that embed other addresses (6to4, Teredo). */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(network, bits, 'ipv6');

/** NAT64 networks, which carry an IPv4 address in the last 32 bits (RFC 6052). */
const translated = new BlockList();
translated.addSubnet('64:ff9b::', 96, 'ipv6');

/** Whether an IP address, as the system writes it, is public. */
export function isPublicAddress(written: string): boolean {
  const address = written.replace(/^\[|\]$/g, '');
  if (isIP(address) === 4) return !special.check(address);
  if (isIP(address) !== 6 || address.includes('%')) return false;
  if (translated.check(address, 'ipv6')) return isPublicAddress(lastBits(address));
  return global6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

const privateNames = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)$/;

/**
 * Whether the check may contact an address, judged by its text alone. Unless the host is allowed, it refuses local
 * names, non-public IP addresses, and ports below 1024 other than the web's.
 */
export function mayAsk({ hostname, port }: URL, allowed: ReadonlySet<string>): boolean {
  const host = hostOf(hostname);
  if (allowed.has(host)) return true;
  if (port !== '' && port !== '80' && port !== '443' && Number(port) < 1024) return false;
  if (isIP(host.replace(/^\[|\]$/g, '')) > 0) return isPublicAddress(host);
  return !privateNames.test(host);
}

/**
 * A DNS look-up that returns only addresses checked here. Unless the name is allowed, one non-public address is
 * enough to refuse it, because the owner of the name controls which address is used.
 */
export function guardedLookup(
  allowed: ReadonlySet<string>,
  lookup: LookupFunction = systemLookup,
): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const [first, ...more] = Array.isArray(found) ? found : [];
      if (error || !first) done(error ?? new Error(`no address of ${name}`), []);
      else if (
        !allowed.has(hostOf(name)) &&
        ![first, ...more].every(({ address }) => isPublicAddress(address))
      )
        done(Object.assign(new Error(`${name} is not public`), { code: notPublic }), []);
      else if (options.all) done(null, [first, ...more]);
      else done(null, first.address, first.family);
    });
  };
}

/** Parses a list of hosts such as `wiki.corp.example,10.1.2.3`, normalised as in URLs; throws for an invalid one. */
export function hostsIn(list: string): ReadonlySet<string> {
  return new Set(
    list.split(',').map((written) => {
      const name = written.trim();
      const url = URL.canParse(`http://${name}/`) ? new URL(`http://${name}/`) : undefined;
      if (!url || !/^(?:[^\s/?#@:\\]+|\[[^\]]+\])$/.test(name))
        throw new Error(
          `“${name}” is not a host. Write host names or IP addresses, separated by commas.`,
        );
      return hostOf(url.hostname);
    }),
  );
}

/** A host name without its optional final dot. */
function hostOf(hostname: string): string {
  return hostname.replace(/\.$/, '').toLowerCase();
}

/** The IPv4 address in the last 32 bits. */
function lastBits(address: string): string {
  const dotted = /[\d.]+$/.exec(address)?.[0] ?? '';
  if (isIP(dotted) === 4) return dotted;
  const [high = '', low = ''] = (
    /^\[.*?(?::([0-9a-f]*))?:([0-9a-f]*)\]$/.exec(new URL(`http://[${address}]/`).hostname) ?? []
  ).slice(1);
  const bits = Number.parseInt(high || '0', 16) * 65_536 + Number.parseInt(low || '0', 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}
