import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Id, Provenance } from '../../../shared/model/record';
import type { RegisterActs } from '../../core/useRegister';
import { Button } from '../../ui/Button';
import { MarkdownField } from '../../ui/MarkdownField';
import { type Option } from '../../ui/Select';

export interface RegisterRecord {
  readonly id: Id;
  readonly order: string;
  readonly title: string;
  readonly notes: string;
  readonly provenance: Readonly<Record<string, Provenance>>;
}

interface Props {
  readonly item: RegisterRecord;
  readonly siblings: readonly RegisterRecord[];
  readonly acts: RegisterActs;
  readonly disabled: boolean;
  readonly children: ReactNode;
}

/** One line of a register: its fields, its notes, its source sentence, its position. */
export function RegisterItem({ item, siblings, acts, disabled, children }: Props): ReactNode {
  const at = siblings.indexOf(item);
  const name = item.title || say('documentView.untitledItem');
  return (
    <li className="register-item" aria-label={name}>
      <div className="register-fields">{children}</div>
      <MarkdownField
        label={say('document.notes')}
        text={item.notes}
        disabled={disabled}
        edit={say('details.edit')}
        write={say('details.writeNotes')}
        hint={say('details.notesHint')}
        rows={4}
        onKeep={(notes) => acts.set(item.id, { notes })}
      />
      <Origin provenance={item.provenance} />
      {disabled ? null : (
        <span className="register-item-acts">
          <Button
            variant="quiet"
            aria-label={say('documentView.upItem', { title: name })}
            isDisabled={at === 0}
            onPress={() => acts.move(siblings, item.id, -1)}
          >
            ↑
          </Button>
          <Button
            variant="quiet"
            aria-label={say('documentView.downItem', { title: name })}
            isDisabled={at === siblings.length - 1}
            onPress={() => acts.move(siblings, item.id, 1)}
          >
            ↓
          </Button>
          <Button
            variant="quiet"
            aria-label={say('documentView.removeItem', { title: name })}
            onPress={() => acts.remove(item.id)}
          >
            ✕
          </Button>
        </span>
      )}
    </li>
  );
}

/** The origin of the item: the source's sentence, or a mark that it is an example. */
function Origin({ provenance }: { provenance: RegisterRecord['provenance'] }): ReactNode {
  const all = Object.values(provenance);
  const sentence = all.find((one) => one.sentence !== null)?.sentence ?? null;
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <p className="register-origin small">
      {kinds.map((kind) => (
        <span key={kind} className="tag" data-kind={kind === 'example' ? 'doubt' : 'accent'}>
          {say(`model.provenance_${kind}`)}
        </span>
      ))}
      {sentence === null ? null : (
        <span className="quiet">{say('documentView.sentence', { words: sentence })}</span>
      )}
    </p>
  );
}

/** Options for a select, from records by their titles. */
export function titled(
  records: readonly { readonly id: Id; readonly title: string }[],
): readonly Option[] {
  return records.map(({ id, title }) => [id, title]);
}
