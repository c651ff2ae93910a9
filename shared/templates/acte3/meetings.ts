/** The third meeting of the Acte 3 plan, with the agenda of the source. */
import { newAgendaItem, newMeeting, type AgendaItem } from '../../model/meeting';
import type { Plan } from '../../model/plan';
import { MEETING } from './provenance';

const item = (number: number, title: string, fields: Partial<AgendaItem>): AgendaItem =>
  newAgendaItem({
    id: `agenda-${number}`,
    meetingId: MEETING,
    order: `a${number}`,
    title,
    ...fields,
  });

const AGENDA: readonly AgendaItem[] = [
  item(1, 'Remarques et commentaires sur le compte-rendu de la 2ème rencontre', {
    minutes: 15,
    text: 'Beaucoup d’absents à la 2ème rencontre.',
  }),
  item(2, 'Phasage à trois ans (opérationnel) : sous-étapes', { shows: 'roadmap' }),
  item(3, 'Moyens et hypothèses', { shows: 'means' }),
  item(4, 'Chapitrage du document acte 3', {
    shows: 'chapter',
    text: 'Restent à travailler ensemble : **objectifs réaffirmés / nouveaux**, **moyens et hypothèses**.',
  }),
];

/** The meeting and its items. The source gives no day, so the meeting has none. */
export function acte3Meetings(): Pick<Plan, 'meetings' | 'agendaItems'> {
  return {
    meetings: {
      [MEETING]: newMeeting({
        id: MEETING,
        order: 'a0',
        kind: 'encounter',
        title: '3ème rencontre autour de l’acte 3',
      }),
    },
    agendaItems: Object.fromEntries(AGENDA.map((one) => [one.id, one])),
  };
}
