import { channel } from 'node:diagnostics_channel';

/** A log message of Astro while it renders. */
export interface AstroMessage {
  label: string | null;
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  message: string;
}

/** The channel for Astro's messages. A channel, because Astro loads this module twice, natively and in its bundle. */
export const astroMessages = channel('plinth:astro');

function publish() {
  return { write: (message: AstroMessage) => astroMessages.publish(message) };
}

export { publish as default };
