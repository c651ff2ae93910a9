/** How much of the twelve texts of minutes is read right, and how much of what is ticked is. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Proposal } from '../../../../../shared/formats/minutes/proposal';
import { readMinutes } from '../../../../../shared/formats/minutes/read';
import type { Plan } from '../../../../../shared/model/plan';
import { newStep } from '../../../../../shared/model/step';
import { emptyPlan } from '../../../../../shared/templates/empty';
import { spoken } from '../../../../../shared/formats/minutes/signs';

const FOLDER = 'test/fixtures/minutes';

interface Wanted {
  readonly kind: 'decision' | 'action' | 'step' | 'postponed' | 'abandoned';
  readonly text?: string;
  readonly step?: string;
  readonly owner?: string;
  readonly by?: string | undefined;
  readonly to?: string;
}
interface Place {
  readonly date: string;
  readonly time: string;
  readonly place?: string;
}
interface Answers {
  readonly style: string;
  readonly today: string;
  readonly horizon: readonly [number, number];
  readonly actors: readonly string[];
  readonly steps: readonly string[];
  readonly meeting: Required<Place> & {
    readonly present: readonly string[];
    readonly excused: readonly string[];
    readonly absent: readonly string[];
  };
  readonly next: Place;
  readonly items: readonly Wanted[];
  readonly agenda?: readonly string[];
  readonly optional: readonly string[];
}

/** What was read of one text. `missed` and `wrong` name the items; `right` of `wanted` were found. */
export interface Score {
  readonly name: string;
  readonly style: string;
  readonly wanted: number;
  readonly right: number;
  readonly ticked: number;
  readonly missed: readonly string[];
  /** Ticked, though it is not so. */
  readonly wrong: readonly string[];
}

function planOf({ actors, steps, today, horizon }: Answers): Plan {
  const plan = emptyPlan('p', today);
  const actor = (title: string, index: number): Plan['actors'][string] => ({
    id: `actor-${index}`,
    order: `a${index}`,
    title,
    kind: 'organisation',
    notes: '',
    provenance: {},
  });
  return {
    ...plan,
    horizon: { start: `${horizon[0]}-01-01`, end: `${horizon[1]}-12-31` },
    actors: Object.fromEntries(actors.map((title, at) => [`actor-${at}`, actor(title, at)])),
    steps: Object.fromEntries(
      steps.map((title, at) => [
        `step-${at}`,
        newStep({ id: `step-${at}`, order: `a${at}`, title }),
      ]),
    ),
  };
}

const wordsOf = (text: string): string[] =>
  (spoken(text).match(/[a-z0-9]{3,}/g) ?? []).map((word) => word.slice(0, 5));
/** At most so many words more than it says: a day, who, how. */
const MORE = 12;

/** Whether a title says what is wanted: nearly all its words, and few others. */
function says(title: string, wanted: string): boolean {
  const [own, all] = [new Set(wordsOf(title)), [...new Set(wordsOf(wanted))]];
  const common = all.filter((word) => own.has(word)).length;
  return common >= 0.75 * all.length && own.size <= all.length + MORE;
}

/** Whether two names are of the same one: "M. Leroux", "Maud Leroux". */
function isSame(name: string, wanted: string): boolean {
  const [a, b] = [name, wanted].map((one) => new Set(wordsOf(one)));
  return [...a!].every((word) => b!.has(word)) || [...b!].every((word) => a!.has(word));
}

function ownerOf(one: Extract<Proposal, { kind: 'action' }>, plan: Plan): string | null {
  return one.ownerId === null ? one.owner : plan.actors[one.ownerId]!.title;
}

function isRight(one: Proposal, wanted: Wanted, plan: Plan): boolean {
  if (wanted.kind === 'abandoned')
    return one.kind === 'cancelled' && plan.steps[one.stepId]!.title === wanted.step;
  if (wanted.kind === 'postponed')
    return (
      one.kind === 'date' &&
      plan.steps[one.stepId]!.title === wanted.step &&
      (one.period.end ?? one.period.start ?? '').startsWith(wanted.to!)
    );
  if (one.kind !== wanted.kind || !says(one.title, wanted.text!)) return false;
  if (one.kind === 'step') return one.period?.end === wanted.by;
  if (one.kind === 'decision') return true;
  const owner = ownerOf(one, plan);
  const isOwner =
    wanted.owner === undefined ? owner === null : owner !== null && isSame(owner, wanted.owner);
  return isOwner && (one.due ?? undefined) === wanted.by;
}

