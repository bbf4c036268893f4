import { channel } from 'node:diagnostics_channel';

/** What Astro says while it renders. */
export interface AstroMessage {
  label: string | null;
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  message: string;
}

/** Where its messages arrive: Astro loads this module twice, natively and in its bundle, and both publish here. */
export const astroMessages = channel('plinth:astro');

function publish() {
  return { write: (message: AstroMessage) => astroMessages.publish(message) };
}

export { publish as default };
