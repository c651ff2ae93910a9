/**
 * All readers of users' texts, each as a function of the text alone, and texts that make a careless
 * reader slow: one piece repeated many times.
 */
import { maskContacts, projectedText } from '../../shared/analysis/projected';
import { NO_FILTER } from '../../shared/analysis/filter';
import { chapterOutline } from '../../shared/document/outline';
import { chapterBlocks } from '../../shared/document/master';
import { readMarkdown } from '../../shared/document/markdown';
import { evaluate } from '../../shared/evaluate';
import { readCells, readList } from '../../shared/formats/clipboard/cells';
import { planPaste } from '../../shared/formats/clipboard/planPaste';
import { planRegisterPaste } from '../../shared/formats/clipboard/registers/paste';
import { formatOf } from '../../shared/formats/formats';
import { cleanText } from '../../shared/formats/living/clean';
import { lookAt, type LookedAt } from '../../shared/formats/lookedAt';
import { readMinutes } from '../../shared/formats/minutes/read';
import { inspectPhasage } from '../../shared/formats/phasage';
import { readBundle } from '../../shared/formats/phasage/bundle';
import { repairPhasage } from '../../shared/formats/phasage/repair';
import { readDuration, titleAndMinutes } from '../../shared/model/durations';
import { parseMoney } from '../../shared/model/money';
import { parseDecimal, parseFte, parsePercent } from '../../shared/model/numbers';
import { nameKey } from '../../shared/model/periods/normalise';
import { readPeriod } from '../../shared/model/periods/read';
import { clean, wrap } from '../../shared/roadmap/text';
import { acte3Plan } from '../../shared/templates/acte3';
import { find } from '../../renderer/app/palette/search';
import { safeName } from '../../renderer/core/fileName';
import { withInserted } from '../../renderer/document/pictureFile';
import { readMonths, readRate } from '../../renderer/hypotheses/effectFields';
import { planMeansPaste } from '../../renderer/means/paste/plan';
import { readChapter, readFrequency, readIndex, readPrice } from '../../renderer/means/readers';
import { underlined } from '../../renderer/meetings/underlined';
import { rowsShown } from '../../renderer/plan/rows';
import { newMeansLine } from '../../shared/model/means';
import { FIRST_VIEW } from '../../renderer/core/state';
import { createApp } from '../../renderer/core/store';
import { EMPTY_HISTORY } from '../../shared/history/history';
import { testContext } from '../unit/arbitraries';

const plan = acte3Plan('plan-1');
const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });
const period = { today: '2024-05-15', yearHint: null, horizon: plan.horizon };
const app = createApp(
  {
    planId: 'plan-1',
    plan,
    history: EMPTY_HISTORY,
    role: 'reader',
    commit: () => {
      throw new Error('reading changes nothing');
    },
  },
  { ...testContext(), takeContents: () => ({}) },
  { view: FIRST_VIEW, theme: 'light', welcome: false },
);
const line = newMeansLine({ id: 'line', order: 'a0', kind: 'operating' });
const MASKS = { path: '[chemin]', mail: '[adresse]', phone: '[numéro]' };
const EMPTY = { pictures: {}, under: 1, headingId: () => '' };

let ids = 0;
const newId = (): string => `id-${(ids += 1)}`;

const opened = (text: string): LookedAt =>
  lookAt('plan.phasage', new TextEncoder().encode(text), TextDecoder);

/** Reads a text and returns the result. */
type Reader = (text: string) => unknown;

/** Readers of long texts, by name. */
export const TEXTS: Readonly<Record<string, Reader>> = {
  'collage : cellules': (text) => readCells(text),
  'collage : liste dans une cellule': (text) => readList(text),
  'collage : étapes': (text) =>
    planPaste(evaluation, text, {
      period,
      scenarioId: plan.baseScenarioId,
      afterId: null,
      newId,
      allNew: false,
    }),
  'collage : offres': (text) => planRegisterPaste(evaluation, 'offers', text, newId),
  'collage : solutions': (text) => planRegisterPaste(evaluation, 'solutions', text, newId),
  'collage : moyens': (text) => planMeansPaste(app, text, { allNew: false, negatives: 'ask' }),
  'compte rendu': (text) => readMinutes(text, plan, period),
  'compte rendu : souligné': (text) => underlined(text, readMinutes(text, plan, period).marks),
  'fichier : format': (text) => formatOf(opened(text)),
  'fichier .phasage': (text) => inspectPhasage(text),
  'fichier .phasage réparé': (text) => repairPhasage(text, { today: '2024-05-15', newId }),
  'plusieurs plans': (text) => readBundle(text),
  'Markdown : blocs': (text) => readMarkdown(text, EMPTY),
  'Markdown : sommaire': (text) => chapterOutline({ body: text }, { pictures: {} }),
  'Markdown : chapitre': (text) =>
    chapterBlocks({ body: text }, evaluation, '2024-05-15', () => ''),
  'masques d’une salle': (text) => projectedText(text),
  'masques de la page vivante': (text) => maskContacts(text, MASKS),
  'noms de la page vivante': (text) => cleanText(text, ['Marie Dupont', 'A. Martin']),
  'texte imprimé': (text) => wrap([{ text: clean(text), weight: 400, tone: 'text' } as never], 30),
};

