import { azurePipelines } from './azure-pipelines.ts';
import { forgejoWorkflows } from './forgejo-workflows.ts';
import { githubWorkflows } from './github-workflows.ts';
import { gitlabPipeline } from './gitlab-pipeline.ts';

/** The Git hosts that Plinth has pipelines for. */
export const pipelineHosts = ['github', 'gitlab', 'forgejo', 'azure'] as const;
export type PipelineHost = (typeof pipelineHosts)[number];

const pipelines: Record<PipelineHost, () => Record<string, string>> = {
  github: githubWorkflows,
  gitlab: gitlabPipeline,
  forgejo: forgejoWorkflows,
  azure: azurePipelines,
};

/**
 * The files, by path in the repository, that check every proposed change without a secret, and publish the main branch
 * after each change and once a day.
 */
export function pipelineFiles(host: PipelineHost): Record<string, string> {
  return pipelines[host]();
}
