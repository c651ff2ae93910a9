/** Which fields of a line each column shows. */
import type { MeansLine } from '../../shared/model/means';
import type { LineColumn } from './columns';

/** The fields of a line that a column shows: what filling down copies. */
export const FIELDS_OF: Readonly<Record<LineColumn, readonly (keyof MeansLine)[]>> = {
  title: ['title'],
  kind: ['kind'],
  section: ['section'],
  chapter: ['chapter'],
  count: ['fte', 'quantity'],
  unitAmount: ['unitAmount'],
  price: ['pricing', 'vatRate'],
  frequency: ['frequency'],
  start: ['start'],
  end: ['end'],
  index: ['indexRate', 'indexYear'],
  horizon: ['horizon'],
  funding: [],
};
