/** Loaded before a program: lets its clock begin on the day of `docs/adopt.md`. */
const { now } = Date;
const began = now();
const day = Date.parse('2026-11-25T12:00:00Z');
const shifted = () => now() - began + day;

globalThis.Date = class extends Date {
  /** @param {[] | [number | string | Date]} args */
  constructor(...args) {
    super(...(args.length === 0 ? [shifted()] : args));
  }
  static now = shifted;
};
