import { placeIn } from '#catalogue/catalogue.ts';
import { quoted } from '#model/written-form.ts';
import type { MdxPart } from '#source/body.ts';
import type { Place } from '#source/place.ts';
import { allowedComponents, type AllowedComponent } from '#markdown/allowed-components.ts';
import { example } from '../example-platform.ts';
import { knownHint } from '../known-hint.ts';
import { defineFileRule, type RuleFinding } from '../rule.ts';

export const mdxComponent = defineFileRule({
  id: 'mdx-component',
  severity: 'error',
  standing: true,
  summary: 'Components are in the right place and have the attributes they need.',
  why: 'A tab without a label can’t be selected, so its content is never seen.',
  examples: {
    good: example(
      'guides/naming.mdx',
      '',
      `${'Names say what a thing is for. '.repeat(8)}\n\n<Tabs>\n<Tab label="Shell">\n\nSay it.\n\n</Tab>\n</Tabs>`,
    ),
    bad: example(
      'guides/naming.mdx',
      '',
      `${'Names say what a thing is for. '.repeat(8)}\n\n<Tabs>\n<Tab>\n\nSay it.\n\n</Tab>\n</Tabs>`,
    ),
  },
  *judge({ file, body }, { components = allowedComponents }) {
    for (const part of body.mdx) {
      const { value, twice } = part;
      if (twice !== undefined) {
        yield {
          at: placeIn(file, part),
          message: `“<${value}>” has ${quoted(twice)} twice.`,
          hint: 'Keep one of them. Only the last one is used.',
        };
      }
      const component = part.kind === 'element' ? components.get(value) : undefined;
      if (component) yield* judge(part, component, placeIn(file, part));
    }
  },
});

function* judge(part: MdxPart, component: AllowedComponent, at: Place): Iterable<RuleFinding> {
  const { value: name, attributes, evaluated = [], within } = part;
  const { needs, takes, inside } = component;
  if (inside !== undefined && within !== inside) {
    yield {
      at,
      message: `“<${name}>” is outside “<${inside}>”.`,
      hint: `Move it between \`<${inside}>\` and \`</${inside}>\`.`,
    };
  }
  // Expressions are already reported.
  const missing = needs.find((each) => !attributes[each]?.trim() && !evaluated.includes(each));
  if (missing !== undefined) {
    yield {
      at,
      message: `“<${name}>” has no ${quoted(missing)}.`,
      hint: `Write \`<${name} ${missing}="…">\`.`,
    };
  }
  const known = [...needs, ...takes];
  const unknown = Object.keys(attributes).find((attribute) => !known.includes(attribute));
  if (unknown !== undefined) {
    yield {
      at,
      message: `“<${name}>” has no attribute ${quoted(unknown)}.`,
      hint: knownHint(unknown, known, 'remove it'),
    };
  }
  yield* judgeValues(part, component, at);
  if (component.isEmpty && part.filled) {
    yield {
      at,
      message: `“<${name}>” has content, which is never shown.`,
      hint: `Remove it, and write \`<${name} … />\`.`,
    };
  }
}

function* judgeValues(
  { value: name, attributes }: MdxPart,
  { values = {}, flags = [] }: AllowedComponent,
  at: Place,
): Iterable<RuleFinding> {
  for (const [attribute, value] of Object.entries(attributes)) {
    const valid = Object.hasOwn(values, attribute) ? values[attribute] : undefined;
    // An empty one is already reported as missing.
    if (valid && value.trim() && !valid.includes(value)) {
      yield {
        at,
        message: `“<${name}>” has the ${attribute} ${quoted(value)}.`,
        hint: knownHint(value, valid, 'use a valid one'),
      };
    }
    if (flags.includes(attribute) && value !== '') {
      yield {
        at,
        message: `“<${name}>” has the value ${quoted(value)} for “${attribute}”, which takes none.`,
        hint: `Write \`<${name} ${attribute}>\`, or leave it out for no.`,
      };
    }
  }
}