/** Readers of fields, into which users may paste anything. */
export const FIELDS: Readonly<Record<string, Reader>> = {
  période: (text) => readPeriod(text, period),
  montant: (text) => parseMoney(text),
  nombre: (text) => parseDecimal(text),
  pourcentage: (text) => parsePercent(text),
  ETP: (text) => parseFte(text),
  durée: (text) => readDuration(text),
  'titre et durée': (text) => titleAndMinutes(text),
  prix: (text) => readPrice(text),
  indexation: (text) => readIndex(app, text),
  fréquence: (text) => readFrequency(line, text),
  'chapitre comptable': (text) => readChapter(line, text),
  mois: (text) => readMonths(text),
  taux: (text) => readRate(text),
  nom: (text) => nameKey(text),
  'nom de fichier': (text) => safeName(text),
  'image placée': (text) => withInserted(text, text.length / 2, '![](picture:1)'),
  recherche: (text) => find([{ plain: text }, { plain: 'bornes caf' }], text),
  'recherche d’un mot': (text) => find([{ plain: text }], 'zz'),
  filtre: (text) => rowsShown(evaluation, {}, { ...NO_FILTER, text }),
};

export const READERS: Readonly<Record<string, Reader>> = { ...TEXTS, ...FIELDS };

/** An even number of whole pieces: then a text of twice the length has the same structure. */
const repeated = (piece: string, length: number): string =>
  piece.repeat(2 * Math.floor(length / piece.length / 2));

/** Pieces of at most two signs, as in users' punctuation. */
const SIGNS = [...'\n\t a1-*>#[](){}|:;,.!?"\'’_`~\\/=<&@%€→•–«é', '  ', '\r\n', ' - ', '\u00a0'];
const WORDS = [
  ...['- a\n', 'a\n', 'a\tb\n', '\ta\n', '1. a\n', '# a\n', '| a | b |\n', '> ', '"a";', '";"'],
  ...['12 juin 2024 ', 'fin mars ', 'd’ici ', 'T4 2024 à ', '1er et ', 'mi-', '15/09/', '2024-'],
  ...['6 mois ', 'un an et demi ', 'dès ', 'à caler ', 'semaine 12 ', 'été ', 'vers ', '1h30 '],
  ...['décision : ', 'action : ', 'ARCS ', 'CAF : envoyer ', 'le comité ', 'n’est pas ', 'a ? -> '],
  ...['[a](', '![a](b)', '[a]: b\n', '[a][', '**a', '*a_', '``` ', '<a ', '<!--', '&amp;', '::a\n'],
  ...[
    'a@',
    '@a.',
    'mailto:',
    '06 ',
    '0612',
    '+33',
    '(a)',
    '/a',
    '-/',
    '\\a',
    '\\\\a',
    'C:\\',
    '~/',
  ],
  ...['{"a":', '[[', '"a":1,', '{}', ' "a": 1,\n', '\\"', '12 000 €', '1.000', '0,5 %', '1 ETP '],
  ...['Marie ', 'Dupont ', 'Bornes CAF ', 'COPIL ', 'M. ', 'a : ', '(2025', 'base 2025 ', 'ht '],
];

/** A piece to repeat. */
export interface Pump {
  readonly name: string;
  of(length: number): string;
}

const side = (length: number): number => Math.floor(Math.sqrt(length));

/** Rows and cells that make a table wide, long, or both. */
const SHAPES: readonly Pump[] = [
  {
    name: 'une ligne large, beaucoup de courtes',
    of: (length) => `${'\t'.repeat(length / 2)}a\n${'a\n'.repeat(length / 4)}`,
  },
  {
    name: 'un escalier',
    of: (length) =>
      Array.from({ length: side(2 * length) }, (_, at) => `${'\t'.repeat(at)}a`).join('\n'),
  },
  { name: 'un titre tout à droite', of: (length) => `${'\t'.repeat(length - 1)}a` },
  {
    name: 'beaucoup de titres de colonnes',
    of: (length) => `${'\t'.repeat(length / 2)}${repeated('Titre\t', length / 2)}\na`,
  },
  {
    name: 'des adresses nommées et des blocs',
    of: (length) => `${repeated('[a]: b\n', length / 2)}\n${repeated('x\n::y\n', length / 2)}`,
  },
  {
    name: 'des titres et des dates entre signes',
    of: (length) => repeated('- fin **mars** 2024 : a\n', length),
  },
];

/** Shapes of tables, words and signs. */
export const PUMPS: readonly Pump[] = [
  ...SHAPES,
  ...[...WORDS, ...SIGNS].map((piece) => ({
    name: JSON.stringify(piece),
    of: (length: number) => `a${repeated(piece, length)}!`,
  })),
];
