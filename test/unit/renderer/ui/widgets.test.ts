import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button } from '../../../../renderer/ui/Button';
import { AddSelect, SelectField } from '../../../../renderer/ui/Select';

test('a button submits only on request, and shows its pressed state', () => {
  expect(renderToStaticMarkup(createElement(Button, null, 'Oui'))).toBe(
    '<button type="button" class="button" data-variant="plain">Oui</button>',
  );
  expect(
    renderToStaticMarkup(
      createElement(
        Button,
        { variant: 'link', className: 'count-link', pressed: false, hint: 'Pourquoi' },
        'Oui',
      ),
    ),
  ).toBe(
    '<button type="button" class="link-button count-link" aria-pressed="false" title="Pourquoi">Oui</button>',
  );
});

test('a list has the name of its label, and can’t go back to its placeholder', () => {
  const html = renderToStaticMarkup(
    createElement(SelectField<'a' | 'b'>, {
      label: 'État',
      value: '',
      placeholder: 'plusieurs',
      options: [['a', 'Un'], { title: 'Suite', options: [['b', 'Deux']] }],
      onChange: () => undefined,
    }),
  );
  expect(/<label for="([^"]+)">État<\/label>/.exec(html)?.[1]).toBe(
    /<select id="([^"]+)"/.exec(html)?.[1],
  );
  expect(html).toContain('<option value="" disabled="" selected="">plusieurs</option>');
  expect(html).toContain('<optgroup label="Suite"><option value="b">Deux</option></optgroup>');
});

test('a list of items to add shows and announces its label', () => {
  const html = renderToStaticMarkup(
    createElement(AddSelect, { label: 'Ajouter', options: [['x', 'X']], onAdd: () => undefined }),
  );
  expect(html).toContain('aria-label="Ajouter"');
  expect(html).toContain('<option value="" selected="">+ Ajouter</option>');
});
