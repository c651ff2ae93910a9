import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { MODES, PAPER_NAMES, type RoadmapOptions } from '../../shared/roadmap/options';
import { TextField } from '../ui/TextField';
import { ContentFields } from './ContentFields';
import { Check } from './Fields';
import { setOptions, useRoadmap } from './roadmapState';
import { SelectField } from '../ui/Select';

const SHOWN = [
  'colour',
  'means',
  'hypotheses',
  'nextDates',
  'legend',
  'logos',
  'footer',
  'draft',
  'today',
  'meetings',
] as const satisfies readonly (keyof RoadmapOptions)[];

const LEASTS = [6, 7, 8, 9, 10, 12];
const PER_MM = 72 / 25.4;

const MODE_WORDS = {
  one: 'roadmapView.modeWhole',
  pages: 'roadmapView.modePages',
  mosaic: 'roadmapView.modeMosaic',
} as const;

/** The options of the roadmap: paper, content, details. */
export function OptionsForm(): ReactNode {
  const options = useRoadmap((state) => state.options);
  return (
    <>
      <fieldset>
        <legend>{say('roadmapView.paperGroup')}</legend>
        <div className="roadmap-pair">
          <SelectField
            label={say('roadmapView.paper')}
            value={options.paper}
            options={PAPER_NAMES.map((name) => [name, name])}
            onChange={(paper) => setOptions({ paper })}
          />
          <SelectField
            label={say('roadmapView.orientation')}
            value={options.landscape ? 'landscape' : 'portrait'}
            options={[
              ['landscape', say('roadmapView.landscape')],
              ['portrait', say('roadmapView.portrait')],
            ]}
            onChange={(chosen) => setOptions({ landscape: chosen === 'landscape' })}
          />
        </div>
        <SelectField
          label={say('roadmapView.mode')}
          value={options.mode}
          options={MODES.map((mode) => [mode, say(MODE_WORDS[mode])])}
          onChange={(mode) => setOptions({ mode })}
        />
        {options.mode === 'one' ? null : <SizeFields options={options} />}
        <SelectField
          label={say('roadmapView.least')}
          value={String(options.least)}
          options={leastChoices(options.least)}
          onChange={(size) => setOptions({ least: Number(size) })}
        />
      </fieldset>
      <ContentFields options={options} />
      <fieldset>
        <legend>{say('roadmapView.showGroup')}</legend>
        <div className="roadmap-checks">
          {SHOWN.map((name) => (
            <Check
              key={name}
              label={say(`roadmapView.${name}`)}
              value={options[name]}
              onChange={(value) => setOptions({ [name]: value })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** A preset may have a value between these. */
function leastChoices(least: number): [string, string][] {
  return [...new Set([...LEASTS, least])]
    .sort((a, b) => a - b)
    .map((size) => [
      String(size),
      say('roadmapView.points', { size: String(size).replace('.', ',') }),
    ]);
}

function SizeFields({
  options: { mode, most, monthWidth },
}: {
  options: RoadmapOptions;
}): ReactNode {
  return (
    <>
      <SelectField
        label={say('roadmapView.size')}
        value={most === null ? 'true' : 'most'}
        options={[
          ['true', say('roadmapView.sizeTrue')],
          ['most', say('roadmapView.sizeMost')],
        ]}
        onChange={(chosen) => setOptions({ most: chosen === 'true' ? null : 4 })}
      />
      {most === null ? null : (
        <TextField label={say('roadmapView.most')} value={String(most)} onKeep={keepMost} />
      )}
      {mode === 'mosaic' && most === null ? (
        <TextField
          label={say('roadmapView.monthWidth')}
          value={String(Math.round((monthWidth / PER_MM) * 10) / 10).replace('.', ',')}
          onKeep={keepMonthWidth}
        />
      ) : null}
    </>
  );
}

function keepMost(text: string): string | null {
  const count = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  if (count < 1 || count > 60) return say('roadmapView.badMost');
  setOptions({ most: count });
  return null;
}

function keepMonthWidth(text: string): string | null {
  const width = /^\d{1,2}([.,]\d{1,2})?$/.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : 0;
  if (width < 3 || width > 70) return say('roadmapView.badMonthWidth');
  setOptions({ monthWidth: width * PER_MM });
  return null;
}
