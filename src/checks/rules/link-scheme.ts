import { placeIn } from '#catalogue/catalogue.ts';
import { addressHint, isLinkAddress, linkSchemes, schemeOf } from '#model/web-address.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const linkScheme = defineFileRule({
  id: 'link-scheme',
  severity: 'error',
  standing: true,
  summary: 'No link or image runs a script, embeds data, or points to the reader’s own computer.',
  why: `A \`javascript:\` link runs as part of the site. A \`data:\` link shows content that nobody has reviewed. Allowed
schemes: ${linkSchemes.join(', ')}.`,
  examples: {
    good: example('services/queue/index.md', '', '[Order one](https://portal.example.org/queue)'),
    bad: example('services/queue/index.md', '', '[Order one](javascript:order())'),
  },
  *judge({ file, body }) {
    for (const link of [...body.links, ...body.images]) {
      if (!link.url.includes(':')) continue;
      const scheme = schemeOf(link.url);
      // A misspelt scheme is reported with a suggestion by another rule.
      if (scheme === undefined || isLinkAddress(link.url) || addressHint(link.url) !== undefined)
        continue;
      yield {
        at: placeIn(file, link),
        message: `${quoted(link.url)} uses the scheme ${quoted(`${scheme}:`)}, which is not allowed.`,
        hint: 'Link to an https:// address, or save the file next to the page.',
      };
    }
  },
});
