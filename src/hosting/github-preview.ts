import { actions, evaluated } from './actions.ts';

/**
 * A comment on the pull request that links to its preview. The workflow has a token that can write, so it runs nothing
 * of the pull request: no checkout, no packages, and the built site stays a packed file that is only passed on.
 */
export function githubPreview(): string {
  return `# Comments on a pull request with a link to its preview, after the workflow “Check”.
# This workflow can write and may hold a secret, so it runs nothing of the pull request. What a pull request built is
# hostile data: it stays packed, and is only passed on to a host of its own. Never check out or unpack anything here.
#
# Without more settings, the comment links to the built site as a download. For a preview to click on, create a Netlify
# site that is used for nothing else, set its id as the variable NETLIFY_SITE_ID of the repository, and a token as the
# secret NETLIFY_AUTH_TOKEN of the environment “preview”.
name: Preview

on:
  workflow_run:
    workflows: [Check]
    types: [completed]

permissions: {}

concurrency:
  group: preview-${evaluated('github.event.workflow_run.head_sha')}

jobs:
  preview:
    if: github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion == 'success'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    environment: preview
    permissions:
      actions: read
      pull-requests: write
    env:
      GH_TOKEN: ${evaluated('github.token')}
      RUN_ID: ${evaluated('github.event.workflow_run.id')}
      HEAD_SHA: ${evaluated('github.event.workflow_run.head_sha')}
    steps:
      - name: Find the pull request
        id: pull
        run: |
          number=$(gh api --paginate "repos/$GITHUB_REPOSITORY/pulls?state=open&per_page=100" \\
            --jq '.[] | select(.head.sha == env.HEAD_SHA) | .number' | head -n 1)
          # A pull request that has new commits gets the preview of those.
          [[ "$number" =~ ^[0-9]*$ ]] || exit 1
          echo "number=$number" >> "$GITHUB_OUTPUT"
      - uses: ${actions.download}
        if: steps.pull.outputs.number != '' && vars.NETLIFY_SITE_ID != ''
        with:
          name: site
          path: ${evaluated('runner.temp')}/packed
          run-id: ${evaluated('github.event.workflow_run.id')}
          github-token: ${evaluated('github.token')}
          skip-decompress: true
      - name: Pass it on
        id: netlify
        if: steps.pull.outputs.number != '' && vars.NETLIFY_SITE_ID != ''
        env:
          NETLIFY_AUTH_TOKEN: ${evaluated('secrets.NETLIFY_AUTH_TOKEN')}
          NETLIFY_SITE_ID: ${evaluated('vars.NETLIFY_SITE_ID')}
          NUMBER: ${evaluated('steps.pull.outputs.number')}
        run: |
          packed=("$RUNNER_TEMP"/packed/*)
          [ "\${#packed[@]}" = 1 ] && [ -f "\${packed[0]}" ] && [ ! -L "\${packed[0]}" ]
          [ "$(stat --format %s "\${packed[0]}")" -lt 500000000 ]
          url=$(curl --fail --silent --show-error --max-time 300 \\
            --header "Authorization: Bearer $NETLIFY_AUTH_TOKEN" --header 'Content-Type: application/zip' \\
            --data-binary "@\${packed[0]}" \\
            "https://api.netlify.com/api/v1/sites/$NETLIFY_SITE_ID/deploys?draft=true&branch=pr-$NUMBER" |
            jq --raw-output .deploy_ssl_url)
          [[ "$url" =~ ^https://[a-z0-9.-]+$ ]]
          echo "url=$url" >> "$GITHUB_OUTPUT"
      - name: Comment
        if: steps.pull.outputs.number != ''
        env:
          NUMBER: ${evaluated('steps.pull.outputs.number')}
          URL: ${evaluated('steps.netlify.outputs.url')}
        run: |
          mark='<!-- plinth preview -->'
          run="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$RUN_ID#artifacts"
          if [ -n "$URL" ]; then text="Preview of $HEAD_SHA: $URL"
          else text="The built site of $HEAD_SHA is [attached to its run]($run) as “site”."; fi
          comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"
          before=$(gh api --paginate "$comments?per_page=100" \\
            --jq '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- plinth preview -->"))) | .id' |
            head -n 1)
          if [ -n "$before" ]; then
            gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$before" --raw-field body="$mark$text" --silent
          else
            gh api --method POST "$comments" --raw-field body="$mark$text" --silent
          fi
`;
}
