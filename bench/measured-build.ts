import { buildSite } from '#build/build-site.ts';
import type { Phase, Progress } from '#build/progress.ts';
import { useSource } from '#site/catalogue.ts';
import { useSiteOptions, type SiteOptions } from '#site/options.ts';
import { project } from '../scripts/site-request.ts';

/** What the process that measures asks of the one that is measured. */
export interface Order {
  options: SiteOptions;
  out: string;
}

/** The end of a phase: what it took in this process, without its children. */
export interface PhaseEnd {
  phase: Phase;
  /** Milliseconds. */
  wall: number;
  /** Milliseconds of processor time, user and system. */
  cpu: number;
  figures: string;
}

export type Told = { begun: Phase } | { ended: PhaseEnd } | { said: string };

const tell = (told: Told) => process.send?.(told);

process.once('message', (message) => {
  const { options, out } = message as Order;
  const { content, base, site, visibility, today } = options;
  void buildSite(
    {
      project,
      content: { path: content, shown: content },
      out: { path: out, shown: out },
      base,
      site,
      visibility,
      today,
      announce: ({ source, renderedUnder }) => {
        useSiteOptions({ ...options, renderedUnder });
        useSource(source);
      },
    },
    measuring(),
  ).then(
    (built) => process.exit(built ? 0 : 1),
    (error: unknown) => {
      tell({ said: String(error) });
      process.exit(2);
    },
  );
});

function measuring(): Progress {
  let wall = 0;
  let cpu = process.cpuUsage();
  return {
    begin(phase) {
      wall = performance.now();
      cpu = process.cpuUsage();
      tell({ begun: phase });
    },
    end(phase, figures) {
      const { user, system } = process.cpuUsage(cpu);
      tell({
        ended: { phase, wall: performance.now() - wall, cpu: (user + system) / 1000, figures },
      });
    },
    say: (said) => tell({ said }),
  };
}
