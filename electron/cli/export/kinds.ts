/** What a plan can be exported to: one row for each `--to`. */
import { documentFile, minutesFile } from './document';
import { livingRoadmap } from './living';
import { roadmapFile } from './roadmap';
import type { ExportKind } from './types';

export const EXPORTS: Readonly<Record<string, ExportKind>> = {
  pdf: roadmapFile('pdf'), svg: roadmapFile('svg'), png: roadmapFile('png'), living: livingRoadmap, document: documentFile, minutes: minutesFile,
};
