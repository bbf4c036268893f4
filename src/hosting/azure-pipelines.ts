/** Azure DevOps: a check of every pull request with its findings as test results, and Azure Static Web Apps. */
export function azurePipelines(): Record<string, string> {
  return { 'azure-pipelines.yml': text };
}

const text = `# Checks every change, and publishes the main branch to Azure Static Web Apps: after every change, and once a day
# because pages depend on the date.
#
# For a repository in Azure Repos, pull requests need a branch policy: Branches, main, Branch policies, Build validation.
# For one on GitHub, keep “Make secrets available to builds of forks” off.
# Create the variable group “plinth-publish” with the secret DEPLOYMENT_TOKEN, and let only the branch main use it:
# Pipelines, Library, plinth-publish, Approvals and checks, Branch control.
trigger:
  branches:
    include: [main]

pr:
  branches:
    include: [main]

schedules:
  - cron: '17 4 * * *'
    displayName: Every day
    branches:
      include: [main]
    always: true

pool:
  vmImage: ubuntu-latest

stages:
  - stage: check
    jobs:
      - job: check
        timeoutInMinutes: 30
        steps:
          - checkout: self
            # Some checks read the whole history.
            fetchDepth: 0
            persistCredentials: false
          - task: NodeTool@0
            inputs:
              versionSpec: 24.x
          - script: npm ci
            displayName: Install
          # npm ci removes node_modules, so the cache is restored after it.
          - task: Cache@2
            inputs:
              key: plinth | "$(Agent.OS)" | package-lock.json | "$(Build.BuildId)"
              restoreKeys: plinth | "$(Agent.OS)" | package-lock.json
              path: node_modules/.cache/plinth
          # The exit code is 1 if there are findings. The next step prints them and fails.
          - script: npx plinth check --format junit > plinth-junit.xml || test $? -eq 1
            displayName: Write the findings
          - task: PublishTestResults@2
            condition: succeededOrFailed()
            inputs:
              testResultsFormat: JUnit
              testResultsFiles: plinth-junit.xml
              testRunTitle: Plinth
          - script: npx plinth check
            displayName: Check
          - script: npx plinth build
            displayName: Build
          - publish: dist
            artifact: site

  - stage: publish
    dependsOn: check
    condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'), ne(variables['Build.Reason'], 'PullRequest'))
    jobs:
      - job: publish
        timeoutInMinutes: 15
        variables:
          - group: plinth-publish
        steps:
          - checkout: none
          - download: current
            artifact: site
          - task: AzureStaticWebApp@0
            inputs:
              workingDirectory: $(Pipeline.Workspace)
              app_location: site
              skip_app_build: true
              skip_api_build: true
              azure_static_web_apps_api_token: $(DEPLOYMENT_TOKEN)
`;
