import { join } from 'node:path';
import type { Rule, RuleFinding } from '#checks/rule.ts';
import type { Export, ExportFile } from '#exports/export.ts';
import { placeIn } from './error-place.ts';
import { fileForm, findingForm, wrongIn, type Form } from './forms.ts';

/** Turns what user's code threw into an error whose message names the file and line. */
export type Say = (error: unknown, before?: string) => Error;

/** How errors of a user's file are said. */
export function sayIn(home: string, file: string): Say {
  return (error, before = '') => {
    if (error instanceof Said) return error;
    const isError = error instanceof Error;
    const place = isError ? placeIn(join(home, file), error) : '';
    const what = isError ? error.message : String(error);
    const trace = process.env.PLINTH_TRACE && isError ? `\n${error.stack ?? ''}` : '';
    return new Said(`${file}${place}: ${before}${what}${trace}`, { cause: error });
  };
}

/** The message already names the file. */
class Said extends Error {
  override name = 'Said';
}

/**
 * A user's rule whose errors and malformed findings name its file. It has no `judge`: clean files are remembered by
 * Plinth's code alone, so a user's rule reads every file.
 */
export function guardedRule(rule: Rule, say: Say): Rule {
  const { judge: _, ...others } = rule;
  return {
    ...others,
    async *check(catalogue, ports) {
      try {
        const given: unknown = rule.check(catalogue, ports);
        if (!isIterable(given))
          throw new Error('The rule yields nothing. Write it as a generator: *check, *judge.');
        for await (const finding of given)
          yield sound(finding as RuleFinding, findingForm, 'finding');
      } catch (error) {
        throw say(error);
      }
    },
  };
}

/** A user's export whose errors and malformed files name its file. */
export function guardedExport(definition: Export, say: Say): Export {
  return {
    ...definition,
    *files(site) {
      try {
        const given: unknown = definition.files(site);
        if (!isIterable(given) || !(Symbol.iterator in given))
          throw new Error('The export yields nothing. Write it as a generator: *files.');
        for (const file of given as Iterable<ExportFile>)
          yield guardedFile(sound(file, fileForm, 'file'), say);
      } catch (error) {
        throw say(error);
      }
    },
  };
}

function guardedFile(file: ExportFile, say: Say): ExportFile {
  return {
    ...file,
    body: () => {
      try {
        const text: unknown = file.body();
        if (typeof text === 'string') return text;
        throw new Error(`The body of “${file.path}” is not a text.`);
      } catch (error) {
        throw say(error);
      }
    },
  };
}

function sound<T>(value: T, form: Form, noun: string): T {
  const wrong = wrongIn(value, form);
  if (wrong.length > 0) throw new Error(`A ${noun} is malformed: ${wrong.join(' ')}`);
  return value;
}

function isIterable(value: unknown): value is AsyncIterable<unknown> | Iterable<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Symbol.iterator in value || Symbol.asyncIterator in value)
  );
}
