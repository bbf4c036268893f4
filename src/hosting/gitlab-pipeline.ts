/** GitLab CI: a check of every merge request with its findings as a report, and GitLab Pages. */
export function gitlabPipeline(): Record<string, string> {
  return { '.gitlab-ci.yml': text };
}

const text = `# Checks every merge request, and publishes the main branch to GitLab Pages.
#
# Pages depend on the date, so add a daily run: Build, Pipeline schedules, New schedule, \`17 4 * * *\`, the main branch.
# Make variables with secrets “protected”, so that merge requests don't see them. Under Settings, CI/CD, keep
# “Use separate caches for protected branches”, so that a merge request can't change what is published.
stages: [check, publish]

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

variables:
  # Some checks read the whole history.
  GIT_DEPTH: '0'
  # npm ci removes node_modules, so the cache is beside it.
  PLINTH_CACHE: $CI_PROJECT_DIR/.cache/plinth

default:
  image: node:24
  timeout: 30 minutes
  cache:
    - key:
        files: [package-lock.json]
        prefix: npm
      paths: [.npm/]
    - key: plinth
      paths: [.cache/plinth/]
  before_script:
    - npm ci --cache .npm --prefer-offline

check:
  stage: check
  interruptible: true
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    # The exit code is 1 if there are findings. The next command prints them and fails.
    - npx plinth check --format junit > plinth-junit.xml || test $? -eq 1
    - npx plinth check
    - npx plinth build
  artifacts:
    when: always
    expire_in: 1 week
    expose_as: The built site
    paths: [dist/]
    reports:
      junit: plinth-junit.xml

pages:
  stage: publish
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  resource_group: pages
  environment: production
  script:
    - |
      rest="\${CI_PAGES_URL#*://}"
      host="\${rest%%/*}"
      npx plinth build --site "\${CI_PAGES_URL%%://*}://$host" --base "\${rest#"$host"}/"
    - mv dist public
    # GitLab Pages serves these to browsers that accept them.
    - find public -type f -regextype posix-extended -regex '.*\\.(html|css|js|json|svg|atom|ics|csv|txt|md|xml)' -exec gzip --keep --best {} +
  artifacts:
    paths: [public]
    expire_in: 1 week
`;
