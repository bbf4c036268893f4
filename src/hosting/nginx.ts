import {
  bareType,
  compressible,
  hashedFolder,
  kept,
  mediaTypes,
  namedTypes,
  otherType,
  revalidated,
  securityHeaders,
  type Place,
} from './served.ts';

/** A file for `/etc/nginx/conf.d/`. */
export function nginxServer({ host, folder, base }: Place): Record<string, string> {
  const variable = `$plinth_${host.replace(/\W/g, '_')}`;
  return {
    'nginx.conf': `# A site made by Plinth. Copy this file to /etc/nginx/conf.d/ and plinth-redirects.map to /etc/nginx/, then run
# nginx -t && nginx -s reload. For HTTPS, run certbot --nginx -d ${host}.
#
# ${folder}/current is a link to the newest site. Put each site into a folder of its own, then replace the link
# (ln -sfn releases/2 next && mv -T next current), so that nobody ever sees half a site.

# Former addresses. An address may be longer than nginx expects.
map_hash_bucket_size 1024;
map $uri ${variable}_moved {
    default "";
    include plinth-redirects*.map;
}

map $uri ${variable}_cache {
    default "${revalidated}";
    # The names of these files contain a hash of their content.
    "~^${escaped(base + hashedFolder)}" "${kept}";
}

server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    root ${folder}/current;
    index index.html;
    server_tokens off;
    # Redirects stay on the host and port that the reader asked for.
    absolute_redirect off;
    disable_symlinks on from=$document_root;

    charset utf-8;
    charset_types ${compressible.filter((type) => type !== 'text/html').join(' ')};
    types {
${Object.entries(mediaTypes)
  .map(([ending, type]) => `        ${bareType(type)} ${ending};`)
  .join('\n')}
    }
    default_type ${otherType};

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_comp_level 6;
    gzip_min_length 512;
    gzip_types ${compressible.filter((type) => type !== 'text/html').join(' ')};

    # nginx forgets these in a location that adds a header of its own. So add more headers here.
${Object.entries(securityHeaders)
  .map(([name, value]) => `    add_header ${name} "${value}" always;`)
  .join('\n')}
    add_header Cache-Control ${variable}_cache always;

    if (${variable}_moved) {
        return 301 ${variable}_moved$is_args$args;
    }

    # A folder without a page is missing too.
    error_page 404 ${base}404.html;
    error_page 403 =404 ${base}404.html;
    location = ${base}404.html {
        internal;
    }

    location / {
        try_files $uri $uri/ =404;
    }
${Object.entries(namedTypes)
  .map(
    ([name, type]) => `
    location ~ [./]${escaped(name)}$ {
        types { }
        default_type ${bareType(type)};
    }
`,
  )
  .join('')}
    # Hidden files are not for readers.
    location ~ /\\.(?!well-known/) {
        return 404;
    }
}
`,
  };
}

/** A text to be found by a regular expression. */
function escaped(text: string): string {
  return text.replaceAll('.', String.raw`\.`);
}
