/** What a plan can be exported to: one row for each `--to`. */
import { documentFile, minutesFile } from './document';
import { livingRoadmap } from './living';
import { roadmapFile } from './roadmap';
import type { ExportKind } from './types';

const ROADMAP = [
  'format',
  'landscape',
  'portrait',
  'mode',
  'pages',
  'least',
  'scenario',
  'compare',
  'since',
  'depth',
  'group-by',
  'black-and-white',
  'preset',
  'today',
] as const;
const PLAIN = ['scenario', 'today'] as const;

export const EXPORTS: Readonly<Record<string, ExportKind>> = {
  pdf: { make: roadmapFile('pdf'), options: ROADMAP },
  svg: { make: roadmapFile('svg'), options: ROADMAP, numbered: true },
  png: { make: roadmapFile('png'), options: ROADMAP, numbered: true },
  living: { make: livingRoadmap, options: PLAIN },
  document: { make: documentFile, options: PLAIN },
  minutes: { make: minutesFile, options: ['meeting', ...PLAIN] },
};
