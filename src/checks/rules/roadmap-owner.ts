import { example } from '../example-platform.ts';
import { defineRule } from '../rule.ts';

const worked = ['in-progress', 'preview'];

export const roadmapOwner = defineRule({
  id: 'roadmap-owner',
  severity: 'warning',
  summary: 'An item in progress has an owner.',
  why: 'Readers who want to help, ask or object need to know whom to talk to.',
  examples: {
    good: example('roadmap/replay.md', 'stage: in-progress\ntarget: 2026-Q4\nowner: pilots'),
    bad: {
      'roadmap/replay.md':
        '---\ntitle: Replay\noutcome: Messages come back.\nkind: feature\nstage: in-progress\ntarget: 2026-Q4\n---\n',
    },
  },
  *check({ roadmap }) {
    for (const { title, data, state, at } of roadmap) {
      if (!worked.includes(state) || data.owner !== undefined) continue;
      yield {
        at: at('stage'),
        message: `“${title}” is ${data.stage} but has no owner.`,
        hint: 'Add `owner:` with the team that works on it.',
      };
    }
  },
});
