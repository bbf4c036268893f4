import { actions, evaluated } from './actions.ts';
import { githubPreview } from './github-preview.ts';

/** GitHub Actions: what checks a pull request, shows a preview of it, and publishes to GitHub Pages. */
export function githubWorkflows(): Record<string, string> {
  return {
    '.github/workflows/check.yml': check(),
    '.github/workflows/preview.yml': githubPreview(),
    '.github/workflows/publish.yml': publish(),
  };
}

function check(): string {
  return `# Checks and builds every pull request.
# A pull request can change the content, the configuration and the packages, and all of them run here.
# So this workflow has no secret and can only read. Keep it so.
name: Check

on:
  pull_request:

permissions:
  contents: read

concurrency:
  group: check-${evaluated('github.ref')}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
${prepared}
      - name: Check, with annotations beside the lines
        run: npx plinth check --format github
      # The exit code is 1 if there are findings. The step before this one has already failed because of them.
      - name: Write the findings as SARIF
        if: ${evaluated('!cancelled()')}
        run: npx plinth check --format sarif > plinth.sarif || test $? -eq 1
      - uses: ${actions.upload}
        if: ${evaluated('!cancelled()')}
        with:
          name: findings
          path: plinth.sarif
          retention-days: 7
      # What the pull request means for readers is shown with the run. It stops nothing; --fail-on would.
      - name: Say what changes for readers
        if: ${evaluated('!cancelled()')}
        continue-on-error: true
        env:
          BASE: ${evaluated('github.event.pull_request.base.sha')}
          REPORT: ${evaluated('runner.temp')}/report.md
        run: |
          npx plinth report --base "$BASE" > "$REPORT"
          cat "$REPORT" >> "$GITHUB_STEP_SUMMARY"
      - uses: ${actions.upload}
        if: ${evaluated('!cancelled()')}
        with:
          name: report
          path: ${evaluated('runner.temp')}/report.md
          if-no-files-found: ignore
          retention-days: 7
      - name: Build
        run: npx plinth build
      - uses: ${actions.upload}
        with:
          name: site
          path: dist
          # plinth preview needs the file .plinth.
          include-hidden-files: true
          if-no-files-found: error
          retention-days: 7

  # Only this job may write to code scanning. It runs nothing of the pull request.
  # Code scanning is free for public repositories. With GitHub Code Security, remove the condition on private ones.
  code-scanning:
    needs: check
    if: ${evaluated('!cancelled() && !github.event.repository.private')}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    continue-on-error: true
    permissions:
      security-events: write
    steps:
      - uses: ${actions.download}
        with:
          name: findings
      - uses: ${actions.uploadSarif}
        with:
          sarif_file: plinth.sarif
          category: plinth
`;
}

function publish(): string {
  return `# Publishes the main branch to GitHub Pages: after every change, and once a day because pages depend on the date.
# First choose “GitHub Actions” under Settings, Pages, Source.
name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: '17 4 * * *'
  workflow_dispatch:

permissions: {}

# A deployment that has begun is finished.
concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pages: read
    steps:
${prepared}
      - uses: ${actions.configurePages}
        id: pages
      - name: Check and build
        env:
          ORIGIN: ${evaluated('steps.pages.outputs.origin')}
          BASE: ${evaluated('steps.pages.outputs.base_path')}
        run: npx plinth build --site "$ORIGIN" --base "$BASE/"
      - uses: ${actions.uploadPages}
        with:
          path: dist

  # Only this job may publish. It runs no code of the repository.
  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${evaluated('steps.deployment.outputs.page_url')}
    steps:
      - uses: ${actions.deployPages}
        id: deployment
`;
}

/** `npm ci` removes `node_modules`, so the cache is restored after it. */
const prepared = `      - uses: ${actions.checkout}
        with:
          # Some checks read the whole history.
          fetch-depth: 0
          persist-credentials: false
      - uses: ${actions.setupNode}
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - uses: ${actions.cache}
        with:
          path: node_modules/.cache/plinth
          key: plinth-${evaluated("hashFiles('package-lock.json')")}-${evaluated('github.run_id')}
          restore-keys: plinth-${evaluated("hashFiles('package-lock.json')")}-`;
