import { placeIn } from '#catalogue/catalogue.ts';
import { addressHint, isLinkAddress, linkSchemes, schemeOf } from '#model/web-address.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

export const linkScheme = defineFileRule({
  id: 'link-scheme',
  severity: 'error',
  standing: true,
  summary:
    'No link or image runs a script, carries its content with it, or points into a reader’s own machine.',
  why: `A \`javascript:\` link runs in the name of the site. A \`data:\` link shows what nobody has reviewed. Links may use
these schemes: ${linkSchemes.join(', ')}.`,
  examples: {
    good: example('services/queue/index.md', '', '[Order one](https://portal.example.org/queue)'),
    bad: example('services/queue/index.md', '', '[Order one](javascript:order())'),
  },
  *judge({ file, body }) {
    for (const link of [...body.links, ...body.images]) {
      if (!link.url.includes(':')) continue;
      const scheme = schemeOf(link.url);
      // One that is mistyped is told with what it should be.
      if (scheme === undefined || isLinkAddress(link.url) || addressHint(link.url) !== undefined)
        continue;
      yield {
        at: placeIn(file, link),
        message: `${quoted(link.url)} is a ${quoted(`${scheme}:`)} address.`,
        hint: 'Link to a page with https://, or put the file beside the page.',
      };
    }
  },
});
