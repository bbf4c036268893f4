const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Cleans up when this process receives a stop signal, then ends it as the signal intends. Returns a function that
 * stops watching.
 */
export function onStopSignal(clean: () => Promise<void>): () => void {
  const listeners = Object.entries(signals).map(([signal, code]) => {
    const listener = () => void clean().finally(() => process.exit(code));
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((off) => off());
}
