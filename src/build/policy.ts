import type { SiteOptions } from '#site/options.ts';

/**
 * The content security policy of every page, in the form of Astro’s configuration: the site’s own files, and the hosts
 * that the configuration adds.
 */
export function policy(hosts: SiteOptions['csp'] = {}) {
  const from = <N extends keyof typeof hosts>(...names: N[]) =>
    names.map((name) => `${name} ${["'self'", ...(hosts[name] ?? [])].join(' ')}` as const);
  const frames = hosts['frame-src'] ?? [];
  return {
    directives: [
      "default-src 'none'" as const,
      ...from('img-src', 'font-src', 'connect-src', 'media-src'),
      ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}` as const] : []),
      "worker-src 'self'" as const,
      "manifest-src 'self'" as const,
      "base-uri 'none'" as const,
      "form-action 'self'" as const,
    ],
    styleDirective: { resources: ["'self'", ...(hosts['style-src'] ?? [])] },
    // The search engine is WebAssembly.
    scriptDirective: {
      resources: ["'self'", "'wasm-unsafe-eval'", ...(hosts['script-src'] ?? [])],
    },
  };
}
