import { actions, evaluated } from './actions.ts';

/** Forgejo Actions, and Gitea’s if the folder is called `.gitea`: a check, and publishing to a server over SSH. */
export function forgejoWorkflows(): Record<string, string> {
  return {
    '.forgejo/workflows/check.yml': check,
    '.forgejo/workflows/publish.yml': publish,
  };
}

/** `npm ci` removes `node_modules`, so the cache is restored after it. */
const prepared = `    runs-on: docker
    container:
      image: node:24
    steps:
      - uses: https://github.com/${actions.checkout}
        with:
          # Some checks read the whole history.
          fetch-depth: 0
          persist-credentials: false
      - run: npm ci
      - uses: https://github.com/${actions.cache}
        with:
          path: node_modules/.cache/plinth
          key: plinth-${evaluated("hashFiles('package-lock.json')")}-${evaluated('github.run_id')}
          restore-keys: plinth-${evaluated("hashFiles('package-lock.json')")}-`;

const check = `# Checks and builds every pull request. It has no secret, because everything in a pull request runs here.
# In Gitea, call the folder .gitea/workflows.
name: Check

on:
  pull_request:

jobs:
  check:
${prepared}
      - run: npx plinth check
      - run: npx plinth build
`;

const publish = `# Publishes the main branch to a server: after every change, and once a day because pages depend on the date.
# Set the secret DEPLOY_KEY (a private SSH key used for nothing else), and the variables DEPLOY_TARGET
# (plinth@docs.example.com), DEPLOY_HOST_KEY (the line of \`ssh-keyscan docs.example.com\`) and DEPLOY_FOLDER (/srv/plinth).
name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: '17 4 * * *'

concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  publish:
${prepared}
      - run: npx plinth build
      # The new site is a folder beside the old one. Renaming the link replaces the site at once.
      - env:
          KEY: ${evaluated('secrets.DEPLOY_KEY')}
          HOST_KEY: ${evaluated('vars.DEPLOY_HOST_KEY')}
          TARGET: ${evaluated('vars.DEPLOY_TARGET')}
          FOLDER: ${evaluated('vars.DEPLOY_FOLDER')}
          RELEASE: releases/${evaluated('github.run_id')}
        run: |
          umask 077
          mkdir -p ~/.ssh
          printf '%s\\n' "$KEY" > ~/.ssh/id
          printf '%s\\n' "$HOST_KEY" > ~/.ssh/known_hosts
          tar -cz -C dist . | ssh -i ~/.ssh/id "$TARGET" \\
            "set -e; umask 022; cd '$FOLDER'; mkdir -p '$RELEASE'; tar -xz -C '$RELEASE'; ln -sfn '$RELEASE' next; mv -T next current
            ls -1dt releases/* | tail -n +4 | xargs -r rm -r --"
`;
