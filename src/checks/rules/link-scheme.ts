import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import { example } from '../example-platform.ts';
import { defineFileRule } from '../rule.ts';

// A single letter is a drive of Windows; the last ones open what only browsers of a kind know, or nothing at all.
const unsafe =
  /^(?:javascript|vbscript|data|blob|file|filesystem|[a-z]|about|chrome|edge|intent|view-source):/i;

export const linkScheme = defineFileRule({
  id: 'link-scheme',
  severity: 'error',
  summary:
    'No link or image runs a script, carries its content with it, or points into a reader’s own machine.',
  why: 'A `javascript:` link runs in the name of the site. A `data:` link shows what nobody has reviewed.',
  examples: {
    good: example('services/queue/index.md', '', '[Order one](https://portal.example.org/queue)'),
    bad: example('services/queue/index.md', '', '[Order one](javascript:order())'),
  },
  *judge({ file, body }) {
    for (const link of [...body.links, ...body.images]) {
      if (!link.url.includes(':')) continue;
      // Browsers pass over control characters and spaces in a scheme.
      const scheme = unsafe.exec(withoutControls(link.url))?.[0];
      if (scheme === undefined) continue;
      yield {
        at: placeIn(file, link),
        message: `${quoted(link.url)} is a ${quoted(scheme.toLowerCase())} address.`,
        hint: 'Link to a page with https://, or put the file beside the page.',
      };
    }
  },
});

function withoutControls(url: string): string {
  return [...url].filter((character) => character > ' ' && character !== '\u007f').join('');
}
