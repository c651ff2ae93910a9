import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isLivingTemplate,
  livingData,
  livingFile,
  scriptJson,
  type LivingData,
} from '../../../../../shared/formats/living/file';
import { cleanText } from '../../../../../shared/formats/living/clean';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { ALL, fileOf, TEMPLATE } from './stripped';

describe('the file', () => {
  it('does not let a text break out of it', () => {
    const plan = {
      ...acte3Plan('p'),
      title: '</title></script><script>alert(1)</script><!-- $& $1 \u2028 "',
    };
    const text = fileOf(plan, ALL);
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.match(/<\/script>/g)).toHaveLength(2);
    expect(text).not.toContain('<!--');
    const json = /<script id="data" type="application\/json">(.*?)<\/script>/s.exec(text)![1]!;
    expect((JSON.parse(json) as LivingData).plan.title).toBe(plan.title);
  });
  it('holds any value unchanged', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const text = scriptJson(JSON.parse(json));
        expect(text).not.toMatch(/[<>\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(json));
      }),
    );
  });
  it('comes only from the built page', () => {
    expect(isLivingTemplate(TEMPLATE)).toBe(true);
    expect(isLivingTemplate('<html></html>')).toBe(false);
    expect(() =>
      livingFile(
        '<html></html>',
        livingData(acte3Plan('p'), ALL, { scenarioId: 'x', today: '2024-03-08' }),
      ),
    ).toThrow();
  });
});

it('loses contacts in every spelling that a room must not see, and paths', () => {
  for (const form of [
    'jeanne.martin (at) rennes.fr',
    'jeanne[at]rennes.fr',
    'jeanne\\@rennes.fr',
    'jeanne@intranet',
    'jeanne&#64;rennes.fr',
  ])
    expect(cleanText(`Voir ${form}.`, [])).toBe('Voir (adresse ôtée).');
  for (const form of [
    '0033299123456',
    '+33-2-99-12-34-56',
    '02/99/12/34/56',
    '02–99–12–34–56',
    '0 800 123 456',
  ])
    expect(cleanText(`Appeler ${form}.`, [])).toBe('Appeler (numéro ôté).');
  expect(cleanText('Écrire à [Jeanne](mailto:jeanne@rennes.fr)', [])).toBe(
    'Écrire à Jeanne (adresse ôtée)',
  );
  expect(cleanText('C:\\Users\\jeanne\\plan.phasage', [])).toBe('(chemin ôté)');
});

it('loses a name with any space between its words, in either order, with accents in either form', () => {
  for (const said of [
    'Jeanne\u00a0Martin',
    'Jeanne  Martin',
    'MARTIN Jeanne',
    'Martin, Jeanne',
    'jeanne\nmartin',
  ])
    expect(cleanText(`Vu par ${said} lundi`, ['Jeanne Martin'])).toBe('Vu par (nom ôté) lundi');
  expect(cleanText('Vu par Hélène Roué'.normalize('NFD'), ['Hélène Roué'])).toBe(
    'Vu par (nom ôté)',
  );
  expect(cleanText('Vu par Hélène Roué', ['Hélène Roué'.normalize('NFD')])).toBe(
    'Vu par (nom ôté)',
  );
  expect(cleanText('Jeanne et Martin', ['Jeanne Martin'])).toBe('Jeanne et Martin');
});

it('loses addresses, numbers and names, and nothing else', () => {
  expect(cleanText('Écrire à a.b-c@mairie.rennes.fr avant le 12/03/2024', [])).toBe(
    'Écrire à (adresse ôtée) avant le 12/03/2024',
  );
  expect(cleanText('02.99.12.34.56, +33 6 12 34 56 78, 2024-03-08, 0123456789012', [])).toBe(
    '(numéro ôté), (numéro ôté), 2024-03-08, 0123456789012',
  );
  expect(cleanText('Martinique, avec MARTIN et Al', ['Martin', 'Al'])).toBe(
    'Martinique, avec (nom ôté) et Al',
  );
});
