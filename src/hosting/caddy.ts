import {
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

/** A Caddyfile. Caddy gets its certificate by itself. */
export function caddyfile({ host, folder, base }: Place): Record<string, string> {
  const types: [paths: string, type: string | undefined][] = [
    ['*', otherType],
    ['*/', mediaTypes.html],
    ...Object.entries(mediaTypes).map(([ending, type]): [string, string] => [`*.${ending}`, type]),
    ...Object.entries(namedTypes).map(([name, type]): [string, string] => [
      `*/${name} *.${name}`,
      type,
    ]),
  ];
  return {
    Caddyfile: `# A site made by Plinth. Copy this file and plinth-redirects.caddy to /etc/caddy/, then run
# caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy.
#
# ${folder}/current is a link to the newest site. Put each site into a folder of its own, then replace the link
# (ln -sfn releases/2 next && mv -T next current), so that nobody ever sees half a site.
(plinth_security) {
	header {
${Object.entries(securityHeaders)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
		-Server
	}
}

${host} {
	root * ${folder}/current
	encode {
		gzip 6
		minimum_length 512
		match {
${compressible.map((type) => `\t\t\theader Content-Type ${type}*`).join('\n')}
		}
	}

	import plinth_security

	route {
		header Cache-Control "${revalidated}"
		# The names of these files contain a hash of their content.
		header ${base}${hashedFolder}* Cache-Control "${kept}"
${types
  .map(
    ([paths, type], at) =>
      `\t\t@type${at} path ${paths}\n\t\theader @type${at} Content-Type "${type ?? otherType}"`,
  )
  .join('\n')}

		# Former addresses.
		import plinth-redirects*.caddy

		# Hidden files are not for readers, and the page for missing addresses has none of its own.
		@hidden {
			path_regexp /(\\.|404\\.html$)
			not path /.well-known/*
		}
		error @hidden 404
		file_server
	}

	handle_errors {
		import plinth_security
		header Cache-Control "${revalidated}"
		header Content-Type "${mediaTypes.html}"
		@missing expression {http.error.status_code} == 404
		handle @missing {
			rewrite * ${base}404.html
			file_server
		}
		handle {
			respond "{http.error.status_code} {http.error.status_text}"
		}
	}
}
`,
  };
}
