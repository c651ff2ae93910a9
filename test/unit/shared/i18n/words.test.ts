import fc from 'fast-check';
import { expect, it } from 'vitest';
import { say } from '../../../../shared/i18n/words';

it('inserts the user’s text unchanged, whatever its signs', () => {
  const said = (title: string): string =>
    say('versions.stepRenamed', { before: title, title: 'après' });
  for (const title of ['$t(model.untitledPlan)', '{{title}}', '$& $1', '\uffff', '<b>', '« »'])
    expect(said(title)).toBe(`« ${title} » s’appelle maintenant « après ».`);
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom('$t(', '{{', '}}', 'title', ')', '"', ' ', '$'),
          fc.string({ minLength: 1, maxLength: 1 }),
        ),
      }),
      (title) => {
        expect(said(title)).toBe(`« ${title} » s’appelle maintenant « après ».`);
      },
    ),
  );
});

it('does not look for keys in a long text that starts like one', () => {
  // If this were taken for a key, looking it up would take longer than any test runs.
  const title = `$t(${'a'.repeat(200)}{`;
  expect(say('versions.stepRenamed', { before: title, title })).toContain(title);
});
