import { hashedFolder, kept, mediaTypes, securityHeaders, type Place } from './served.ts';

/**
 * Netlify builds the site itself, with the headers in its configuration. It asks browsers by itself to revalidate
 * pages, compresses, serves `404.html`, and knows all types but that of JSON Feed, which readers accept as JSON.
 */
export function netlifyConfiguration({ base }: Place): Record<string, string> {
  const values = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers)
      .map(([name, value]) => `    ${name} = "${value}"`)
      .join('\n');
  return {
    'netlify.toml': `# A site made by Plinth.
[build]
  # Some checks read the whole history.
  command = "if [ -f .git/shallow ]; then git fetch --unshallow; fi && npx plinth build"
  publish = "dist"

[build.environment]
  NODE_VERSION = "24"

[[headers]]
  for = "/*"
  [headers.values]
${values(securityHeaders)}

# The names of these files contain a hash of their content.
[[headers]]
  for = "${base}${hashedFolder}*"
  [headers.values]
${values({ 'Cache-Control': kept })}
`,
  };
}

/**
 * Headers for Cloudflare Pages, which are also Netlify’s form. Values for one address add up there, so only the hashed
 * files have a rule for caching; both hosts let browsers revalidate everything else.
 */
export function cloudflareHeaders({ base }: Place): Record<string, string> {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return {
    _headers: [
      rule('/*', securityHeaders),
      rule(`${base}${hashedFolder}*`, { 'Cache-Control': kept }),
      rule('/*.atom', { 'Content-Type': mediaTypes.atom ?? '' }),
      rule('/*.ics', { 'Content-Type': mediaTypes.ics ?? '' }),
      rule('/*.md', { 'Content-Type': mediaTypes.md ?? '' }),
    ].join('\n'),
  };
}