/** Right but for its date, which was not read: its words stay in the title. */
function isUndated(one: Proposal, wanted: Wanted, plan: Plan): boolean {
  return (
    one.kind === 'action' && one.due === null && isRight(one, { ...wanted, by: undefined }, plan)
  );
}

const facts = (answers: Answers): [string, (one: Proposal) => boolean][] => {
  const { meeting, next } = answers;
  const own = (name: string, test: (one: Extract<Proposal, { kind: 'meeting' }>) => boolean) =>
    [name, (one: Proposal) => one.kind === 'meeting' && test(one)] as [
      string,
      (one: Proposal) => boolean,
    ];
  const people = (names: readonly string[], wanted: readonly string[]): boolean =>
    names.length === wanted.length &&
    wanted.every((one) => names.some((name) => isSame(name, one)));
  return [
    own('date', ({ date }) => date === meeting.date),
    own('heure', ({ time }) => time === meeting.time),
    own('lieu', ({ place }) => place !== null && says(place, meeting.place)),
    own('présents', ({ present }) => people(present, meeting.present)),
    own('excusés', ({ excused }) => people(excused, meeting.excused)),
    own('absents', ({ absent }) => people(absent, meeting.absent)),
    [
      'prochaine réunion',
      (one) =>
        one.kind === 'nextMeeting' &&
        one.date === next.date &&
        one.time === next.time &&
        (next.place === undefined || (one.place !== null && says(one.place, next.place))),
    ],
  ];
};

/** Reads one text and compares it with its answers. */
function scoreOf(name: string, reader: typeof readMinutes): Score {
  const text = readFileSync(`${FOLDER}/${name}.txt`, 'utf8');
  const answers = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Answers;
  const plan = planOf(answers);
  const { proposals } = reader(text, plan, {
    today: answers.today,
    yearHint: null,
    horizon: plan.horizon,
  });
  const taken = new Set<Proposal>();
  const missed: string[] = [];
  let right = 0;
  const agenda = (answers.agenda ?? []).map((title): Wanted & { agenda: true } => ({
    kind: 'step',
    text: title,
    agenda: true,
  }));
  for (const item of answers.items) {
    const found = proposals.find((one) => !taken.has(one) && isRight(one, item, plan));
    if (found) {
      taken.add(found);
      right += 1;
    } else missed.push(`${item.kind} ${item.text ?? item.step}`);
  }
  for (const { text: title } of agenda) {
    const found = proposals.find((one) => one.kind === 'agendaItem' && one.title === title);
    if (found) taken.add(found);
  }
  const told = facts(answers);
  for (const [fact, test] of told)
    if (proposals.some(test)) right += 1;
    else missed.push(fact);
  const changedAt = new Set(
    [...taken]
      .filter(({ kind }) => kind === 'date' || kind === 'cancelled')
      .map(({ start }) => start),
  );
  const wrong = proposals.filter(
    (one) =>
      one.likely &&
      !taken.has(one) &&
      !(one.kind === 'decision' && changedAt.has(one.start)) &&
      !answers.items.some((item) => isUndated(one, item, plan)) &&
      !answers.optional.some((words) => one.sentence.includes(words)) &&
      (one.kind !== 'meeting' || told.slice(0, 6).some(([, test]) => !test(one))) &&
      (one.kind !== 'nextMeeting' || !told[6]![1](one)),
  );
  return {
    name,
    style: answers.style,
    wanted: answers.items.length + told.length,
    right,
    ticked: proposals.filter(({ likely }) => likely).length,
    missed,
    wrong: wrong.map((one) => `${one.kind} ${JSON.stringify(one)}`),
  };
}

/** The score of each text. */
export function scores(reader: typeof readMinutes = readMinutes): Score[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => scoreOf(file.replace(/\.txt$/, ''), reader));
}

/** Useful items found out of those wanted, and of what is ticked how much is right. */
export function precisionAndRecall(all: readonly Score[]): { precision: number; recall: number } {
  const sum = (of: (one: Score) => number): number => all.reduce((to, one) => to + of(one), 0);
  const ticked = sum((one) => one.ticked);
  return {
    recall: sum(({ right }) => right) / sum(({ wanted }) => wanted),
    precision: (ticked - sum(({ wrong }) => wrong.length)) / ticked,
  };
}
