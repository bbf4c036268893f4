import {
  hashedFolder,
  kept,
  mediaTypes,
  namedTypes,
  otherType,
  revalidated,
  type Place,
} from './served.ts';

/**
 * A script that uploads a built site to object storage, in an order in which readers never see half a site: first what
 * pages load, then pages, the front page last, and only then is removed what is no longer there.
 */
export function storageUpload({ base }: Place): Record<string, string> {
  const { html, ...others } = mediaTypes;
  const names = Object.keys(namedTypes).map((name) => `*${name}`);
  const endings = Object.keys(others).map((ending) => `*.${ending}`);
  return {
    'upload.sh': `#!/usr/bin/env bash
# Uploads dist/ to S3 or storage that works like it: BUCKET=our-docs ./upload.sh [dist]
# For other storage than Amazon’s, set AWS_ENDPOINT_URL. Compression, the headers below and 404.html are up to the CDN
# before it, because storage has none.
set -euo pipefail
dist="\${1:-dist}"
target="s3://\${BUCKET:?Set BUCKET to the name of the bucket.}${base.replace(/\/$/, '')}"
[ -f "$dist/index.html" ] || { echo "$dist is not a built site." >&2; exit 1; }

# put TYPE OPTIONS…: uploads the files that the options choose.
put() {
  local type="$1"
  shift
  aws s3 cp "$dist" "$target" --recursive --no-follow-symlinks --no-progress --content-type "$type" --exclude '*' "$@"
}

# 1. What the new pages load. The names contain a hash, so the old pages still find theirs.
${Object.entries(others)
  .map(
    ([ending, type]) =>
      `put '${type}' --include '${hashedFolder}*.${ending}' --cache-control '${kept}'`,
  )
  .join('\n')}

# 2. Everything else that is not a page.
put '${otherType}' --include '*' --exclude '${hashedFolder}*' --exclude '.*' --exclude '*.html' ${[...endings, ...names].map((name) => `--exclude '${name}'`).join(' ')} --cache-control '${revalidated}'
${Object.entries(others)
  .map(
    ([ending, type]) =>
      `put '${type}' --include '*.${ending}' --exclude '${hashedFolder}*' ${ending === 'json' ? `${names.map((name) => `--exclude '${name}'`).join(' ')} ` : ''}--cache-control '${revalidated}'`,
  )
  .join('\n')}
${Object.entries(namedTypes)
  .map(([name, type]) => `put '${type}' --include '*${name}' --cache-control '${revalidated}'`)
  .join('\n')}

# 3. The pages, the front page last.
put '${html}' --include '*.html' --exclude 'index.html' --cache-control '${revalidated}'
put '${html}' --include 'index.html' --cache-control '${revalidated}'

# 4. Pages that are gone. Hashed files stay, for readers who still have an old page open; let a lifecycle rule of the
#    bucket remove them.
aws s3 sync "$dist" "$target" --delete --size-only --no-follow-symlinks --no-progress --exclude '${hashedFolder}*' --exclude '.*'
`,
  };
}
