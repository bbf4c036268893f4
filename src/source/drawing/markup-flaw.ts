import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import type { AssetFlaw } from '../asset.ts';

/** Namespaces in which browsers run what stands in XML. */
const running = /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/;

/** Why a file of XML may not be offered: browsers would run something in it, or nobody can know whether they would. */
export function markupFlaw(bytes: Buffer): AssetFlaw | undefined {
  const hint = 'Offer it within a ZIP, or publish it on a host of its own and link to that.';
  if (!isUtf8(bytes)) return { what: 'is XML that is not written in UTF-8', hint };
  let found: string | undefined;
  let depth = 0;
  const stop = (what: string): never => {
    found = what;
    throw new Stop();
  };
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  parser.on('error', () => stop('is not well-formed XML'));
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) stop(`is XML that says it is ${encoding}`);
  });
  parser.on('doctype', (type) => {
    if (type.replace(/"[^"]*"|'[^']*'/g, '').includes('[')) stop('is XML with entities of its own');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') stop('is XML that browsers transform');
  });
  parser.on('opentag', ({ uri }) => {
    depth += 1;
    if (depth > 256) stop('is XML of too many elements in one another');
    if (running.test(uri)) stop('is a file that browsers run');
  });
  parser.on('closetag', () => (depth -= 1));
  try {
    parser.write(bytes.toString('utf8')).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return found === undefined ? undefined : { what: found, hint };
}

class Stop extends Error {
  override name = 'Stop';
}
