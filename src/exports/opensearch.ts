import { escapeHtml } from '#markup/escape-html.ts';
import { openSearch, sections } from '#model/sections.ts';
import { defineExport, wholeAddress } from './export.ts';
import { readable } from './words.ts';

export const opensearch = defineExport({
  id: 'opensearch',
  summary: 'How browsers search the site from their address bar (OpenSearch 1.1).',
  *files(site) {
    const { title } = site.catalogue.platform;
    const search = wholeAddress(site, sections.search);
    if (search === undefined) return;
    yield {
      path: openSearch.slice(1),
      contentType: 'application/opensearchdescription+xml; charset=utf-8',
      title,
      beside: [],
      body: () => description(title, search),
    };
  },
});

/** The name has at most 16 characters. */
function description(title: string, search: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText([...title].slice(0, 16).join(''))}</ShortName>
<Description>${xmlText(title)}</Description>
<Url type="text/html" template="${xmlText(search)}?q={searchTerms}"/>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
}

function xmlText(text: string): string {
  return escapeHtml(readable(text));
}
